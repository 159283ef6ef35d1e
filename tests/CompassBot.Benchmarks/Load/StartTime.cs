using System.Diagnostics;
using System.Globalization;
using CompassBot.Benchmarks.Load.Servers;

namespace CompassBot.Benchmarks.Load;

/// <summary>From the start of the published host's process to its first answered turn, all content loaded, its data folder made before.</summary>
internal static class StartTime
{
    public static async Task Print()
    {
        var (program, data, took) = (Path.Combine(Published.Project("src/CompassBot.Host"), "CompassBot.Host"), Folder.Make(), new List<double>());
        for (var run = 0; run < 6; run++)
        {
            var start = Stopwatch.GetTimestamp();
            using var server = await Served.Start(port => Command(program, port, data));
            using var caller = new Caller(server.Port, checks: true);
            await caller.Connect();
            await caller.Say($"start-{run}", 0);
            // The first made the database and its keys.
            if (run > 0) took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process start to first reply: {took[took.Count / 2]:0} ms at the median of {took.Count}"));
    }

    private static ProcessStartInfo Command(string program, int port, string data) => new(program)
    {
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["BotConnector__AllowAnonymous"] = "true",
            ["Memory__DataFolder"] = data,
            ["Logging__LogLevel__Default"] = "None",
        },
    };
}
