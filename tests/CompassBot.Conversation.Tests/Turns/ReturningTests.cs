using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Going back, changing an answer, leaving in the middle, and content that changed meanwhile.</summary>
public sealed class ReturningTests
{
    private static readonly Turn Turn = new(RealContent.Content);

    [Theory]
    [InlineData("i want to change my answer")]
    [InlineData("change that")]
    [InlineData("actually no, yes")]
    [InlineData("No wait")]
    [InlineData("i meant yes")]
    public void A_wish_to_change_an_answer_asks_again_and_says_what_was_picked(string typed) =>
        Script.For("G03").Bot("Hearing no").Taps("I'm not sure").Bot("Are you ever afraid")
            .Taps("No").Bot("What was the no about?")
            .User(typed).Bot("You picked:\n- No\n").Shows("Are you ever afraid").StandsAt("hearing-no", "h1b");

    [Fact]
    public void In_a_work_account_what_was_picked_is_not_said_again() =>
        Script.For("G03", channel: ChannelKind.Teams).Bot("Hearing no").Taps("Someone said no to me").Bot("What was the no about?")
            .User("change my answer").Bot("Here is that question again.").NeverSays("You picked");

    [Fact]
    public void A_changed_answer_no_longer_answers_for_what_comes_later()
    {
        // At h1b "No" spares the fear question later; gone back and through another door, it is asked.
        Script.For("G03").Bot("Hearing no").Taps("I'm not sure").Bot("Are you ever afraid").Taps("No").Bot("What was the no about?")
            .User("back").Bot("Are you ever afraid").User("back").Bot("Hearing no").Taps("Someone said no to me").Bot("What was the no about?")
            .User("something we share").Bot("Are you ever afraid of how this person might react?").StandsAt("hearing-no", "h2s");
    }

    [Fact]
    public void A_lock_that_an_answer_set_outlives_the_change() =>
        Script.For("G09").Bot("afraid").Taps("Sometimes").Bot("safe time").User("i meant no").Bot("").Locked(Locks.Fear);

    [Fact]
    public void Leaving_for_another_guide_keeps_the_place_and_offers_it_again() =>
        Script.For("G03").Bot("Hearing no").Taps("Someone said no to me").Bot("What was the no about?").Taps("Sex or touch").Bot("Their body is theirs")
            .User("menu").Bot("What brings you here?", "Go on where I was").Taps("Something feels off").Bot("safe time")
            .Taps("No").Bot("Let's stop here.")
            .User("menu").Bot("What brings you here?", "Go on where I was");

    [Fact]
    public void A_guide_that_is_over_gives_way_to_the_one_left_in_the_middle()
    {
        var script = Script.For("G03").Bot("Hearing no").Taps("Someone said no to me").Bot("What was the no about?")
            .User("menu").Bot("What brings you here?").Taps("Something feels off").Bot("safe time").Taps("Yes").Bot("When you say no");
        foreach (var _ in Enumerable.Range(0, 12).TakeWhile(_ => script.State.Here!.Step != "p8")) script.User("skip").Bot("");
        script.StandsAt("pressure-check", "p8").User("menu").Bot("What brings you here?", "Go on where I was")
            .Taps("Go on where I was").Bot("What was the no about?").StandsAt("hearing-no", "h2");
    }

    [Fact]
    public void A_guide_that_fear_closed_meanwhile_is_not_offered_again() =>
        Script.For("G09").Bot("afraid").Taps("No").Bot("four small parts")
            .User("menu").Bot("What brings you here?", "Go on where I was").User("my husband hits me").Bot("").IsCrisis()
            .User("menu").Bot("What brings you here?").NeverOffers("Go on where I was");

    [Fact]
    public void A_step_that_an_edit_took_away_is_said_kindly_and_its_guide_can_begin_again()
    {
        var state = Script.For("G03").Bot("Hearing no").State;
        var gone = state with { Places = [new Place("hearing-no", 1, "h77")] };
        var told = Turn.Take(gone, new UserMessage("someone said no to me"), null, Script.Noon);
        Assert.Contains("This guide was changed", told.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("Start that guide again", told.Replies[0].Choices.Select(c => c.Label));
        var again = Turn.Take(told.After, new UserMessage(null, new Tap(null, [], "restart")), null, Script.Noon);
        Assert.Equal(("hearing-no", "h1"), (again.After.Here!.Guide, again.After.Here.Step));
    }

    [Fact]
    public void A_guide_that_went_away_is_said_kindly_and_the_menu_is_there()
    {
        var gone = Script.For("G03").Bot("Hearing no").State with { Places = [new Place("once-written", 1, "a")], Trail = [new Place("once-written", 1, "b")] };
        var told = Turn.Take(gone, new UserMessage("someone said no to me"), null, Script.Noon);
        Assert.Contains("This guide was changed", told.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Start that guide again", told.Replies[0].Choices.Select(c => c.Label));
        Assert.Contains("What brings you here?", Turn.Take(told.After, new UserMessage("menu"), null, Script.Noon).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_version_of_a_guide_goes_on_at_the_same_step()
    {
        var state = Script.For("G03").Bot("Hearing no").State;
        var newer = state with { Places = [new Place("hearing-no", 0, "h1")], Answers = state.Answers.Add("hearing-no/h1b", ["a-choice-of-old"]) };
        Assert.Contains("What was the no about?", Turn.Take(newer, new UserMessage("someone said no to me"), null, Script.Noon).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_whose_guide_went_away_goes_on_in_the_guide_that_ran_it()
    {
        var content = SampleContent.With("""
            id: sample
            code: G99
            version: 1
            title: A sample
            steps:
              - id: r
                run: G03/h2
                go: after
              - id: after
                say: "After it. A person can help: {crisis_line}."
                choices:
                  - { answer: Next, go: z, also: [go on] }
              - id: z
                say: "That was it. A person can help: {crisis_line}."
                end: true

            """);
        var turn = new Turn(content);
        var state = Script.For("G03").Bot("Hearing no").State with { Places = [new Place("sample", 1, "r"), new Place("taken-away", 1, "x")] };
        var told = turn.Take(state, new UserMessage("yes"), null, Script.Noon);
        Assert.Contains("Go on where I was", told.Replies[0].Choices.Select(c => c.Label));
        Assert.Contains("After it.", turn.Take(told.After, new UserMessage(null, new Tap(null, [], "resume")), null, Script.Noon).Replies[0].Text, StringComparison.Ordinal);
    }
}
