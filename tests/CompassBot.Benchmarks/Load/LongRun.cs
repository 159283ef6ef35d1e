using System.Globalization;
using CompassBot.Benchmarks.Load.Servers;

namespace CompassBot.Benchmarks.Load;

/// <summary>A million turns over a hundred thousand conversations: memory must not grow with what was said.</summary>
internal static class LongRun
{
    private const int Conversations = 100_000, TurnsOfEach = 10, Connections = 64, Parts = 10;

    public static async Task Print()
    {
        using var ready = await Peer.All(["SQLite"]).Single().Start();
        var callers = Enumerable.Range(0, Connections).Select(_ => new Caller(ready.Server.Port, checks: true)).ToArray();
        foreach (var caller in callers) await caller.Connect();
        var seen = new List<string>();
        for (var part = 0; part < Parts; part++)
        {
            var next = part * (Conversations / Parts) - 1;
            var end = (part + 1) * (Conversations / Parts);
            await Task.WhenAll(callers.Select(caller => Task.Run(async () =>
            {
                for (int conversation; (conversation = Interlocked.Increment(ref next)) < end;)
                    for (var turn = 0; turn < TurnsOfEach; turn++) await caller.Say($"long-{conversation}", turn);
            })));
            seen.Add(string.Create(CultureInfo.InvariantCulture, $"{ready.Server.ResidentMegabytes:0}"));
        }

        foreach (var caller in callers) caller.Dispose();
        Console.WriteLine($"resident MB after each {Conversations / Parts * TurnsOfEach:N0} turns: {string.Join(", ", seen)}");
    }
}
