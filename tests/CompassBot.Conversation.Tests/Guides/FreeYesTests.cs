using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G01 "What is consent?".</summary>
public sealed class FreeYesTests
{
    [Fact]
    public void Someone_without_fear_judges_three_scenes_and_practises_asking() =>
        Script.For("G01")
            .Bot("This is about what a free yes looks like.", "Touch or sex", "Work", "Skip")
            .User("lending")
            .Bot("It can be taken back at any time.").User("next")
            .Bot("FRIES").Taps("Next")
            .Bot("it went on a bet", "Yes, they agreed", "No, it wasn't", "Not sure")
            .User("they agreed").Bot("A yes only covers what a person was told.").User("ok")
            .Bot("I don't want to go any more.").Taps("No, it was taken back").Bot("Friday's no is the answer now", "No, they were worn down")
            .Taps("Yes, in the end").Bot("A yes from being worn down is not free.").User("next")
            .Bot("Has any of this touched your own life?").Taps("No")
            .Bot("Are you ever afraid of how this person might react?").Taps("No")
            .Bot("Asking it means you are ready to hear a no.").User("1")
            .Bot("I guess so.").Taps("Go on, it was a yes").Bot("When it's mixed, take the no.")
            .Taps("Ask first, once, and take the answer")
            .Bot("You can come back any time, as often as you like.", "Menu", "Leave now");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_leaves_the_practice_out(string answer) =>
        AtFear().Taps(answer).Bot("not your fault", "Look at what feels off").Locked(Locks.Fear)
            .Taps("Finish").Bot("A yes means something");

    [Fact]
    public void Who_skips_the_question_is_not_taken_for_afraid_and_is_taught_no_asking() =>
        AtFear().Taps("Skip").Bot("These are true for anyone.", "Finish").Unlocked(Locks.Fear)
            .Taps("Finish").Bot("A yes means something");

    private static Script AtFear() =>
        Script.For("G01").Bot("free yes").Taps("Skip").Bot("five checks").User("next").Bot("FRIES").User("next")
            .Bot("Is that a free yes?").Taps("Skip").Bot("Monday").Taps("Skip").Bot("Last scene").Taps("Skip").Bot("never free").User("next")
            .Bot("touched your own life").Taps("Skip")
            .Bot("Are you ever afraid");

    [Fact]
    public void Someone_it_happened_to_is_believed_and_not_to_blame() =>
        Script.For("G01").Bot("free yes").Taps("Touch or sex").Bot("five checks").User("next").Bot("FRIES").User("next")
            .Bot("goes very still").User("not sure").Bot("or in a marriage, and it still counts").User("next")
            .Bot("Monday").User("skip").Bot("Last scene").User("skip").Bot("never free").Taps("Was I to blame?").Bot("No. What another person did is theirs to answer for.")
            .User("back").Bot("never free").User("next")
            .Bot("touched your own life").Taps("Someone did this to me").Bot("It was not your fault").Shows("1800")
            .Taps("It still goes on, or I'm afraid").Bot("Is this a safe time and screen for you?").Locked(Locks.Fear);

    [Fact]
    public void Someone_who_may_have_crossed_a_line_is_led_to_stopping_not_to_asking() =>
        Script.For("G01").Bot("free yes").Taps("Skip").Bot("five checks").User("next").Bot("FRIES").User("next")
            .Bot("Is that a free yes?").Taps("Skip").Bot("Monday").Taps("Skip").Bot("Last scene").Taps("Skip").Bot("never free").User("next")
            .Bot("touched your own life").User("i crossed a line").Bot("Please don't ask them to talk it over")
            .Taps("See that guide").Bot("I won't call you names").StandsAt("how-i-act", "c1");

    [Fact]
    public void A_young_person_gets_the_short_version_without_sex() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("im 14").Bot("").Locked(Locks.Minor)
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn").Taps("What a free yes looks like")
            .Bot("for hugs, photos, lending things, or time").Shows("A no would have been fine.").User("next")
            .Bot("A photo of you, please.").Taps("No, they were pushed").Bot("That's pressure.").User("next")
            .Bot("pushed you into something").Taps("Yes or maybe").Bot("Your body is yours. It was not your fault.").Shows("Childline");

    [Fact]
    public void On_a_work_account_nobody_is_asked_about_their_own_life() =>
        Script.For("G01", channel: ChannelKind.Teams).Bot("free yes").Taps("Skip").Bot("five checks").User("next").Bot("FRIES").User("next")
            .Bot("Is that a free yes?").Taps("Skip").Bot("Monday").Taps("Skip").Bot("Last scene").Taps("Skip").Bot("never free").User("next")
            .Bot("The last part is about asking first.");
}
