using System.Threading.Channels;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>What waits is written together: a crowd costs one transaction and one sync of the server's disk.</summary>
internal sealed class Commits : IDisposable
{
    // While one waits for the disk, the other reads and seals.
    private const int Lanes = 2;
    private const int Waiting = 2048;
    private const int Together = 128;
    private static readonly TimeSpan LastWrites = TimeSpan.FromSeconds(5);

    private readonly PostgresServer server;
    private readonly TimeProvider clock;
    private readonly Channel<Pending>[] lanes;
    private readonly Task loops;
    private long transactions;

    public Commits(PostgresServer server, TimeProvider clock)
    {
        (this.server, this.clock) = (server, clock);
        lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<Pending>(new BoundedChannelOptions(Waiting) { SingleReader = true }))];
        loops = Task.WhenAll(lanes.Select(lane => Task.Run(() => Loop(lane.Reader))));
    }

    public long Transactions => Interlocked.Read(ref transactions);

    public async Task<Committed> Do(Pending turn, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!lanes[(int)((ulong)turn.Locks[0] % Lanes)].Writer.TryWrite(turn))
            throw new StoreException(loops.IsCompleted ? StoreFault.Unavailable : StoreFault.Busy);
        try
        {
            return await turn.Done.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            turn.GiveUp();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var lane in lanes) lane.Writer.TryComplete();
        loops.Wait(LastWrites);
    }

    private async Task Loop(ChannelReader<Pending> lane)
    {
        var (batch, held, locked) = (new List<Pending>(), new Queue<Pending>(), new HashSet<long>());
        while (held.Count > 0 || await lane.WaitToReadAsync())
        {
            batch.Clear();
            locked.Clear();
            for (var again = held.Count; again > 0; again--) Choose(held.Dequeue(), batch, held, locked);
            while (batch.Count + held.Count < Together && lane.TryRead(out var turn)) Choose(turn, batch, held, locked);
            if (batch.Count > 0) await Write(batch);
        }
    }

    /// <summary>One turn of a conversation at a time; the next waits for the next transaction.</summary>
    private static void Choose(Pending turn, List<Pending> batch, Queue<Pending> held, HashSet<long> locked)
    {
        if (turn.Locks.Any(locked.Contains)) held.Enqueue(turn);
        else if (turn.Take()) batch.Add(turn);
        locked.UnionWith(turn.Locks);
    }

    private async Task Write(List<Pending> batch)
    {
        try
        {
            // Safe to repeat when the connection was lost in the commit: the inbound keys and versions tell.
            await server.Do(connection => Transaction(connection, batch), CancellationToken.None);
            foreach (var turn in batch) turn.Finish();
        }
        catch (StoreException trouble) when (batch.Count > 1 && trouble.InnerException is PostgresException)
        {
            // One that the database refuses takes no other with it.
            foreach (var turn in batch) await Write([turn]);
        }
        catch (Exception fault)
        {
            foreach (var turn in batch) turn.Fail(PostgresServer.Trouble(fault));
        }
    }

    private async Task<bool> Transaction(NpgsqlConnection connection, List<Pending> batch)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var found = await Looking.At(connection, batch);
        var rows = new NewRows();
        for (var i = 0; i < batch.Count; i++) batch[i].Decide(found[i], rows);
        if (rows.None) return false;
        await rows.Put(connection, DatabaseClock.Moved(clock.GetUtcNow()));
        foreach (var turn in batch) turn.Committing();
        await transaction.CommitAsync();
        Interlocked.Increment(ref transactions);
        return true;
    }
}
