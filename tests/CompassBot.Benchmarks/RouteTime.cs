using BenchmarkDotNet.Attributes;
using CompassBot.Understanding.Routing;

namespace CompassBot.Benchmarks;

/// <summary>One message through the ranker of wishes; the screen has judged it before.</summary>
[MemoryDiagnoser]
public class RouteTime
{
    private readonly Wishes understanding = RealContent.Content().Understanding;
    private int next;

    [Benchmark]
    public int A_hundred_characters()
    {
        next = (next + 1) % Messages.Hundred.Length;
        return understanding.Rank(Messages.Hundred[next]).Count;
    }
}
