using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Postgres;
using CompassBot.Host.Memory.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompassBot.Tests.Memory;

public sealed class KilledHostTests
{
    [Fact]
    public Task Nothing_that_was_acknowledged_is_lost_when_the_host_is_killed() => KilledHost.LosesNothing("");
}

/// <summary>A host that commits until it is killed, and what is found afterwards.</summary>
internal static class KilledHost
{
    private const string Setting = "COMPASSBOT_COMMITS_UNTIL_KILLED_IN";
    private const string Into = "COMPASSBOT_COMMITS_INTO";
    private const int Rooms = 8;

    /// <param name="database">A PostgreSQL database; empty: a SQLite file.</param>
    public static async Task LosesNothing(string database)
    {
        using var folder = new Folder();
        using var host = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", typeof(KilledHost).Assembly.Location])
        {
            RedirectStandardOutput = true,
            Environment = { [Setting] = folder.Path, [Into] = database },
        })!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var kill = deadline.Token.Register(host.Kill);
        var last = new long[Rooms];
        for (var read = 0; await host.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line; read++)
        {
            if (read == 200) host.Kill();
            // The last line may have been cut off in the middle.
            if (line.EndsWith(" acknowledged", StringComparison.Ordinal) && line.Split(' ') is [var room, var version, _])
                last[int.Parse(room, CultureInfo.InvariantCulture)] = long.Parse(version, CultureInfo.InvariantCulture);
        }
        await host.WaitForExitAsync();
        Assert.True(last.Sum() >= 200, "The host stopped before it was killed.");

        using var closing = Open(folder.Path, database, out var store);
        for (var room = 0; room < Rooms; room++)
        {
            var (name, key) = Room(room);
            var loaded = await store.Load(name, key, CancellationToken.None);
            Assert.True(loaded.Version >= last[room]);
            Assert.Equal(loaded.Version.ToString(CultureInfo.InvariantCulture), Written.Text(loaded.State));
            var said = (await store.Read(name, key, 0, 100_000, CancellationToken.None))!.Select(one => Written.Text(one.Json));
            Assert.Equal(Enumerable.Range(1, (int)loaded.Version).Select(i => $"said {i}"), said);
            var again = await store.Commit(Turn(room, loaded.Version, (int)last[room]), CancellationToken.None);
            Assert.Equal(CommitOutcome.Duplicate, again.Outcome);
        }
    }

    // The test assembly is its own victim: started by itself with the setting, it commits for ever instead of testing.
    [ModuleInitializer]
    internal static void CommitUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(Setting) is not { Length: > 0 } where) return;
        // A module that still initialises blocks every other thread that enters it, so the work begins afterwards.
        new Thread(() => Commit(where)).Start();
    }

    private static void Commit(string where)
    {
        using var closing = Open(where, Environment.GetEnvironmentVariable(Into), out var store);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Task.WhenAll(Enumerable.Range(0, Rooms).Select(async room =>
        {
            for (var turn = 1; !deadline.IsCancellationRequested; turn++)
            {
                await store.Commit(Turn(room, turn - 1, turn), CancellationToken.None).ConfigureAwait(false);
                Console.WriteLine(FormattableString.Invariant($"{room} {turn} acknowledged"));
            }
        })).GetAwaiter().GetResult();
    }

    private static Change Turn(int room, long version, int turn)
    {
        var (name, key) = Room(room);
        return Written.Turn(name, key, version, $"m{turn}", (version + 1).ToString(CultureInfo.InvariantCulture), "ok", $"said {turn}");
    }

    private static (string Name, RoomKey Key) Room(int room) => ($"room {room}", new RoomKey(SHA256.HashData(Encoding.UTF8.GetBytes($"room {room}"))));

    private static IDisposable Open(string where, string? database, out IConversationStore store)
    {
        var ring = Ring.FromFile(Path.Combine(where, "ring"), TimeProvider.System);
        store = string.IsNullOrEmpty(database)
            ? SqliteStore.Open(Path.Combine(where, "compassbot.db"), ring, new Erasures(), TimeProvider.System)
            : PostgresStore.Open(database, ring, new Erasures(), new Wakeups(), TimeProvider.System, NullLogger.Instance);
        return (IDisposable)store;
    }
}
