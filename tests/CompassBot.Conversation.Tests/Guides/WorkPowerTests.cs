using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G13 "Work: power and consent".</summary>
public sealed class WorkPowerTests
{
    [Fact]
    public void Someone_pressed_by_a_colleague_chooses_among_options_and_sees_what_they_picked() =>
        Script.For("G13")
            .Bot("what makes a yes free", "Who can see this")
            .User("im being pressured").Bot("Are you ever afraid of how this person might react?")
            .Taps("No").Bot("What are they to you at work?")
            .User("coworker").Bot("a yes is less free").Bot("How free would you be to say no to them?")
            .User("2").Bot("It doesn't have to get worse first.").Shows("What could saying no cost you?")
            .Taps("Pay or shifts", "Being left out, or talked about").Bot("What would you like to look at?", "HR or another manager", "Words for my no")
            .Taps("HR or another manager").Bot("HR works for the company.")
            .Taps("That's enough").Bot("One small step is plenty.")
            .Taps("Nothing for now").Bot("- Pay or shifts")
            .Taps("Finish").Bot("You can come back any time")
            .StandsAt("work-power", "z2");

    [Theory]
    [InlineData("They have a say over my job")]
    [InlineData("They are HR, IT or security")]
    public void Where_the_boss_or_HR_presses_only_help_from_outside_is_named(string who) =>
        Script.For("G13").Bot("power at work").Taps("Someone puts pressure on me").Bot("afraid").Taps("No").Bot("What are they")
            .Taps(who).Bot("the care is theirs to take").Bot("How free")
            .User("skip").Bot("What would you like to look at?").NeverOffers("HR or another manager")
            .User("skip").Bot("One small step").User("skip").Bot("People outside the company can help")
            .StandsAt("work-power", "z1");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_brings_safety_first_and_no_words_to_say(string answer) =>
        Script.For("G13").Bot("power at work").Taps("Someone puts pressure on me").Bot("afraid")
            .Taps(answer).Bot("Staying safe comes before any job.").Shows("112")
            .Locked(Locks.Fear)
            .Taps("Not right now").Bot("A no can be a quiet one").NeverOffers("Words for my no").NeverOffers("HR or another manager").NeverOffers("Noting dates")
            .Taps("Help outside the company").Bot("not for the company")
            .Taps("That's enough").Bot("Doing nothing yet is a choice too.").NeverOffers("Note one date, at home")
            .User("skip").Bot("People outside the company can help")
            .StandsAt("work-power", "z1");

    [Fact]
    public void Danger_in_the_next_days_brings_help_first() =>
        Script.For("G13").Bot("power at work").Taps("Someone puts pressure on me").Bot("afraid").Taps("Yes").Bot("danger")
            .Taps("Yes, or maybe").Bot("").Shows("112").IsCrisis();

    [Fact]
    public void Someone_who_took_the_wrong_door_goes_back_and_skips_on() =>
        Script.For("G13").Bot("power at work")
            .User("i manage someone").Bot("you can't be sure of a free yes")
            .User("back").Bot("Which is closest?")
            .User("skip").Bot("You can come back any time", "Learn what a free yes looks like");

    [Fact]
    public void On_a_work_account_it_stays_general() =>
        Script.For("G13", "GB", ChannelKind.Teams).Bot("I stay general here.", "Show numbers")
            .Taps("Someone puts pressure on me").Bot("afraid", "I'd rather tell a person").Taps("No").Bot("it is not your fault.").Bot("What would you like to look at?");

    [Fact]
    public void A_skipped_fear_question_shows_what_is_safe_for_anyone() =>
        Script.For("G13").Bot("power at work").Taps("Someone puts pressure on me").Bot("afraid")
            .User("skip").Bot("Use only what fits.", "Help outside the company").Unlocked(Locks.Fear)
            .NeverOffers("Words for my no").NeverOffers("HR or another manager")
            .Taps("That's enough").Bot("One small step").User("skip").Bot("People outside the company can help");

    [Fact]
    public void Someone_with_power_who_heard_no_is_helped_to_leave_it_at_no_cost() =>
        Script.For("G13").Bot("power at work")
            .User("im a manager").Bot("you can't be sure of a free yes")
            .User("they turned me down").Bot("Don't ask again, and don't ask for a reason.", "The sting of it")
            .User("next").Bot("you give the best project to the others")
            .Taps("No").Bot("it can look like a price").Shows("did you do any of these?")
            .Taps("None").Bot("rarely says it out loud").Shows("Which small step")
            .User("skip").Bot("You can come back any time")
            .StandsAt("work-power-having-say", "h10");

    [Fact]
    public void Someone_who_kept_on_after_a_no_is_asked_about_soon_and_shown_their_own_line() =>
        Script.For("G13").Bot("power at work").User("im the boss").Bot("about?").User("skip").Bot("best project").User("skip").Bot("did you do any of these?")
            .Taps("Sent private messages late", "Touched them, or kept on after a no").Bot("That is serious")
            .Taps("Yes or maybe").Bot("").IsCrisis().Locked(Locks.Doer | Locks.Risk);

    [Fact]
    public void Someone_who_saw_it_asks_first_and_may_turn_out_to_be_pressed_too() =>
        Script.For("G13").Bot("power at work").User("i saw something").Bot("Are they in danger now?")
            .Taps("No").Bot("puts a hand on your colleague's back").Taps("Report it at once").Bot("Unless there is danger, ask them first").Shows("If they say no, leave it there").Taps("It's about me too").Bot("Are you ever afraid");

    [Fact]
    public void A_worker_under_18_hears_a_line_for_young_people_first() =>
        Script.For("G13").Bot("power at work").Taps("I'm under 18").Bot("You're not in trouble.").Locked(Locks.Minor)
            .Taps("No").Bot("not part of any job").Shows("if you send a picture")
            .Taps("No").Bot("It isn't okay").Shows("small step").User("skip").Bot("You did nothing wrong.").StandsAt("work-power", "wy5");
}
