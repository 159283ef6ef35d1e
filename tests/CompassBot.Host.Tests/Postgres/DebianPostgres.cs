using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CompassBot.Tests.Postgres;

/// <summary>The real server in a folder of its own, syncing its disk, reached through a socket in that folder. Started once for all tests that need it.</summary>
public sealed class DebianPostgres : IDisposable
{
    private const string Install = "PostgreSQL 15 is not installed. Install it: apt-get install postgresql-15";

    private readonly string folder = Directory.CreateTempSubdirectory("compassbot-pg-").FullName;
    private readonly string programs = Environment.GetEnvironmentVariable("COMPASSBOT_POSTGRES") is { Length: > 0 } set ? set : "/usr/lib/postgresql/15/bin";
    private int databases;

    public DebianPostgres() : this(null)
    {
    }

    private DebianPostgres(string? from)
    {
        if (!File.Exists(Path.Combine(programs, "postgres"))) throw new InvalidOperationException(Install);
        // The server refuses to run as root.
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
        if (from is null) AsItsUser("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        else Run("sh", "-c", "cp -a \"$0\" \"$1\" && rm \"$1/postmaster.pid\"", from, Data);
        Start();
        AppDomain.CurrentDomain.ProcessExit += Leave;
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>An empty database; what a host is set to.</summary>
    public string Database()
    {
        var name = "test" + Interlocked.Increment(ref databases).ToString(CultureInfo.InvariantCulture);
        Sql(Reach("postgres"), $"CREATE DATABASE {name}");
        return Reach(name);
    }

    public void Start() => AsItsUser("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=on -c max_connections=200", "start");

    /// <summary>As when the machine fails: nobody is told and nothing is finished.</summary>
    public void StopAtOnce() => AsItsUser("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    /// <summary>As when its machine hangs: connections stay open and nothing answers.</summary>
    public void Freeze() => Run("kill", ["-STOP", .. Processes()]);

    public void Thaw() => Run("kill", ["-CONT", .. Processes()]);

    private string Postmaster => File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();

    /// <summary>Every file of the server as it lies there now, tables and log, for another server to start from.</summary>
    public DebianPostgres Copy() => new(Data);

    /// <summary>Answers the first column of the last statement.</summary>
    public static List<object> Sql(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var rows = command.ExecuteReader();
        var found = new List<object>();
        do
        {
            found.Clear();
            while (rows.Read()) found.Add(rows.GetValue(0));
        }
        while (rows.NextResult());
        return found;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Leave;
        Leave(null, EventArgs.Empty);
    }

    // pg_ctl ends the process whose id the data folder names, and no other.
    private void Leave(object? sender, EventArgs told)
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) StopAtOnce();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The postmaster and every process it started.</summary>
    public IEnumerable<string> Processes()
    {
        var first = Postmaster;
        return Directory.GetDirectories("/proc").Select(Path.GetFileName).OfType<string>().Where(id => id == first || Parent(id) == first);
    }

    private static string? Parent(string id)
    {
        try
        {
            // After the name in brackets: the state, then the parent.
            return id.All(char.IsAsciiDigit) && File.ReadAllText($"/proc/{id}/stat") is var stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public string Reach(string database) => $"Host={folder};Username=postgres;Database={database}";

    private void AsItsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private void Run(string program, params string[] arguments)
    {
        // The server outlives pg_ctl and would hold a pipe open, so what is said goes to a file.
        var said = Path.Combine(folder, "said");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", said, program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {File.ReadAllText(said)}");
    }
}

[CollectionDefinition(Name)]
public sealed class WithPostgres : ICollectionFixture<DebianPostgres>
{
    public const string Name = "PostgreSQL";
}
