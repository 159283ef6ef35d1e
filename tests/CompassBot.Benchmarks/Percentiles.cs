using System.Diagnostics;

namespace CompassBot.Benchmarks;

/// <summary>What BenchmarkDotNet's means hide: the slowest message in a hundred, and the worst a long one can do. One core, a stopwatch.
/// "p99 quiet" is the slowest message in a hundred, each at its own lower quartile: what remains when others use the machine too.</summary>
internal static class Percentiles
{
    private const int Rounds = 1000, Few = 100;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(0.3);

    public static void Print()
    {
        var screen = RealContent.Screen();
        Console.WriteLine($"model: {(screen.HasModel ? "yes" : "no, the rules judge alone")}");
        Console.WriteLine($"{"",-40} {"median",9} {"p99",9} {"p99 quiet",9} {"allocated",10}");
        // Until all code is compiled for good, time and memory say nothing.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < 10 * Warm;) foreach (var text in Messages.Hundred) screen.Judge(text);
        Line(text => screen.Judge(text), "100 characters", Messages.Hundred, Rounds);
        Line(text => screen.Judge(text), "400 characters", [Messages.OfLength(400)], Rounds);
        Line(text => screen.Judge(text), "4,000 characters", [Messages.OfLength(4000)], Rounds);
        var understanding = RealContent.Content().Understanding;
        Console.WriteLine("\nwhat it wishes for");
        Line(text => understanding.Rank(text), "100 characters", Messages.Hundred, Rounds);
        Line(text => understanding.Rank(text), "4,000 characters", [Messages.OfLength(4000)], Rounds);
        Console.WriteLine("\n4,000 characters at their worst");
        foreach (var (name, text) in WorstCases.All) Line(words => screen.Judge(words), name, [text], Few);
    }

    private static void Line(Action<string> take, string name, string[] texts, int rounds)
    {
        for (var (i, start) = (0, Stopwatch.GetTimestamp()); Stopwatch.GetElapsedTime(start) < Warm; i++) take(texts[i % texts.Length]);
        var times = new double[texts.Length][];
        for (var t = 0; t < texts.Length; t++) times[t] = new double[rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
            for (var t = 0; t < texts.Length; t++)
            {
                var start = Stopwatch.GetTimestamp();
                take(texts[t]);
                times[t][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / rounds / texts.Length;
        foreach (var each in times) Array.Sort(each);
        double[] all = [.. times.SelectMany(each => each).Order()], quiet = [.. times.Select(each => At(each, 0.25)).Order()];
        Console.WriteLine(FormattableString.Invariant($"{name,-40} {At(all, 0.5),6:F1} µs {At(all, 0.99),6:F1} µs {At(quiet, 0.99),6:F1} µs {bytes,8} B"));
    }

    private static double At(double[] ordered, double share) => ordered[(int)(share * (ordered.Length - 1))];
}
