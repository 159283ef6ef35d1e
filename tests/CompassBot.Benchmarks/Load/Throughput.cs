using System.Globalization;
using CompassBot.Benchmarks.Load.Servers;

namespace CompassBot.Benchmarks.Load;

/// <summary>Turns by POST /api/messages with expectReplies: CompassBot on each engine beside the bare floor and the SDK for Node, in one run.</summary>
internal static class Throughput
{
    private static readonly int[] Connections = [16, 64];

    public static async Task Print(string[] arguments)
    {
        var seconds = double.Parse(arguments.ElementAtOrDefault(0) ?? "6", CultureInfo.InvariantCulture);
        var only = arguments.ElementAtOrDefault(1)?.Split(',');
        Console.WriteLine($"{"",-22}{"conn",5}{"turns/s",10}{"median ms",11}{"p99 ms",9}{"CPU µs/turn",13}{"KB/turn",9}{"CPU ÷ floor",13}");
        var floor = new Dictionary<int, double>();
        foreach (var peer in Peer.All(only))
        {
            try
            {
                using var ready = await peer.Start();
                foreach (var connections in Connections)
                {
                    var runs = new List<Figures>();
                    for (var run = 0; run < 3; run++) runs.Add(await Figures.Of(ready.Server, connections, TimeSpan.FromSeconds(seconds), peer.Ours));
                    var found = Figures.MedianOf(runs);
                    if (peer.Name == Peer.Floor) floor[connections] = found.Cpu;
                    var ratio = floor.TryGetValue(connections, out var least) ? found.Cpu / least : double.NaN;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{peer.Name,-22}{connections,5}{found.TurnsPerSecond,10:0}{found.Median,11:0.00}{found.P99,9:0.0}{found.Cpu,13:0.0}{found.Allocated / 1024,9:0.0}{ratio,13:0.00}"));
                }
            }
            catch (Exception error) when (error is FileNotFoundException or InvalidOperationException or TimeoutException)
            {
                Console.WriteLine($"{peer.Name,-22} not measured: {error.Message}");
            }
        }

        if (only is null || only.Contains("start")) await StartTime.Print();
        if (only is null || only.Contains("sockets")) await IdleSockets.Print();
        if (only?.Contains("long") == true) await LongRun.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fsync of 4 KB here: {Fsync.Median():0.00} ms at the median"));
    }
}
