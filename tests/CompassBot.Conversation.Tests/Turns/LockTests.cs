using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>A lock comes off by a plain new fact alone: never by going back, answering twice, or answering something else.</summary>
public sealed class LockTests
{
    private static readonly Turn Turn = new(RealContent.Content);

    [Fact]
    public void The_same_no_given_twice_counts_once() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("my husband hits me").Bot("not your fault")
            .User("no").Bot("You don't have to decide anything today.")
            .User("back").Bot("Do you think they might hurt you")
            .User("no").Bot("You don't have to decide anything today.")
            .Locked(Locks.Fear)
            .User("menu").Bot("What brings you here?").User("i was told no").Bot("Hearing no").User("someone said no to me").Bot("What was the no about?")
            .User("something we share").Bot("Are you ever afraid").User("no").Bot("Is this a safe time and screen for you?");

    [Fact]
    public void A_false_alarm_about_one_thing_leaves_the_locks_of_another()
    {
        var state = Say(Script.Arrives("GB").State, "he hits me");
        state = Say(state, "i want to die");
        state = Tap(state, "crisis", "s1", "not-meant");
        state = Tap(state, "crisis", "not-meant", "figure");

        Assert.True(state.Locks.HasFlag(Locks.Fear | Locks.Risk), $"{state.Locks}");
        Assert.Equal("R2", state.Risk!.Code);
    }

    [Fact]
    public void A_no_about_dying_says_nothing_about_being_hit()
    {
        var state = Say(Script.Arrives("GB").State, "i want to die");
        state = Say(state, "my husband hits me");
        state = Tap(Tap(state, "crisis", "s1", "no"), "crisis", "s1", "no");

        Assert.True(state.Locks.HasFlag(Locks.Fear | Locks.Risk), $"{state.Locks}");
    }

    [Fact]
    public void Fear_that_was_answered_stays_when_the_words_are_taken_back()
    {
        var state = Say(Script.Arrives("GB").State, "he hits me");
        state = Tap(state, "crisis", "r2", "not-sure");
        state = Tap(state, "crisis", "r2", "not-meant");
        state = Tap(state, "crisis", "not-meant", "figure");

        Assert.True(state.Locks.HasFlag(Locks.Fear), $"{state.Locks}");
    }

    [Fact]
    public void What_was_confirmed_is_not_taken_back_by_a_late_tap()
    {
        var state = Say(Script.Arrives("GB").State, "i want to die");
        state = Tap(state, "crisis", "s1", "yes");
        state = Tap(state, "crisis", "s1", "not-meant");
        state = Tap(state, "crisis", "not-meant", "figure");

        Assert.True(state.Locks.HasFlag(Locks.Risk), $"{state.Locks}");
    }

    [Fact]
    public void A_risky_answer_tapped_in_a_room_that_never_saw_the_question_is_heard_as_words()
    {
        var fresh = Script.Arrives("GB").State;
        foreach (var guide in RealContent.Content.Guides)
            foreach (var step in guide.Steps)
                foreach (var choice in step.Choices.Where(c => RealContent.Content.Screen.Judge(c.Answer).Level >= 3))
                {
                    var result = Turn.Take(fresh, new UserMessage(choice.Answer, new Tap(guide.At(step.Id), [choice.Id])), null, Script.Noon);
                    Assert.True(result.Replies[0].Kind == ReplyKind.Crisis, $"{guide.Id}/{step.Id}: {choice.Answer}");
                }
    }

    [Fact]
    public void A_second_tap_on_skip_does_not_skip_the_question_that_came_meanwhile()
    {
        var script = Script.For("G04").Bot("safe time").Taps("Yes").Bot("When you say no");
        var asked = script.State.Here!;
        var skip = new UserMessage("Skip", new Tap(asked, [], "skip"));
        var once = Turn.Take(script.State, skip, null, Script.Noon);
        var twice = Turn.Take(once.After, skip, null, Script.Noon);

        Assert.Equal("p4", once.After.Here!.Step);
        Assert.Equal("p4", twice.After.Here!.Step);
        Assert.Empty(twice.Replies);
    }

    [Fact]
    public void A_guide_begun_again_asks_about_fear_again()
    {
        var script = Script.For("G03").Bot("Hearing no").User("i'm not sure").Bot("Are you ever afraid").Taps("No").Bot("What was the no about?")
            .User("start again").Bot("Hearing no").User("someone said no to me").Bot("What was the no about?")
            .User("something we share").Bot("Are you ever afraid of how this person might react?");
        script.StandsAt("hearing-no", "h2s");
    }

    [Fact]
    public void A_young_person_who_says_so_while_tapping_a_fixed_button_is_heard()
    {
        var result = Turn.Take(Script.Arrives("GB").State, new UserMessage("im 14", new Tap(null, [], "menu")), null, Script.Noon);
        Assert.True(result.After.Locks.HasFlag(Locks.Minor));
    }

    [Fact]
    public void In_a_work_account_an_arrival_sends_nothing_and_the_next_message_is_asked_kindly()
    {
        var state = Script.Arrives("GB", ChannelKind.Teams).State;
        state = Say(state, "something feels off");
        var arrival = Turn.Take(state, new UserMessage("hes back"), null, Script.Noon);
        Assert.Empty(arrival.Replies);
        Assert.Equal(Ending.None, arrival.Ending);

        var next = Turn.Take(arrival.After, new UserMessage("hello again"), null, Script.Noon);
        Assert.Contains("Is now a good time?", next.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(ReplyKind.Crisis, Turn.Take(arrival.After, new UserMessage("he hits me"), null, Script.Noon).Replies[0].Kind);
    }

    private static Conversation Say(Conversation state, string words) => Turn.Take(state, new UserMessage(words), null, Script.Noon).After;

    private static Conversation Tap(Conversation state, string guide, string step, string choice)
    {
        var label = RealContent.Content.Find(guide)!.Find(step)!.Find(choice)!.Answer;
        return Turn.Take(state, new UserMessage(label, new Tap(new Place(guide, 1, step), [choice])), null, Script.Noon).After;
    }
}
