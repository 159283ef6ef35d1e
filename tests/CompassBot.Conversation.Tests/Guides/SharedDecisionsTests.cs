using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G06 "Shared decisions".</summary>
public sealed class SharedDecisionsTests
{
    [Fact]
    public void Someone_without_fear_sorts_a_choice_and_makes_one_line_of_their_picks() =>
        Script.For("G06")
            .Bot("choices that touch two people", "No", "Skip")
            .User("no").Bot("They want to change jobs.")
            .User("theirs").Bot("The job still isn't.").Shows("Sex tonight.")
            .User("ours").Bot("one no is enough").Shows("Moving our home")
            .User("ours").Bot("Either may say no.").Shows("Now one that is on your mind.")
            .User("the kids").Bot("five fair ways")
            .User("a trial").Bot("A trial with no end date isn't a trial.")
            .User("another").Bot("five fair ways")
            .User("take turns").Bot("They don't work for bodies")
            .User("next").Bot("at no cost?")
            .User("yes").Bot("suggest a time")
            .User("the bills").Bot("When would be a good time?")
            .User("after dinner").Bot("\"Could we talk about money after we have eaten? It's okay to say no.\"")
            .User("ok").Bot("You can come back any time, as often as you like.", "Menu");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_closes_every_way_to_decide_together(string answer) =>
        Script.For("G06").Bot("ever afraid")
            .Taps(answer).Bot("I keep those tips closed for now.", "Look at what feels off", "See what is mine to decide", "Show me a person to talk to")
            .Locked(Locks.Fear)
            .User("back").Bot("I'm an automated guide").Bot("I keep those tips closed for now.").StandsAt("shared-decisions", "sf");

    [Fact]
    public void A_skipped_fear_question_is_taken_for_no_fear_and_for_no_leave_to_teach() =>
        Script.For("G06").Bot("ever afraid")
            .User("rather not say").Bot("I won't ask again.").Unlocked(Locks.Fear).NeverSays("fear")
            .Offers("Learn what a free yes looks like", "Show me a person to talk to", "Menu");

    [Fact]
    public void Whoever_was_afraid_before_hears_what_this_is_and_gets_no_ways_to_decide() =>
        Script.For("G09").Bot("afraid").Taps("Yes").Bot("safe time").Locked(Locks.Fear)
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn")
            .Taps("Deciding things together").Bot("I'm an automated guide").Bot("I keep those tips closed for now.", "See what is mine to decide");

    [Fact]
    public void Whoever_is_not_sure_that_a_no_is_free_is_not_told_to_try_one_out() =>
        AtOnesOwnChoice().User("ours").Bot("five fair ways").User("skip").Bot("at no cost?")
            .User("not sure").Bot("I keep those tips closed for now.").Locked(Locks.Control);

    [Fact]
    public void What_is_theirs_gets_a_stop_and_whoever_finds_it_hard_is_helped_to_take_the_no() =>
        AtOnesOwnChoice().User("theirs").Bot("the fair thing is to stop there")
            .User("its hard").Bot("Hearing no can sting.").StandsAt("hearing-no", "h1");

    [Fact]
    public void What_is_mine_needs_no_vote_and_a_price_for_it_leads_to_safety() =>
        AtOnesOwnChoice().User("mine").Bot("it needs no vote")
            .Taps("They'd make me pay for it").Bot("I keep those tips closed for now.").Locked(Locks.Fear);

    [Fact]
    public void A_person_who_can_not_say_no_is_taken_out_of_the_lesson() =>
        AtOnesOwnChoice().User("ours").Bot("five fair ways").User("skip").Bot("at no cost?")
            .User("i cant").Bot("I keep those tips closed for now.").Locked(Locks.Control);

    private static Script AtOnesOwnChoice() =>
        Script.For("G06").Bot("ever afraid").Taps("No").Bot("change jobs").User("skip").Bot("Sex tonight.").User("skip").Bot("Moving our home").User("skip").Bot("on your mind");
}
