using System.Diagnostics;

namespace CompassBot.Benchmarks.Load.Servers;

/// <summary>One thing that is measured, and how it is started.</summary>
internal sealed record Peer(string Name, bool Ours, Func<Task<Ready>> Start)
{
    // A build that is there already, for whoever tries one change after the other.
    private static readonly Lazy<string> Program = new(() =>
        Environment.GetEnvironmentVariable("COMPASSBOT_BENCH_PROGRAM") ?? Published.Project("tests/CompassBot.Benchmarks"));

    public const string Floor = "bare Kestrel (floor)";

    public static IEnumerable<Peer> All(string[]? only) => new Peer[]
    {
        new(Floor, false, async () => new(await Served.Start(port => Self("floor", Url(port))))),
        new("CompassBot, in memory", true, () => Host("ram")),
        new("CompassBot, SQLite", true, () => Host("sqlite")),
        new("CompassBot, PostgreSQL", true, async () =>
        {
            var database = Database.Start();
            return await Host("postgres", database);
        }),
        new("SDK 4.23 on Node", false, async () => new(await Served.Start(port => NodePeer.Command(port)))),
    }.Where(peer => only is null || only.Any(word => peer.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static async Task<Ready> Host(string engine, Database? database = null) => new(
        await Served.Start(port => Self("serve", engine, Url(port), Folder.Make(), database?.Connection ?? "")), database);

    /// <summary>This very program again, as it is published, in another role.</summary>
    private static ProcessStartInfo Self(params string[] arguments) => new(Path.Combine(Program.Value, "CompassBot.Benchmarks"), arguments);

    private static string Url(int port) => $"http://127.0.0.1:{port}";
}

internal sealed record Ready(Served Server, IDisposable? Beside = null) : IDisposable
{
    public void Dispose()
    {
        Server.Dispose();
        Beside?.Dispose();
    }
}
