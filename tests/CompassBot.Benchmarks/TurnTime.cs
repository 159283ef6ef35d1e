using BenchmarkDotNet.Attributes;
using CompassBot.Turns;

namespace CompassBot.Benchmarks;

/// <summary>One whole turn, from the words to the replies, without storage.</summary>
[MemoryDiagnoser]
public class TurnTime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly Turn turn = new(RealContent.Content());
    private Conversation greeted = new();
    private int next;

    [GlobalSetup]
    public void Greet() => greeted = turn.Take(new Conversation { Country = "IE" }, new UserMessage(null, Arrived: true), null, Noon).After;

    [Benchmark]
    public int Any_message()
    {
        next = (next + 1) % Messages.Hundred.Length;
        return turn.Take(greeted, new UserMessage(Messages.Hundred[next]), null, Noon).Replies.Count;
    }
}
