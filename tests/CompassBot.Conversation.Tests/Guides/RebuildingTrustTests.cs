using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G10 "Rebuilding trust".</summary>
public sealed class RebuildingTrustTests
{
    [Fact]
    public void Someone_whose_trust_was_broken_finds_what_they_would_need_to_see() =>
        Script.For("G10")
            .Bot("I won't tell you to stay, go or forgive.", "No", "They may be afraid of me")
            .User("no").Bot("Which is closest?")
            .User("they lied to me").Bot("Is it still going on?")
            .User("it stopped").Bot("You don't have to forgive, now or ever.").Shows("What would you need to see?")
            .Taps("It has stopped, and stays stopped", "They can take it if I say no").Bot("A date helps you see if something moves.")
            .User("half a year").Bot("How long will you punish me?")
            .User("pressure").Bot("sorry is where mending starts").Shows("on a plain Tuesday")
            .User("that i could sleep when they are out late").Bot("or not.").StandsAt("rebuilding-trust", "hs")
            .Taps("Show").Bot("- They can take it if I say no")
            .Taps("Next").Bot("without you asking for it")
            .User("some").Bot("and still not trust yet")
            .User("ok").Bot("One small step for today")
            .User("in my head").Bot("You can come back any time, as often as you like.", "Menu");

    [Fact]
    public void Someone_who_broke_it_owns_it_plainly_and_may_still_hear_no() =>
        Script.For("G10").Bot("ever afraid").Taps("No").Bot("closest")
            .User("i lied").Bot("Are they ever afraid of how you might react?")
            .User("no").Bot("Has it stopped?")
            .User("yes").Bot("Owning it has a plain sound.")
            .User("3").Bot("leaves the weight where it belongs").Shows("They pick the day.")
            .User("the same questions").Bot("give the same calm answer").Shows("keep for seven days")
            .User("just listen").Bot("they may still say no")
            .User("i want them back").Bot("I can't help with changing their mind.", "How to take a no");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_leads_to_help_for_one_person_and_no_repair(string answer) =>
        Script.For("G10").Bot("ever afraid")
            .Taps(answer).Bot("You owe no one a repair.", "Look at what feels off", "They say they've changed").Shows("Women's Aid")
            .Locked(Locks.Fear)
            .User("they changed").Bot("You don't have to test it")
            .User("back").Bot("You owe no one a repair.");

    [Fact]
    public void Hurt_and_threats_get_no_repair_plan() =>
        Script.For("G10").Bot("ever afraid").Taps("No").Bot("closest")
            .User("there was violence").Bot("not a trust problem")
            .Taps("It was done to me").Bot("Is this a safe time and screen for you?").Locked(Locks.Fear);

    [Fact]
    public void Whoever_is_feared_looks_at_how_they_act_before_any_plan() =>
        Script.For("G10").Bot("ever afraid").Taps("No").Bot("closest").User("i cheated").Bot("afraid of how you might react")
            .Taps("Sometimes or yes").Bot("Being safe to be around comes first.", "Look at how I act", "I'm the one who is afraid").Locked(Locks.Doer);

    [Fact]
    public void A_skipped_fear_question_gets_what_is_true_for_anyone_and_no_lesson() =>
        Script.For("G10").Bot("ever afraid").User("skip").Bot("You don't owe trust to anyone").Unlocked(Locks.Fear)
            .Offers("Learn what a free yes looks like", "Show me a person to talk to", "Menu");

    [Fact]
    public void Someone_for_whom_it_went_both_ways_is_asked_which_comes_first() =>
        Script.For("G10").Bot("ever afraid").Taps("No").Bot("one doesn't pay for the other").User("both").Bot("Which comes first?", "My trust was broken", "I broke their trust");

    [Fact]
    public void Danger_typed_where_own_words_are_welcome_is_answered_first() =>
        Script.For("G10").Bot("ever afraid").Taps("No").Bot("closest").User("they lied to me").Bot("going on").User("it stopped").Bot("need to see")
            .User("skip").Bot("A date").User("skip").Bot("punish me").User("skip").Bot("plain Tuesday")
            .User("that he stops hitting me").Bot("not your fault").IsCrisis().Locked(Locks.Risk);
}
