using System.Diagnostics;
using CompassBot.Benchmarks.Load.Servers;

namespace CompassBot.Benchmarks.Load;

/// <param name="Cpu">The server's user and system time, µs a turn.</param>
/// <param name="Allocated">Managed bytes a turn; NaN where the server doesn't tell.</param>
internal sealed record Figures(double TurnsPerSecond, double Median, double P99, double Cpu, double Allocated)
{
    private const int TurnsOfAConversation = 12;

    // Until code is compiled for good, CPU time says nothing.
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(40);
    private const int WarmAfter = 40_000;

    /// <summary>Says turns on every connection until the time is over.</summary>
    public static async Task<Figures> Of(Served server, int connections, TimeSpan time, bool checks)
    {
        var callers = Enumerable.Range(0, connections).Select(_ => new Caller(server.Port, checks)).ToArray();
        foreach (var caller in callers) await caller.Connect();
        var run = Guid.NewGuid().ToString("N")[..8];
        for (var (said, start) = (0, Stopwatch.GetTimestamp()); !server.Warm;)
        {
            said += (await Talked(callers, $"{run}w{said}", TimeSpan.FromSeconds(2))).Count;
            server.Warm = said >= WarmAfter || Stopwatch.GetElapsedTime(start) > LongestWarmUp;
        }

        var (cpu, allocated, started) = (server.Cpu, await server.Allocated(), Stopwatch.GetTimestamp());
        var took = await Talked(callers, run, time);
        var (seconds, used, made) = (Stopwatch.GetElapsedTime(started).TotalSeconds, server.Cpu - cpu, await server.Allocated() - allocated);
        foreach (var caller in callers) caller.Dispose();
        took.Sort();
        return new(took.Count / seconds, took[took.Count / 2], took[(int)(took.Count * 0.99)], used / took.Count, made / took.Count);
    }

    public static Figures MedianOf(IReadOnlyList<Figures> runs)
    {
        double Middle(Func<Figures, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
        return new(Middle(run => run.TurnsPerSecond), Middle(run => run.Median), Middle(run => run.P99), Middle(run => run.Cpu), Middle(run => run.Allocated));
    }

    private static async Task<List<double>> Talked(Caller[] callers, string name, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(callers.Select((caller, at) => Task.Run(async () =>
        {
            var took = new List<double>(100_000);
            for (var turn = 0; Stopwatch.GetElapsedTime(start) < time; turn++)
                took.Add(await caller.Say($"{name}-{at}-{turn / TurnsOfAConversation}", turn % TurnsOfAConversation));
            return took;
        })));
        return [.. each.SelectMany(took => took)];
    }
}
