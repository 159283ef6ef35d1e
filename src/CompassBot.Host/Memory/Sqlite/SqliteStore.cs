using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Outbox;
using CompassBot.Host.Memory.Rows;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>Conversations in one file beside the host: the default, for one instance.</summary>
public sealed class SqliteStore : IConversationStore, IOutbox, IDisposable
{
    private readonly SqliteFile file;
    private readonly Ring ring;
    private readonly Erasures erasures;
    private readonly Names names;
    private readonly WriteQueue writes;
    private readonly Reads reads;
    private string keysKept;

    private SqliteStore(SqliteFile file, Ring ring, Erasures erasures, TimeProvider clock, byte[] root)
    {
        (this.file, this.ring, this.erasures, keysKept) = (file, ring, erasures, KeysNow(ring));
        names = new Names(root);
        writes = new WriteQueue(file, names, clock);
        reads = new Reads(file);
    }

    /// <summary>How often the disk was synced for changes; far fewer than changes when many people write at once.</summary>
    public long Transactions => writes.Transactions;

    /// <summary>Creates or migrates the file; refuses one that belongs to another ring.</summary>
    public static SqliteStore Open(string path, Ring ring, Erasures erasures, TimeProvider clock, int maxMegabytes = 4096)
    {
        var file = new SqliteFile(path, maxMegabytes);
        try
        {
            using var connection = file.Open();
            return new SqliteStore(file, ring, erasures, clock, Schema.Prepare(connection, ring));
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The database {path} cannot be opened ({fault.Message}): make the folder writable, or set Memory:DataFolder to one that is.", fault);
        }
    }

    public async ValueTask<Loaded> Load(string conversation, RoomKey key, CancellationToken cancel) =>
        await reads.Do(reader => reader.Load(conversation, key, names), cancel).ConfigureAwait(false);

    public async ValueTask<Committed> Commit(Change change, CancellationToken cancel) =>
        await writes.Do(on => on.Commit(change), cancel).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<StoredActivity>?> Read(string conversation, RoomKey key, long after, int limit, CancellationToken cancel) =>
        await reads.Do(reader => reader.Activities(conversation, key, after, limit), cancel).ConfigureAwait(false);

    public async ValueTask Touch(string conversation, CancellationToken cancel) =>
        await writes.Do(on => { on.Touch(conversation); return true; }, cancel).ConfigureAwait(false);

    public async ValueTask Erase(string conversation, CancellationToken cancel)
    {
        await writes.Do(on => { on.Erase(conversation); writes.EmptyLogAfterwards(); return true; }, cancel).ConfigureAwait(false);
        erasures.Tell(conversation);
    }

    public async ValueTask<IReadOnlyList<string>> Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var all = new List<string>();
        List<string> gone;
        do
        {
            gone = await writes.Do(on => { writes.EmptyLogAfterwards(); return on.Sweep(now); }, cancel).ConfigureAwait(false);
            foreach (var conversation in gone) erasures.Tell(conversation);
            all.AddRange(gone);
        }
        while (gone.Count == Writes.SweptAtOnce);
        KeepRootUnderEveryKey();
        return all;
    }

    public async ValueTask<IReadOnlyList<Outgoing>> Claim(int limit, TimeSpan lease, CancellationToken cancel) =>
        await Claimed.Open(await writes.Do(on => on.Outbox.Claim(limit, lease), cancel).ConfigureAwait(false), ring, this, cancel).ConfigureAwait(false);

    public async ValueTask<bool> Delivered(Outgoing reply, CancellationToken cancel) =>
        await writes.Do(on => on.Outbox.Delivered(reply), cancel).ConfigureAwait(false);

    public async ValueTask<bool> Postpone(Outgoing reply, Sending how, TimeSpan wait, CancellationToken cancel)
    {
        var ours = await writes.Do(on => on.Outbox.Postpone(reply, how, wait), cancel).ConfigureAwait(false);
        if (ours && how == Sending.InDoubt) Claimed.CountDoubt();
        return ours;
    }

    public async ValueTask Discard(string conversation, CancellationToken cancel) =>
        await writes.Do(on => { on.Outbox.Drop(conversation); return true; }, cancel).ConfigureAwait(false);

    public void Dispose()
    {
        writes.Dispose();
        reads.Dispose();
    }

    private void KeepRootUnderEveryKey()
    {
        if (KeysNow(ring) is var now && now == keysKept) return;
        try
        {
            using var connection = file.Open();
            Schema.Prepare(connection, ring);
            keysKept = now;
        }
        catch (SqliteException fault)
        {
            throw SqliteFile.Trouble(fault);
        }
    }

    private static string KeysNow(Ring ring) => string.Join(' ', ring.Keys);
}
