using System.Diagnostics;

namespace CompassBot.Benchmarks.Load;

/// <summary>One thing that is measured, and how it is started.</summary>
internal sealed record Peer(string Name, bool Ours, Func<Task<Ready>> Start)
{
    public const string Floor = "bare Kestrel (floor)";

    public static IEnumerable<Peer> All(string[]? only) => new Peer[]
    {
        new(Floor, false, async () => new(await Served.Start(port => Served.Self("floor", Url(port))))),
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
        await Served.Start(port => Served.Self("serve", engine, Url(port), Folder.Make(), database?.Connection ?? "")), database);

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

/// <summary>The SDK's own waterfall, from npm.</summary>
internal static class NodePeer
{
    public static ProcessStartInfo Command(int port)
    {
        var up = AppContext.BaseDirectory;
        while (up is not null && !File.Exists(Path.Combine(up, "CompassBot.sln"))) up = Path.GetDirectoryName(up);
        var source = Path.Combine(up ?? throw new FileNotFoundException("the repository was not found above the benchmarks."), "tests/CompassBot.Benchmarks/Load/Node");
        if (!Directory.Exists(Path.Combine(source, "node_modules")))
            throw new FileNotFoundException("run npm install --ignore-scripts in tests/CompassBot.Benchmarks/Load/Node first.");
        var start = new ProcessStartInfo("node") { WorkingDirectory = source };
        start.ArgumentList.Add("peer.js");
        start.ArgumentList.Add(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        start.Environment["NODE_ENV"] = "production";
        return start;
    }
}

/// <summary>Debian's PostgreSQL 15 with fsync on, in a folder of its own.</summary>
internal sealed class Database : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin/";
    private readonly string folder;

    private Database(string folder) => this.folder = folder;

    public string Connection => $"Host={folder};Username=postgres;Database=postgres";

    public static Database Start()
    {
        if (!File.Exists(Programs + "postgres")) throw new FileNotFoundException("PostgreSQL 15 is missing. Run: apt-get install -y postgresql-15");
        var folder = Folder.Make();
        Run("chown", "postgres", folder);
        Run("runuser", "-u", "postgres", "--", Programs + "initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync");
        Run("runuser", "-u", "postgres", "--", Programs + "pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log",
            "-o", $"-c listen_addresses= -c unix_socket_directories={folder}", "start");
        return new Database(folder);
    }

    public void Dispose()
    {
        Run("runuser", "-u", "postgres", "--", Programs + "pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = "/" };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
