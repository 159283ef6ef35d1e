using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G05 "Power balance".</summary>
public sealed class PowerBalanceTests
{
    [Fact]
    public void Someone_without_fear_sees_where_the_bigger_say_comes_from_and_picks_one_small_thing() =>
        Script.For("G05")
            .Bot("who decides things", "Yes", "Not sure", "No")
            .User("yes").Bot("Think of one person.", "Money", "I think I have the bigger say")
            .User("feelings").Bot("About feelings.")
            .User("their mood").Bot("I don't add these up.")
            .User("no").Bot("What happens if you disagree?")
            .User("we talk").Bot("Where does the bigger say come from?")
            .User("who earns more").Bot("None of these gives one person the right to decide for the other.")
            .User("ok").Bot("Are you ever afraid of how this person might react?")
            .User("no").Bot("Each has a real say.")
            .User("it's fine as it is").Bot("There is no score.")
            .Taps("Show").Bot("- Their mood decides the day for everyone")
            .Taps("Next").Bot("one thing that is only yours", "A PIN of my own")
            .User("one hour").Bot("You can come back any time, as often as you like.", "Menu");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Whoever_is_afraid_is_never_sent_to_raise_it_with_them(string answer) =>
        Script.For("G05").Bot("safe time").Taps("Yes").Bot("Which part")
            .User("skip").Bot("disagree").User("skip").Bot("come from").User("skip").Bot("right to decide for the other").Taps("Next").Bot("ever afraid")
            .Taps(answer).Bot("You don't have to bring any of this up with them", "Think about my safety", "Show me a person to talk to")
            .Locked(Locks.Fear)
            .Taps("Something small that is mine").Bot("one thing that is only yours").NeverOffers("A PIN of my own");

    [Fact]
    public void Control_told_in_the_picks_closes_the_picture_of_a_fair_balance_even_without_fear() =>
        Script.For("G05").Bot("safe time").Taps("Yes").Bot("Which part")
            .User("money").Bot("About money.")
            .Taps("They decide what I may buy", "There is debt in my name that I didn't choose").Bot("Having to ask for your own money").Shows("Women's Aid")
            .Locked(Locks.Control)
            .Taps("Go on").Bot("disagree").User("they sulk").Bot("come from")
            .User("money").Bot("It doesn't buy the last word.").Taps("Next").Bot("ever afraid").Taps("No").Bot("You don't have to bring any of this up with them").NeverOffers("Think about my safety");

    [Fact]
    public void A_skipped_fear_question_leaves_a_small_step_and_no_picture_to_raise_with_them() =>
        Script.For("G05").Bot("safe time").Taps("Yes").Bot("Which part").User("skip").Bot("disagree").User("skip").Bot("come from").User("skip").Bot("decide for the other")
            .Taps("Next").Bot("ever afraid").User("skip").Bot("one thing that is only yours").NeverOffers("A PIN of my own").Unlocked(Locks.Fear);

    [Fact]
    public void An_unsafe_screen_stops_the_look_with_a_number_and_no_way_on() =>
        Script.For("G05").Bot("safe time").Taps("No").Bot("Someone may be able to see this screen.").Shows("112").Offers("Leave now", "Show a number I can call");

    [Fact]
    public void Whoever_can_not_say_no_to_a_boss_is_not_sent_back_into_the_company() =>
        Script.For("G05").Bot("safe time").Taps("Yes").Bot("Which part").User("my boss").Bot("About work").Taps("They're my boss, and I can't say no").Bot("a yes is less free", "See the guide about work")
            .Taps("Go on").Bot("disagree").User("skip").Bot("come from").User("skip").Bot("decide").Taps("Next").Bot("ever afraid").User("no").Bot("A fair balance")
            .User("skip").Bot("There is no score.").User("keep it hidden").Bot("one thing").User("skip").Bot("About work, from outside:").StandsAt("power-balance", "bendw");

    [Fact]
    public void A_blocked_door_is_answered_with_a_line_and_the_way_to_safety() =>
        Script.For("G05").Bot("safe time").Taps("Yes").Bot("Which part")
            .Taps("Size, doors and things").Bot("a kind of power too")
            .Taps("They stand in the door or in my way").Bot("That would scare most people", "I may be in danger today").Shows("Women's Aid")
            .Locked(Locks.Fear)
            .Taps("I may be in danger today").Bot("Your safety comes first.").Shows("112");

    [Fact]
    public void On_a_screen_others_may_see_nothing_is_to_be_kept_or_copied() =>
        Script.For("G05").Bot("safe time").User("not sure").Bot("Someone may be able to see this screen.")
            .User("carry on").Bot("Which part").Locked(Locks.Watched)
            .User("skip").Bot("disagree").User("skip").Bot("come from").User("skip").Bot("decide for the other").User("next").Bot("ever afraid")
            .User("no").Bot("Each has a real say.").User("skip").Bot("one thing that is only yours")
            .NeverOffers("A PIN of my own").NeverOffers("A copy of my papers with someone I trust");

    [Fact]
    public void The_one_with_the_bigger_say_is_asked_what_a_no_costs_the_other() =>
        Script.For("G05").Bot("safe time").Taps("Yes").Bot("Which part")
            .User("i decide most things").Bot("what a no costs the other person")
            .User("no").Bot("their yes may not be free", "Look at how I act", "I only do it to protect myself");

    [Fact]
    public void On_a_work_account_this_look_is_kept_for_ones_own_phone() =>
        Script.For("G05", "IE", ChannelKind.Teams).Bot("this is your work account").StandsAt("always", "private-room");
}
