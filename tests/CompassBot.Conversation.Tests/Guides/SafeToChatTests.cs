using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G00 "Is it safe to chat?".</summary>
public sealed class SafeToChatTests
{
    [Fact]
    public void Someone_with_a_phone_of_their_own_learns_who_can_see_what_and_tries_the_examples() =>
        Script.For("G00")
            .Bot("It helps you pick a safe place to talk.", "Only I use it", "Skip")
            .User("my own phone").Bot("Are you ever afraid of someone who could see this phone")
            .Taps("No").Bot("A work chat: the company keeps it.")
            .User("next").Bot("a tablet at home")
            .Taps("It depends").Bot("it's good to be careful there", "Maybe")
            .Taps("No").Bot("The work network, or an app that watches the screen")
            .Taps("Nothing").Bot("the phone may still list that a page was opened")
            .User("ok").Bot("Leave now is on every screen.")
            .Taps("Not now").Bot("Which small step fits for now?")
            .Taps("Nothing for now").Bot("You can come back any time")
            .StandsAt("safe-to-chat", "c9");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_of_someone_at_work_stops_the_talk_on_work_things_and_names_help_from_outside_only(string answer) =>
        Script.For("G00").Bot("What kind of device")
            .User("work laptop").Bot("and for the work wifi")
            .Taps("Go on here").Bot("Are you ever afraid")
            .Taps(answer).Bot("How could they see it?")
            .Locked(Locks.Fear | Locks.Watched)
            .Taps("They work where I work").Bot("I tell no one at work.", "I may be in danger")
            .Taps("Okay").Bot("You don't have to do anything today.")
            .Taps("Nothing for now").Bot("People outside your work can help")
            .StandsAt("safe-to-chat", "c9i");

    [Fact]
    public void Someone_who_may_be_watched_is_never_told_to_save_a_link() =>
        Script.For("G00").Bot("What kind of device")
            .User("its shared").Bot("act as if someone can see it")
            .Locked(Locks.Watched)
            .User("go on").Bot("Are you ever afraid")
            .Taps("No").Bot("three places to talk")
            .User("skip").Bot("a tablet").User("skip").Bot("a private window").User("skip").Bot("they pick up the phone").User("skip").Bot("Leave now is on every screen.")
            .User("not now").Bot("Which small step fits for now?").NeverOffers("Save the short link");

    [Fact]
    public void Someone_who_is_tracked_is_told_to_remove_nothing_yet() =>
        Script.For("G00").Bot("What kind of device")
            .User("skip").Bot("Are you ever afraid")
            .User("sometimes").Bot("How could they see it?")
            .User("spyware").Bot("Don't change or remove anything yet; that can alert them.", "More about my phone");

    [Fact]
    public void A_skipped_question_is_not_asked_again_and_the_talk_goes_on_as_if_watched() =>
        Script.For("G00").Bot("What kind of device")
            .User("not sure").Bot("act as if someone can see it")
            .User("back").Bot("What kind of device")
            .User("just me").Bot("Are you ever afraid")
            .User("rather not say").Bot("I won't ask again.").Bot("three places to talk")
            .Locked(Locks.Watched).Unlocked(Locks.Fear);

    [Fact]
    public void The_way_out_can_be_tried() =>
        Script.For("G00").Bot("What kind of device")
            .User("skip").Bot("Are you ever afraid").Taps("No").Bot("three places").User("skip")
            .Bot("a tablet").User("skip").Bot("a private window").User("skip").Bot("they pick up").User("skip").Bot("You can try it now.")
            .Taps("Try it: leave now").Leaves();

    [Fact]
    public void On_a_work_account_nothing_is_asked_about_the_person() =>
        Script.For("G00", "GB", ChannelKind.Teams)
            .Bot("This is your work account").Shows("please stop here")
            .Taps("Try some examples").Bot("a tablet at home")
            .User("skip").Bot("a private window").User("skip").Bot("they pick up the phone")
            .User("skip").Bot("Which small step fits for now?").NeverOffers("Save the short link");
}
