using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G16 "After harm: options".</summary>
public sealed class AfterHarmTests
{
    [Fact]
    public void Someone_harmed_this_week_hears_of_care_that_cannot_wait_and_chooses_the_rest() =>
        Script.For("G16")
            .Bot("What happened is not your fault, and you choose what comes next.", "Yes", "Not sure", "No")
            .Taps("Yes").Bot("Does something need a doctor now?").Taps("No")
            .Bot("When was it?").User("last night").Bot("some care works best soon")
            .Taps("Tell me about that care").Bot("If you already have, that's okay; still go.").Shows("say stop at any point").User("next")
            .Bot("on your mind?").Taps("I froze", "I'd been drinking").Bot("Going still is not a yes.").Bot("Do you still have to see this person").Taps("No")
            .Bot("You can look at one, and then another.").Taps("To report or not").Bot("Each of these is a whole choice")
            .Taps("Another option").Bot("look at one").Taps("That's enough for today")
            .Bot("How are you?").Taps("Okay enough").Bot("one kind thing").Taps("Something warm to eat or drink")
            .Bot("It is not who you are").Shows("1800");

    [Fact]
    public void Somebody_who_skips_everything_still_hears_what_is_urgent_and_where_to_turn() =>
        Script.For("G16").Bot("safe time").Taps("Skip").Bot("Someone may be able to see this screen.").Taps("Go on").Locked(Locks.Watched)
            .Bot("doctor").Taps("Skip").Bot("When was it?").Taps("Skip").Bot("some care works best soon").Shows("1800").User("next")
            .Bot("on your mind?").Taps("Skip").Bot("still have to see").Taps("Skip").Bot("look at?").Taps("To report or not").Bot("whole choice").NeverOffers("What could I keep?");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Someone_who_still_fears_them_is_shown_people_and_safer_steps(string answer) =>
        AtContact().Taps("Yes or sometimes").Bot("Are you ever afraid of how this person might react?").Taps(answer)
            .Bot("Your sense of fear matters.").Shows("112").Locked(Locks.Fear)
            .Taps("Look at staying safer").Bot("danger today").StandsAt("pressure-check", "p5");

    [Fact]
    public void Who_skips_the_fear_question_is_not_taken_for_afraid() =>
        AtContact().Taps("Yes or sometimes").Bot("afraid").Taps("Skip").Bot("You can look at one, and then another.").Unlocked(Locks.Fear);

    [Fact]
    public void A_change_of_mind_about_fear_leads_back_to_the_options()
    {
        var script = AtContact().Taps("Yes or sometimes").Bot("afraid").Taps("Yes").Bot("Your sense of fear matters.");
        script.Taps("See my options").Bot("look at?", "My health", "Just rest").User("back").Bot("Your sense of fear matters.");
    }

    [Fact]
    public void A_hand_on_the_neck_is_answered_before_anything_else() =>
        Script.For("G16").Bot("safe time").Taps("Yes").Bot("Your body first.").Taps("My neck was held, or my head was hit")
            .Bot("Being choked or hit on the head").IsCrisis();

    [Fact]
    public void Not_wanting_to_be_here_brings_the_crisis_lines() =>
        AtContact().Taps("No").Bot("look at?").Taps("That's enough for today").Bot("How are you?").Taps("I don't want to be here")
            .Bot("Are you thinking about ending your life?").IsCrisis();

    [Fact]
    public void The_one_who_did_the_harm_is_led_to_a_guide_of_their_own() =>
        Script.For("G16").Bot("safe time").Taps("I'm the one who hurt someone").Bot("").StandsAt("how-i-act", "c1");

    [Fact]
    public void A_young_person_is_told_whose_fault_it_is_not_and_who_could_listen() =>
        Script.Arrives("GB").Bot("What brings you here?").User("im 13").Bot("")
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn").Taps("More guides").Bot("these").Taps("More guides").Bot("these")
            .Taps("After something happened").Bot("Your body is yours, and it was not your fault.").Shows("Childline")
            .Taps("Yes").Bot("A nurse or doctor can help").User("next")
            .Bot("Do you still have to see the person who did it?").Taps("Not sure").Bot("I can't report things.").Locked(Locks.Fear)
            .Taps("Who could I tell?").Bot("who is not the one hurting you").User("my gran").Bot("you can tell another").Shows("do something kind");

    private static Script AtContact() =>
        Script.For("G16").Bot("safe time").Taps("Yes").Bot("doctor").Taps("No").Bot("When").Taps("Longer ago").Bot("there is no date").User("next")
            .Bot("on your mind?").Taps("None of these").Bot("Do you still have to see this person");
}
