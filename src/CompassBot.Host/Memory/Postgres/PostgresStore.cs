using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Outbox;
using CompassBot.Host.Memory.Rows;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>Conversations in PostgreSQL: for more than one host. A server that is away is looked for at every call.</summary>
public sealed class PostgresStore : IConversationStore, IOutbox, IDisposable
{
    private const long Again = 1000;

    private readonly PostgresServer server;
    private readonly Ring ring;
    private readonly Erasures erasures;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly Commits commits;
    private readonly Wire wire;
    private readonly SemaphoreSlim preparing = new(1, 1);
    private volatile Names? names;
    private string keysKept = "";
    private long failed = -Again;
    private volatile bool closed;

    private PostgresStore(string connectionString, Ring ring, Erasures erasures, Wakeups wakeups, TimeProvider clock, ILogger log)
    {
        (this.ring, this.erasures, this.clock, this.log) = (ring, erasures, clock, log);
        server = new PostgresServer(connectionString);
        commits = new Commits(server, clock);
        wire = new Wire(server, wakeups);
    }

    /// <summary>How many transactions were written for commits; far fewer than commits when many people write at once.</summary>
    public long Transactions => commits.Transactions;

    /// <summary>Creates or migrates the tables; refuses a database of another ring. A server that is away does not keep the host,
    /// and with it the help, from starting.</summary>
    public static PostgresStore Open(string connectionString, Ring ring, Erasures erasures, Wakeups wakeups, TimeProvider clock, ILogger log)
    {
        var store = new PostgresStore(connectionString, ring, erasures, wakeups, clock, log);
        try
        {
            Task.Run(() => store.Prepare(CancellationToken.None)).GetAwaiter().GetResult();
        }
        catch (StoreException away) when (Refused(away) is null)
        {
            log.LogError("The database does not answer, so nothing can be kept yet; help is given, and it is tried again: {Why}", away.InnerException?.Message ?? away.Message);
        }
        catch (StoreException away)
        {
            store.Dispose();
            throw Refused(away)!;
        }
        return store;
    }

    public async ValueTask<Loaded> Load(string conversation, RoomKey key, CancellationToken cancel)
    {
        var known = await Ready(cancel);
        return await server.Do(connection => Looking.Load(connection, conversation, key, known, cancel), cancel);
    }

    public async ValueTask<Committed> Commit(Change change, CancellationToken cancel)
    {
        var committed = await commits.Do(new Pending(change, await Ready(cancel)), cancel);
        if (committed.Outcome == CommitOutcome.Done) wire.Tell(change.Conversation);
        return committed;
    }

    public async ValueTask<IReadOnlyList<StoredActivity>?> Read(string conversation, RoomKey key, long after, int limit, CancellationToken cancel)
    {
        await Ready(cancel);
        return await server.Do(connection => Looking.Read(connection, conversation, key, after, limit, cancel), cancel);
    }

    public async ValueTask Erase(string conversation, CancellationToken cancel)
    {
        var known = await Ready(cancel);
        await server.Do(connection => Forgetting.Erase(connection, conversation, known, Time), cancel);
        Gone(conversation);
    }

    public async ValueTask Touch(string conversation, CancellationToken cancel)
    {
        await Ready(cancel);
        await server.Do(connection => Forgetting.Touch(connection, conversation, Time), cancel);
    }

    public async ValueTask<IReadOnlyList<string>> Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var known = await Ready(cancel);
        var (all, time) = (new List<string>(), DatabaseClock.Moved(now));
        List<string>? gone;
        do
        {
            gone = await server.Do(connection => Forgetting.Sweep(connection, known, time), cancel);
            foreach (var conversation in gone ?? []) Gone(conversation);
            all.AddRange(gone ?? []);
        }
        while (gone?.Count == Forgetting.SweptAtOnce);
        if (KeysNow != keysKept) await Prepare(cancel);
        return all;
    }

    public async ValueTask<IReadOnlyList<Outgoing>> Claim(int limit, TimeSpan lease, CancellationToken cancel)
    {
        await Ready(cancel);
        return await Claimed.Open(await server.Do(connection => PostgresOutbox.Claim(connection, limit, lease, Time), cancel), ring, this, cancel);
    }

    public async ValueTask<bool> Delivered(Outgoing reply, CancellationToken cancel)
    {
        await Ready(cancel);
        return await server.Do(connection => PostgresOutbox.Delivered(connection, reply), cancel);
    }

    public async ValueTask<bool> Postpone(Outgoing reply, Sending how, TimeSpan wait, CancellationToken cancel)
    {
        await Ready(cancel);
        var ours = await server.Do(connection => PostgresOutbox.Postpone(connection, reply, how, wait, Time), cancel);
        if (ours && how == Sending.InDoubt) Claimed.CountDoubt();
        return ours;
    }

    public async ValueTask Discard(string conversation, CancellationToken cancel)
    {
        await Ready(cancel);
        await server.Do(connection => PostgresOutbox.Discard(connection, conversation), cancel);
    }

    public void Dispose()
    {
        if (closed) return;
        closed = true;
        commits.Dispose();
        wire.Dispose();
        server.Dispose();
        preparing.Dispose();
    }

    private long? Time => DatabaseClock.Moved(clock.GetUtcNow());

    private string KeysNow => string.Join(' ', ring.Keys);

    private void Gone(string conversation)
    {
        erasures.Tell(conversation);
        wire.Tell(conversation);
    }

    private async ValueTask<Names> Ready(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (closed) throw new StoreException(StoreFault.Unavailable);
        if (names is { } known) return known;
        await preparing.WaitAsync(cancel);
        try
        {
            if (names is null)
            {
                if (Environment.TickCount64 - failed < Again) throw new StoreException(StoreFault.Unavailable);
                await Prepare(cancel);
            }
            return names!;
        }
        finally
        {
            preparing.Release();
        }
    }

    private async Task Prepare(CancellationToken cancel)
    {
        try
        {
            var keys = KeysNow;
            var root = await server.Do(connection => PostgresSchema.Prepare(connection, ring), cancel);
            if (names is null && await server.Do(PostgresSchema.Careless, cancel) is { } setting)
                log.LogWarning("PostgreSQL runs with {Setting} off: a power cut there can lose turns that people were told are kept.", setting);
            (keysKept, names) = (keys, names ?? new Names(root));
        }
        catch (StoreException fault)
        {
            failed = Environment.TickCount64;
            if (fault.InnerException is StartRefusedException refused) log.LogCritical("{Why}", refused.Message);
            throw;
        }
    }

    /// <summary>What waiting will not mend, in a sentence for the operator; the connection string and its password are never told.</summary>
    private static StartRefusedException? Refused(StoreException fault) => fault.InnerException switch
    {
        StartRefusedException refused => refused,
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } told =>
            new StartRefusedException("PostgreSQL does not let this user in: correct Username and Password in Memory:ConnectionString.", told),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } told =>
            new StartRefusedException("The database that Memory:ConnectionString names does not exist: create it, or correct Database there.", told),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } told =>
            new StartRefusedException("This PostgreSQL user may not make the tables: run GRANT CREATE ON DATABASE for it, or make it the owner of the schema compassbot.", told),
        _ => null,
    };
}
