using System.Threading.Channels;
using CompassBot.Host.Memory.Rows;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>One thread writes for all: what waits is committed together, so a crowd costs one sync of the disk.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int Waiting = 2048;
    private const int Together = 256;
    private const int CacheKilobytes = 32 * 1024;

    // A disk that hangs must not hang the end of the program as well.
    private static readonly TimeSpan LastWrites = TimeSpan.FromSeconds(5);

    private readonly Channel<Work> queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly SqliteFile file;
    private readonly Names names;
    private readonly TimeProvider clock;
    private readonly Thread thread;
    private SqliteConnection? connection;
    private Writes? writes;
    private bool erased;
    private long transactions;

    public WriteQueue(SqliteFile file, Names names, TimeProvider clock)
    {
        (this.file, this.names, this.clock) = (file, names, clock);
        thread = new Thread(Loop) { IsBackground = true, Name = "conversation writer" };
        thread.Start();
    }

    public long Transactions => Interlocked.Read(ref transactions);

    public async Task<T> Do<T>(Func<Writes, T> change, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var work = new Work<T>(change);
        if (!queue.Writer.TryWrite(work)) throw new StoreException(thread.IsAlive ? StoreFault.Busy : StoreFault.Unavailable);
        try
        {
            return await work.Done.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            work.GiveUp();
            throw;
        }
    }

    /// <summary>Called inside a change that deletes: the log is emptied after it, so that nothing lingers there.</summary>
    public void EmptyLogAfterwards() => erased = true;

    public void Dispose()
    {
        if (queue.Writer.TryComplete()) thread.Join(LastWrites);
    }

    private void Loop()
    {
        var batch = new List<Work>(Together);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < Together && queue.Reader.TryRead(out var work))
                if (work.Take()) batch.Add(work);
            if (batch.Count > 0) Write(batch);
        }
        Close();
    }

    private void Write(List<Work> batch)
    {
        var failed = new StoreException?[batch.Count];
        try
        {
            Open();
            writes!.Begin.Run();
            for (var i = 0; i < batch.Count; i++) failed[i] = Try(batch[i]);
            writes!.End.Run();
            Interlocked.Increment(ref transactions);
        }
        catch (Exception fault)
        {
            var trouble = SqliteFile.Trouble(fault);
            // Closing rolls back, and a disk that comes back is found by the next batch.
            Close();
            foreach (var work in batch) work.Fail(trouble);
            if (trouble.Fault == StoreFault.Full) MakeRoom();
            return;
        }

        for (var i = 0; i < batch.Count; i++)
            if (failed[i] is { } trouble) batch[i].Fail(trouble);
            else batch[i].Finish();
        if (erased) EmptyLog();
    }

    /// <summary>One that fails leaves the others of its transaction untouched.</summary>
    private StoreException? Try(Work work)
    {
        writes!.Mark.Run();
        try
        {
            work.Run(writes);
            writes!.Keep.Run();
            return null;
        }
        catch (Exception fault)
        {
            var trouble = SqliteFile.Trouble(fault);
            try
            {
                writes.Undo.Run();
                writes.Keep.Run();
            }
            catch (SqliteException)
            {
                // A full or broken disk has already ended the whole transaction: nobody's turn in it was kept.
                throw trouble;
            }
            return trouble;
        }
    }

    // The log may be what fills the disk: pages written many times stand in it as often.
    private void MakeRoom()
    {
        try
        {
            Open();
            EmptyLog();
        }
        catch (Exception fault) when (fault is SqliteException or IOException)
        {
            Close();
        }
    }

    private void EmptyLog()
    {
        try
        {
            // A reader in the way is hardly waited for: every sweep empties the log again.
            erased = false;
            SqliteFile.Run(connection!, "PRAGMA busy_timeout = 20");
            SqliteFile.Run(connection!, "PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteFile.Run(connection!, "PRAGMA busy_timeout = 1000");
        }
        catch (SqliteException)
        {
            Close();
        }
    }

    private void Open()
    {
        if (connection is not null) return;
        connection = file.Open(CacheKilobytes);
        writes = new Writes(connection, names, clock);
    }

    private void Close()
    {
        try
        {
            writes?.Dispose();
            connection?.Dispose();
        }
        catch (SqliteException)
        {
            // The disk is gone already; the next batch opens the file anew.
        }
        (writes, connection) = (null, null);
    }
}
