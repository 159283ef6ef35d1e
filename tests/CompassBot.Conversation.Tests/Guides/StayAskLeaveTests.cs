using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G11 "Stay, ask for change, or walk away".</summary>
public sealed class StayAskLeaveTests
{
    [Fact]
    public void Someone_without_fear_looks_down_two_ways_and_makes_one_request_with_a_date() =>
        Sorted().User("staying").Bot("What is true of staying?")
            .Taps("Staying keeps love or company", "Staying costs me people or plans").Bot("I don't add these up.")
            .User("another").Bot("look down")
            .User("going").Bot("What is true of going?")
            .User("relief").Bot("a lean isn't a promise")
            .User("ask for change").Bot("One thing is easier to answer than ten.")
            .User("chores").Bot("when would you look at it again?")
            .User("in a month").Bot("\"I'd be glad if we shared the work at home. Could we see in a month how it's going?\"")
            .User("ok").Bot("There is no score.")
            .Taps("Show").Bot("- Staying costs me people or plans")
            .Taps("Next").Bot("One small step for this week")
            .User("one date").Bot("You can come back any time, as often as you like.", "Menu");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Whoever_is_afraid_is_never_led_to_ask_and_plans_with_a_trained_person(string answer) =>
        AtFear().Taps(answer).Bot("Has any of this happened").Locked(Locks.Fear)
            .User("none").Bot("What matters most to you just now?")
            .User("kids and money").Bot("For some people, going brings more danger.", "Being safer while I stay", "Going, one day").Shows("Women's Aid")
            .NeverOffers("Asking for change")
            .User("going").Bot("It may be safer not to say that you are going")
            .User("my kids").Bot("Get advice first").Shows("Children don't need to know a plan.");

    [Fact]
    public void Being_choked_long_ago_or_lately_is_answered_before_anything_else() =>
        AtFear().Taps("No").Bot("Has any of this happened")
            .Taps("It's getting worse or more often", "They put hands or something round my neck").Bot("Being choked can be dangerous even with no marks.").IsCrisis().Shows("112").Shows("not your fault")
            .Locked(Locks.Fear)
            .Taps("No").Bot("You don't have to decide anything today.");

    [Fact]
    public void After_the_help_for_a_danger_sign_the_person_may_go_on_with_the_careful_version() =>
        AtFear().Taps("No").Bot("Has any of this happened")
            .Taps("I left or tried to not long ago").Bot("not your fault").IsCrisis()
            .User("menu").Bot("What brings you here?", "Go on where I was")
            .Taps("Go on where I was").Bot("What matters most to you just now?")
            .User("love").Bot("going brings more danger").NeverOffers("Asking for change");

    [Fact]
    public void A_skipped_fear_question_gives_the_careful_version() =>
        AtFear().User("skip").Bot("Has any of this happened").User("none").Bot("What matters most").Unlocked(Locks.Fear)
            .User("skip").Bot("Staying, going and waiting are all allowed.").NeverSays("afraid").NeverOffers("Asking for change");

    [Fact]
    public void Danger_signs_left_unanswered_open_no_way_to_ask_for_change() =>
        AtFear().User("no").Bot("Has any of this happened").User("skip").Bot("What matters most")
            .User("skip").Bot("Staying, going and waiting are all allowed.").NeverOffers("Asking for change")
            .User("i cant decide").Bot("Not knowing is an answer for today.").User("i already know").Bot("Staying, going and waiting");

    [Fact]
    public void Love_is_no_reason_to_stay_and_missing_them_no_proof() =>
        Sorted().User("seen enough").Bot("a lean isn't a promise").User("i want to go").Bot("It needs no proof that it was bad enough.")
            .User("i love them").Bot("You can love someone and still leave.");

    [Fact]
    public void Someone_about_to_be_left_is_cared_for_and_not_helped_to_stop_it() =>
        AtFear().User("they want to break up").Bot("An ending only takes one person", "How to take it", "I don't want to live without them")
            .Taps("How to take it").Bot("An ending only takes one person.").StandsAt("hearing-no", "h3e");

    [Fact]
    public void Nobody_who_may_do_harm_is_shown_a_plan_for_going() =>
        AtFear().Taps("They are the one who wants to go").Bot("An ending")
            .Taps("I'm scared of what I might do").Bot("Put space between you").IsCrisis().Locked(Locks.Doer)
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn").Taps("More guides").Bot("Or one of these")
            .Taps("Stay, ask for change, or leave").Bot("safe time").Taps("Yes").Bot("ever afraid").Taps("Yes").Bot("What matters most")
            .User("skip").Bot("Someone may be afraid of you, too.", "Look at how I act", "I'm the one who is in danger").NeverOffers("Going, one day");

    [Fact]
    public void On_a_watched_screen_nothing_picked_is_shown_again() =>
        Script.For("G11").Bot("safe time").User("not sure").Bot("this isn't for their eyes").Taps("Go on").Bot("ever afraid")
            .Taps("No").Bot("Has any").User("none").Bot("matters most").User("love").Bot("look down").User("done").Bot("a lean").User("idk").Bot("Not knowing is an answer for today.")
            .User("ok").Bot("You can trust what you notice.").StandsAt("stay-ask-leave", "wz");

    private static Script AtFear() => Script.For("G11").Bot("I won't tell you what to do.").User("yes").Bot("ever afraid");

    private static Script Sorted() =>
        AtFear().User("no").Bot("Has any of this happened").User("none").Bot("matters most").User("love, family").Bot("Each way gives something and costs something.");
}
