using System.Diagnostics;

namespace CompassBot.Benchmarks.Load.Servers;

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
