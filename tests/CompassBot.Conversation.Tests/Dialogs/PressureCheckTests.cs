using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>G04 "Pressure check".</summary>
public sealed class PressureCheckTests
{
    [Fact]
    public void A_person_whose_no_is_heard_finishes_calmly() =>
        Script.For("G04")
            .Bot("This check takes about three minutes.", "Yes", "Not sure", "No")
            .User("yes")
            .Bot("When you say no, what often happens?")
            .User("they accept it")
            .Bot("I'm glad your no is heard.")
            .User("next")
            .Bot("Are you ever afraid of this person?")
            .Taps("No")
            .Bot("Pressure can hurt even without fear.", "Find words for my no", "Finish")
            .Taps("Finish")
            .Bot("I can show what you picked, or not.")
            .Taps("Show")
            .Bot("They accept it")
            .Taps("Next")
            .Bot("I can't say what your whole relationship is.")
            .Taps("Not now")
            .Bot("Thank you for trusting yourself enough to look at this.");

    [Fact]
    public void An_unsafe_screen_stops_the_check_with_a_number_and_no_way_on() =>
        Script.For("G04").Bot("safe time")
            .Taps("No").Bot("Let's stop here.").Shows("112").Offers("Leave now", "Show numbers");

    [Fact]
    public void Somebody_who_may_be_watched_is_never_told_to_keep_or_save_things() =>
        Script.For("G04").Bot("safe time")
            .Taps("Not sure").Bot("Someone may be able to see this screen.")
            .Taps("Go on").Bot("When you say no")
            .Locked(Locks.Watched)
            .User("they get angry").Bot("say yes to keep the peace")
            .Taps("Next").Bot("Are you ever afraid of this person?")
            .Taps("Yes").Bot("Your sense of fear matters.")
            .Taps("Not right now").Bot("You don't have to decide anything today.")
            .Taps("Small ways").Bot("The safest plan may be one you only keep in your head.");

    [Fact]
    public void The_most_serious_of_several_answers_decides() =>
        Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no")
            .Taps("They accept it", "They threaten, hurt or block me").Bot("Being threatened, hurt or blocked is serious")
            .Locked(Locks.Fear)
            .Taps("Next").Bot("danger today, or in the next few days");

    [Fact]
    public void Danger_now_brings_the_police_number_and_near_term_safety_only() =>
        Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no")
            .Taps("They threaten, hurt or block me").Bot("serious")
            .Taps("Next").Bot("danger today")
            .Taps("Yes, or maybe").Bot("Your safety comes first.").Shows("112")
            .Taps("I can't call anyone").Bot("That makes sense.");

    [Fact]
    public void Somebody_who_feels_unable_to_say_no_is_not_handed_words_to_say_it() =>
        Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no")
            .Taps("I don't feel able to say no").Bot("keep the peace")
            .Taps("Next").Bot("afraid")
            .Taps("No").Bot("What would you like to do?").NeverOffers("Find words for my no");

    [Fact]
    public void A_skipped_fear_question_is_not_asked_again() =>
        Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no")
            .User("skip").Bot("Are you ever afraid")
            .User("skip").Bot("I won't ask again.").Unlocked(Locks.Fear).NeverOffers("Find words for my no");

    [Fact]
    public void Whoever_looks_at_the_wider_balance_is_not_asked_about_the_screen_twice() =>
        Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no").User("they accept it").Bot("glad").User("next").Bot("afraid")
            .Taps("No").Bot("What would you like to do?").Taps("Look at the wider balance").Bot("Which part would you like to look at?");

    [Fact]
    public void Skill_guides_stay_closed_after_fear() =>
        Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no")
            .Taps("They get angry, or I worry they will").Bot("keep the peace")
            .User("menu").Bot("What brings you here?")
            .Taps("Just learning").Bot("learn")
            .Taps("Small acts of trust").Bot("I keep them closed just now.", "Look at what feels off", "Show me who can help");

    [Fact]
    public void A_young_person_gets_the_short_check_with_their_own_line() =>
        Young().Taps("Yes").Bot("Your body is yours.")
            .Taps("They keep asking, or sulk").Bot("being worn down")
            .User("ok").Bot("Are you ever afraid of this person?")
            .Taps("No").Bot("a grown-up you trust, who is not the one hurting you")
            .Taps("Next").Bot("Which small step fits for now?")
            .User("a teacher").Bot("You're not in trouble").Shows("112")
            .StandsAt("pressure-check-young", "y8");

    [Fact]
    public void A_young_person_hurt_by_a_grown_up_gets_help_first() =>
        Young().Taps("Not sure").Bot("Someone may be able to see this screen.")
            .Taps("Go on").Bot("Your body is yours.").Locked(Locks.Watched)
            .Taps("They hurt, scare or threaten me").Bot("it was not your fault").Locked(Locks.Fear)
            .User("ok").Bot("Is this person a grown-up?")
            .Taps("Yes").Bot("").IsCrisis().Shows("112");

    private static Script Young() =>
        Script.Arrives().Bot("What brings you here?").User("im 15").Bot("")
            .User("menu").Bot("What brings you here?")
            .Taps("Something feels off").Bot("This is a short check.")
            .StandsAt("pressure-check-young", "y1");

    [Fact]
    public void An_answer_that_is_not_understood_gets_one_kind_word_and_then_the_choices() =>
        Script.For("G04").Bot("safe time")
            .User("purple monday").Bot("Is this a safe time and screen for you?", "Yes", "No")
            .User("flibber").Bot("I still don't get it, sorry.", "Yes", "No");
}
