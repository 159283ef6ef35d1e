using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G02 "Saying no and being heard".</summary>
public sealed class SayingNoTests
{
    [Fact]
    public void Someone_without_fear_finds_words_practises_and_keeps_one_line() =>
        Script.For("G02")
            .Bot("about a no that isn't taken", "I want words for a no", "Someone said no to me")
            .User("how do i say no").Bot("Are you ever afraid of how this person might react?")
            .Taps("No").Bot("What is the no about?")
            .User("lending").Bot("Which line would you like to try?")
            .Taps("Asked again: \"My answer is the same.\"").Bot("It goes when this chat goes")
            .User("i would rather keep my evenings to myself").Bot("Oh, come on.")
            .Taps("Give in, to be done with it").Bot("isn't a free yes").Shows("what happened?")
            .Taps("They took it").Bot("Which small step").Taps("Use it on something small")
            .Bot("Your no is enough, in any tone.", "Menu", "Leave now");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Whoever_is_afraid_gets_quiet_ways_and_no_line_to_say(string answer) =>
        Script.For("G02").Bot("saying no").Taps("I said no and they keep pushing").Bot("I believe you.").Bot("Are you ever afraid").Taps(answer)
            .Bot("Your safest no may be a quiet one.").Locked(Locks.Fear)
            .User("show me").Bot("Use only what fits your life.", "Putting it off", "None of these feels safe")
            .Taps("None of these feels safe").Bot("going along is not a yes", "Look at staying safer")
            .Taps("Rest").Bot("A no that stays inside you still counts.");

    [Fact]
    public void Skipping_the_fear_question_costs_nothing_and_teaches_no_words() =>
        Script.For("G02").Bot("saying no").User("1").Bot("Are you ever afraid").User("id rather not say")
            .Bot("A no can be a quiet one.").Unlocked(Locks.Fear)
            .Taps("Putting it off").Bot("You don't owe the true reason.").User("next")
            .Bot("going along is not a yes", "Look at what feels off").NeverOffers("Look at staying safer")
            .Taps("Rest").Bot("A no that stays inside you still counts.");

    [Fact]
    public void On_a_screen_that_others_see_no_quiet_way_is_spelled_out() =>
        Script.For("G04").Bot("safe time").Taps("Not sure").Bot("see this screen").Taps("Go on").Bot("When you say no")
            .User("menu").Bot("What brings you here?").Taps("They won't take my no").Bot("saying no").User("1").Bot("afraid").Taps("Yes")
            .Bot("Your safest no may be a quiet one.").Taps("Show me quiet ways").Bot("so I won't show quiet ways here").NeverOffers("Putting it off");

    [Fact]
    public void Having_paid_for_a_no_before_closes_the_words() =>
        Script.For("G02").Bot("saying no").User("1").Bot("afraid").Taps("No").Bot("about?").Taps("Skip").Bot("Which line").Taps("Skip")
            .Bot("Oh, come on.").Taps("Skip").Bot("what happened?").Taps("They got angry, or I paid for it")
            .Bot("Your safest no may be a quiet one.").Locked(Locks.Fear)
            .User("back").Bot("Your safest no may be a quiet one.");

    [Fact]
    public void Someone_who_went_ahead_after_a_no_is_not_answered_with_better_words() =>
        Script.For("G02").Bot("saying no").Taps("They went ahead anyway").Bot("It is not your fault.")
            .Taps("It was about touch or sex").Bot("not your fault").IsCrisis();

    [Fact]
    public void Who_heard_the_no_is_shown_how_to_take_it() =>
        Script.For("G02").Bot("saying no").User("i got a no").Bot("Hearing no can sting.").StandsAt("hearing-no", "h1");

    [Fact]
    public void A_young_person_who_heard_no_is_told_to_leave_it_there() =>
        Script.Arrives("GB").Bot("What brings you here?").User("im 15").Bot("")
            .User("menu").Bot("What brings you here?").Taps("They won't take my no").Bot("saying no")
            .Taps("Someone said no to me").Bot("Stop, and leave it there.")
            .Taps("Words for my own no").Bot("afraid").Taps("No").Bot("about?", "Hugs or touch").NeverOffers("Touch or sex")
            .Taps("Skip").Bot("kind").Taps("Skip").Bot("Oh, come on.").Taps("Skip").Bot("what happened?").Taps("Skip")
            .Bot("Which small step").NeverOffers("Build a line of my own").Taps("Nothing for now").Bot("Your no counts, at any age.").Shows("Childline");
}
