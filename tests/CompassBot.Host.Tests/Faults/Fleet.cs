using System.Security.Cryptography;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Postgres;
using CompassBot.Host.Memory.Sqlite;
using CompassBot.Tests.Memory;
using CompassBot.Tests.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompassBot.Tests.Faults;

/// <summary>Real host processes over one store, which go and come back.</summary>
internal sealed class Fleet : IDisposable
{
    private readonly Folder folder = new();
    private readonly string keys = $"k1:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";
    private readonly string[] settings;
    private readonly HostProcess[] hosts;
    private volatile Uri[] addresses;

    private Fleet(int hosts, string database)
    {
        string[] engine = database.Length == 0 ? [] : ["--Memory:Engine=postgres", $"--Memory:ConnectionString={database}"];
        settings = [$"--Memory:DataFolder={folder.Path}", $"--Memory:Ring={keys}", "--RateLimits:Enabled=false", "--Logging:LogLevel:Default=None", .. engine];
        Ring = Ring.FromSetting(keys);
        Database = database;
        this.hosts = [.. Enumerable.Range(0, hosts).Select(_ => HostProcess.Start("Production", settings))];
        addresses = [];
    }

    public Ring Ring { get; }

    private string Database { get; }

    /// <param name="database">A PostgreSQL database; empty: a SQLite file.</param>
    public static async Task<Fleet> Start(int hosts, string database)
    {
        var fleet = new Fleet(hosts, database);
        fleet.addresses = await Task.WhenAll(fleet.hosts.Select(host => host.Address()));
        return fleet;
    }

    public IReadOnlyList<Uri> Addresses() => addresses;

    public async Task KillAndStart(int which)
    {
        hosts[which].Kill();
        await Start(which);
    }

    /// <summary>Answers the exit code of the one that was asked to go.</summary>
    public async Task<int> StopAndStart(int which)
    {
        var code = await hosts[which].Stop();
        await Start(which);
        return code;
    }

    /// <summary>The same store, read past every host.</summary>
    public IConversationStore Store() => Database.Length == 0
        ? SqliteStore.Open(folder.File("compassbot.db"), Ring, new Erasures(), TimeProvider.System)
        : PostgresStore.Open(Database, Ring, new Erasures(), new Wakeups(), TimeProvider.System, NullLogger.Instance);

    public void Dispose()
    {
        foreach (var host in hosts) host.Dispose();
        folder.Dispose();
    }

    private async Task Start(int which)
    {
        hosts[which].Dispose();
        hosts[which] = HostProcess.Start("Production", settings);
        var address = await hosts[which].Address();
        Uri[] now = [.. addresses];
        now[which] = address;
        addresses = now;
    }
}
