using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Rows;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>One commit that waits to be written, and whoever waits for it.</summary>
internal sealed class Pending
{
    private readonly TaskCompletionSource<Committed> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int state;
    private bool committing;
    private Committed? outcome;
    private StoreException? trouble;

    public Pending(Change change, Names names)
    {
        var comesBack = ChannelRooms.ComesBack(change.Conversation);
        var name = names.Tombstone(change.Conversation);
        Change = change;
        Inbound = change.InboundKey is { } key ? names.Inbound(change.Conversation, key) : null;
        Tombstone = comesBack ? null : name;
        // A channel message keeps its key when the ring gives its conversation another name.
        Locks = comesBack && Inbound is not null ? [Postgres.Locks.Number(name), Postgres.Locks.Number(Inbound)] : [Postgres.Locks.Number(name)];
    }

    public Change Change { get; }

    public byte[]? Inbound { get; }

    public byte[]? Tombstone { get; }

    public IReadOnlyList<long> Locks { get; }

    public Task<Committed> Done => done.Task;

    /// <summary>Claims it for writing; false when the caller has given up.</summary>
    public bool Take() => Interlocked.CompareExchange(ref state, 1, 0) == 0;

    /// <summary>Gives up while it still waits; once taken, it takes effect and only a repeat tells how it went.</summary>
    public void GiveUp() => Interlocked.CompareExchange(ref state, 2, 0);

    /// <summary>What was found decides; what is written goes to <paramref name="rows"/>. Told only by <see cref="Finish"/>.</summary>
    public void Decide(Found found, NewRows rows)
    {
        try
        {
            (trouble, outcome) = (null, Outcome(found, rows));
        }
        catch (Exception fault)
        {
            (trouble, outcome) = (PostgresServer.Trouble(fault), null);
        }
    }

    /// <summary>From here on its transaction may take effect, even if nobody lives to tell.</summary>
    public void Committing() => committing |= outcome?.Outcome == CommitOutcome.Done;

    public void Finish()
    {
        if (outcome is not null) done.TrySetResult(outcome);
        else done.TrySetException(trouble!);
    }

    public void Fail(StoreException fault) => done.TrySetException(fault);

    private Committed Outcome(Found found, NewRows rows)
    {
        if (found.Seen is { } seen) return First(seen);
        if (found.Buried) return new Committed(CommitOutcome.Erased, 0, default);
        if (found.Version != Change.Version) return new Committed(CommitOutcome.Conflict, 0, default);
        rows.Add(this, found.Seq);
        return new Committed(CommitOutcome.Done, found.Seq + 1, default);
    }

    private Committed First(Seen seen)
    {
        if (seen.Conversation is null) return new Committed(CommitOutcome.Erased, 0, default);
        var answer = Names.Open(Change.Key, seen.Answer!, Names.Answer(seen.Conversation, Inbound!, seen.Seq, seen.Version));
        // The connection was lost in the commit, and the commit had taken effect: this is no second delivery.
        var ours = committing && seen.Version == Change.Version + 1 && Change.Answer.Span.SequenceEqual(answer);
        return ours ? new Committed(CommitOutcome.Done, seen.Seq, default) : new Committed(CommitOutcome.Duplicate, seen.Seq, answer);
    }
}

/// <summary>What the database holds about one commit before it is written; versions begin at 0.</summary>
internal readonly record struct Found(long Version, long Seq, bool Buried, Seen? Seen);

/// <param name="Conversation">Null when it was erased since.</param>
internal sealed record Seen(string? Conversation, long Seq, long Version, byte[]? Answer);
