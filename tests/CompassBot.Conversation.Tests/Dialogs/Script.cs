using CompassBot.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>A dialog test that reads as the dialog, run on the real content.</summary>
internal sealed class Script
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly Turn turn;
    private Queue<Reply> replies = new();
    private Reply? last;

    private Script(Conversation state, Content? content = null) => (State, turn) = (state, new Turn(content ?? RealContent.Content));

    public Conversation State { get; private set; }

    public Ending Ending { get; private set; }

    public Reply Last => last!;

    public static Script For(string guide, string? country = "IE", ChannelKind channel = ChannelKind.PrivateRoom)
    {
        var script = new Script(new Conversation { Country = country, Channel = channel });
        script.Keep(script.turn.Open(script.State, guide, Noon));
        return script;
    }

    /// <summary>On content of the test's own.</summary>
    public static Script In(Content content, string guide, string? country = "IE")
    {
        var script = new Script(new Conversation { Country = country }, content);
        script.Keep(script.turn.Open(script.State, guide, Noon));
        return script;
    }

    public static Script Arrives(string? country = "IE", ChannelKind channel = ChannelKind.PrivateRoom)
    {
        var script = new Script(new Conversation { Country = country, Channel = channel });
        script.Keep(script.turn.Take(script.State, new UserMessage(null, Arrived: true), null, Noon));
        return script;
    }

    /// <summary>The next reply contains <paramref name="words"/> and offers at least <paramref name="choices"/>.</summary>
    public Script Bot(string words, params string[] choices)
    {
        Assert.True(replies.TryDequeue(out last), $"The bot said nothing more; expected: {words}");
        Assert.Contains(words, last!.Text, StringComparison.Ordinal);
        foreach (var choice in choices) Assert.Contains(choice, last.Choices.Select(c => c.Label));
        return this;
    }

    public Script Offers(params string[] labels)
    {
        Assert.Equal(labels, last!.Choices.Where(c => !c.IsAction).Select(c => c.Label));
        return this;
    }

    public Script NeverOffers(string label)
    {
        Assert.DoesNotContain(label, last!.Choices.Select(c => c.Label));
        return this;
    }

    public Script NeverSays(string words)
    {
        Assert.DoesNotContain(words, last!.Text, StringComparison.Ordinal);
        return this;
    }

    public Script Shows(string number)
    {
        Assert.Contains(number, last!.Text, StringComparison.Ordinal);
        return this;
    }

    public Script IsCrisis()
    {
        Assert.Equal(ReplyKind.Crisis, last!.Kind);
        return this;
    }

    public Script User(string words)
    {
        Assert.True(replies.Count == 0, $"The bot also said: {(replies.TryPeek(out var extra) ? extra.Text : "")}");
        Keep(turn.Take(State, new UserMessage(words), null, Noon));
        return this;
    }

    /// <summary>Taps answers of the last message by their labels.</summary>
    public Script Taps(params string[] labels)
    {
        Assert.True(replies.Count == 0, $"The bot also said: {(replies.TryPeek(out var extra) ? extra.Text : "")}");
        var picked = labels.Select(l => last!.Choices.First(c => c.Label == l)).ToList();
        var tap = picked[0].IsAction ? new Tap(null, [], picked[0].Id) : new Tap(last!.Place, [.. picked.Select(c => c.Id)]);
        Keep(turn.Take(State, new UserMessage(string.Join(", ", labels), tap), null, Noon));
        return this;
    }

    public Script Locked(Locks locks)
    {
        Assert.True(State.Locks.HasFlag(locks), $"Locks are {State.Locks}, expected {locks}");
        return this;
    }

    public Script Unlocked(Locks locks)
    {
        Assert.True((State.Locks & locks) == 0, $"Locks are {State.Locks}, expected none of {locks}");
        return this;
    }

    public Script StandsAt(string guide, string step)
    {
        Assert.Equal((guide, step), (State.Here!.Guide, State.Here.Step));
        return this;
    }

    public Script Leaves()
    {
        Assert.Equal(Ending.Leave, Ending);
        Assert.Empty(replies);
        return this;
    }

    private void Keep(TurnResult result)
    {
        State = result.After;
        Ending = result.Ending;
        replies = new Queue<Reply>(result.Replies);
    }
}
