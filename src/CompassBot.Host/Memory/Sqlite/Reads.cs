using System.Threading.Channels;
using CompassBot.Host.Memory.Rows;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>A few reading connections that take turns; readers never wait for the writer.</summary>
internal sealed class Reads : IDisposable
{
    private const int Connections = 4;

    private readonly Channel<Reader?> idle = Channel.CreateBounded<Reader?>(Connections);
    private readonly SqliteFile file;

    public Reads(SqliteFile file)
    {
        this.file = file;
        for (var i = 0; i < Connections; i++) idle.Writer.TryWrite(null);
    }

    /// <summary>The caller may leave at any time, even while the disk hangs; the connection comes back when it can.</summary>
    public async Task<T> Do<T>(Func<Reader, T> read, CancellationToken cancel)
    {
        Reader? reader;
        try
        {
            reader = await idle.Reader.ReadAsync(cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreException(StoreFault.Unavailable, closed);
        }
        return await Task.Run(() => Run(reader, read), CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
    }

    public void Dispose()
    {
        idle.Writer.TryComplete();
        while (idle.Reader.TryRead(out var reader)) reader?.Dispose();
    }

    private T Run<T>(Reader? reader, Func<Reader, T> read)
    {
        try
        {
            reader ??= new Reader(file.Open());
            return read(reader);
        }
        catch (Exception fault)
        {
            if (fault is not StoreException)
            {
                reader?.Dispose();
                reader = null;
            }
            throw SqliteFile.Trouble(fault);
        }
        finally
        {
            if (!idle.Writer.TryWrite(reader)) reader?.Dispose();
        }
    }
}

/// <summary>One reading connection with its statements.</summary>
internal sealed class Reader(SqliteConnection connection) : IDisposable
{
    private readonly Statement state = new(connection, "SELECT version, seq, state FROM conversation WHERE conversation = $1");
    private readonly Statement tombstone = new(connection, "SELECT 1 FROM tombstone WHERE key = $1");
    private readonly Statement activities = new(connection, "SELECT seq, version, body FROM activity WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3");

    public Loaded Load(string conversation, RoomKey key, Names names) =>
        state.First(row => new Loaded(LoadOutcome.Found, row.Number(0),
            Names.Open(key, row.Box(2), Names.State(conversation, row.Number(1), row.Number(0))), row.Number(1)), conversation)
        ?? new Loaded(tombstone.First(_ => "", names.Tombstone(conversation)) is null ? LoadOutcome.Unknown : LoadOutcome.Erased, 0, default, 0);

    public List<StoredActivity>? Activities(string conversation, RoomKey key, long after, int limit)
    {
        var found = activities.All(row => new StoredActivity(row.Number(0),
            Names.Open(key, row.Box(2), Names.Activity(conversation, row.Number(0), row.Number(1)))), conversation, after, (long)limit);
        return found.Count > 0 || state.First(_ => "", conversation) is not null ? found : null;
    }

    public void Dispose()
    {
        state.Dispose();
        tombstone.Dispose();
        activities.Dispose();
        connection.Dispose();
    }
}
