using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Postgres;
using CompassBot.Host.Memory.Sqlite;
using CompassBot.Tests.Memory;
using CompassBot.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompassBot.Tests.Proofs;

/// <summary>What was acknowledged is on the disk: the kernel is asked how often it was told to sync, and nobody else.</summary>
[Collection(WithPostgres.Name)]
public sealed class SyncTests(DebianPostgres server)
{
    private const string Setting = "COMPASSBOT_COMMITS_COUNTED_IN";
    private const int Groups = 20;
    private const int Together = 50;

    [Fact]
    public void Every_group_of_commits_syncs_the_sqlite_log_once_and_a_careless_database_would_be_seen()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"synced-{Guid.NewGuid():N}")).FullName;
        try
        {
            Assert.NotEqual("tmpfs", new DriveInfo(folder).DriveFormat);
            var trace = Path.Combine(folder, "trace");
            var info = new ProcessStartInfo("strace", ["-f", "-y", "-e", "trace=fsync,fdatasync", "-o", trace, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec", typeof(SyncTests).Assembly.Location])
            {
                RedirectStandardOutput = true,
                Environment = { [Setting] = folder },
            };
            using var child = Process.Start(info)!;
            var said = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            var transactions = int.Parse(said.Trim(), CultureInfo.InvariantCulture);

            Assert.InRange(transactions, Groups, Groups * Together / 4);
            // The schema and the log's header cost a few more.
            Assert.InRange(Syncs(trace, "/compassbot.db-wal>"), transactions, transactions + 10);
            Assert.InRange(Syncs(trace, "/careless.db-wal>"), 0, 2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Every_commit_syncs_the_log_of_postgres()
    {
        using var folder = new Folder();
        var trace = folder.File("trace");
        var database = server.Database();
        using var strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-y", "-e", "trace=fsync,fdatasync", "-o", trace, .. server.Processes().SelectMany(id => new[] { "-p", id })]) { RedirectStandardError = true })!;
        await strace.StandardError.ReadLineAsync();
        var (alone, crowd, transactions) = (0, 0, 0L);
        using (var store = PostgresStore.Open(database, Ring.FromFile(folder.File("ring"), TimeProvider.System), new Erasures(), new Wakeups(), TimeProvider.System, NullLogger.Instance))
        {
            var before = Syncs(trace, "/pg_wal/");
            var key = Written.Key();
            for (var version = 0; version < Together; version++) await store.Commit(Written.Turn("room", key, version, $"m{version}"), default);
            alone = Syncs(trace, "/pg_wal/") - before;
            transactions = store.Transactions;
            await Crowd(store);
            (crowd, transactions) = (Syncs(trace, "/pg_wal/") - before - alone, store.Transactions - transactions);
        }

        using var stop = Process.Start("kill", ["-INT", strace.Id.ToString(CultureInfo.InvariantCulture)]);
        await strace.WaitForExitAsync();
        Assert.True(alone >= Together, $"{Together} commits one after the other, {alone} syncs.");
        Assert.InRange(crowd, Groups / 2, Groups * Together / 2);
        Assert.InRange(transactions, Groups, Groups * Together / 2);
    }

    [ModuleInitializer]
    internal static void CommitAndBeCounted()
    {
        if (Environment.GetEnvironmentVariable(Setting) is not { Length: > 0 } folder) return;
        // A module that still initialises blocks every other thread that enters it, so the work begins afterwards.
        new Thread(() => Commit(folder)).Start();
    }

    private static void Commit(string folder)
    {
        using var store = SqliteStore.Open(Path.Combine(folder, "compassbot.db"), Ring.FromFile(Path.Combine(folder, "ring"), TimeProvider.System), new Erasures(), TimeProvider.System);
        Crowd(store).GetAwaiter().GetResult();
        using var careless = new SqliteConnection($"Data Source={Path.Combine(folder, "careless.db")};Pooling=False");
        careless.Open();
        using var command = careless.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE words (word TEXT)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO words VALUES ('hello')";
        for (var i = 0; i < Groups; i++) command.ExecuteNonQuery();
        Console.WriteLine(store.Transactions.ToString(CultureInfo.InvariantCulture));
        Console.Out.Flush();
        Environment.Exit(0);
    }

    private static async Task Crowd(IConversationStore store)
    {
        var key = Written.Key();
        for (var group = 0; group < Groups; group++)
            await Task.WhenAll(Enumerable.Range(0, Together).Select(i => store.Commit(Written.Turn($"room {group} {i}", key, 0, "m", said: "hi"), default).AsTask())).ConfigureAwait(false);
    }

    private static int Syncs(string trace, string file) =>
        File.Exists(trace) ? Lines(trace).Count(line => line.Contains("sync(", StringComparison.Ordinal) && line.Contains(file, StringComparison.Ordinal)) : 0;

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
