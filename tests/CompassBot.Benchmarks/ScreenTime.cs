using BenchmarkDotNet.Attributes;
using CompassBot.Safety;

namespace CompassBot.Benchmarks;

/// <summary>One message through the screen; ordinary and risk messages take turns.</summary>
[MemoryDiagnoser]
public class ScreenTime
{
    private readonly Screen screen = RealContent.Screen();
    private readonly string middle = Messages.OfLength(400), longest = Messages.OfLength(4000);
    private int next;

    [Benchmark(Baseline = true)]
    public int A_hundred_characters()
    {
        next = (next + 1) % Messages.Hundred.Length;
        return screen.Judge(Messages.Hundred[next]).Level;
    }

    [Benchmark]
    public int Four_hundred_characters() => screen.Judge(middle).Level;

    [Benchmark]
    public int Four_thousand_characters() => screen.Judge(longest).Level;

    [Benchmark]
    public Screen Loading() => RealContent.Screen();
}
