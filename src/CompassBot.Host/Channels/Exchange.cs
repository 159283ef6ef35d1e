using System.Text.Json;
using CompassBot.Host.Channels.Live;
using CompassBot.Host.Channels.State;
using CompassBot.Host.Guides;
using CompassBot.Host.Insights;
using CompassBot.Host.Memory;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>One message, top to bottom, for every channel: load, take the turn, commit. Help never waits for storage.</summary>
public sealed class Exchange(Turn turn, HelpCard card, IConversationStore store, Lanes lanes, LiveRooms live, TimeProvider clock, ILogger<Exchange> log)
{
    private static readonly TimeSpan HelpWaits = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OthersWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan WorkLasts = TimeSpan.FromSeconds(15);
    private const int Attempts = 20;

    /// <param name="urgent">Risk was heard, or the person wants out of here: a second at most, then the caller helps without storage.</param>
    public async Task<Outcome> Take(Inbound inbound, bool urgent)
    {
        // No timer of its own: only work that outlives the wait needs an end.
        var limit = new CancellationTokenSource();
        var (work, wait) = (TakeInOrder(inbound, limit.Token), urgent ? HelpWaits : OthersWait);
        try
        {
            return await work.WaitAsync(wait, clock);
        }
        catch (Exception error)
        {
            // It may still commit: what a person said is not lost.
            if (!work.IsCompleted) _ = Task.Delay(WorkLasts - wait, clock).ContinueWith(_ => limit.Cancel(), TaskScheduler.Default);
            _ = work.ContinueWith(late => late.Exception, TaskContinuationOptions.OnlyOnFaulted);
            log.LogError("A turn was not kept: {What}", WordlessLogging.Describe(error));
            return new Outcome(error is StoreException or TimeoutException or OperationCanceledException ? Fate.Failed : Fate.Broken);
        }
    }

    private async Task<Outcome> TakeInOrder(Inbound inbound, CancellationToken limit)
    {
        using var lane = await lanes.Enter(inbound.Conversation, limit);
        if (lane is null) return new Outcome(Fate.Crowded);

        // Off the caller's thread, so that its one second also covers a store that blocks; its place in the lane is kept.
        await Task.Yield();

        for (var attempt = 0; attempt < Attempts; attempt++)
            if (await TakeOrForget(inbound, limit) is { } outcome)
                return outcome;

        throw new StoreException(StoreFault.Busy);
    }

    /// <summary>What cannot be opened any more stands in nobody's way: it is wiped, and the person begins anew.</summary>
    private async ValueTask<Outcome?> TakeOrForget(Inbound inbound, CancellationToken cancel)
    {
        try
        {
            return await TakeOnce(inbound, cancel);
        }
        catch (StoreException error) when (error.Fault == StoreFault.Unsealed)
        {
            log.LogError("A conversation could not be opened and is wiped: {What}", WordlessLogging.Describe(error));
            await store.Erase(inbound.Conversation, cancel);
            return new Outcome(Fate.Gone);
        }
    }

    /// <summary>Null after a write conflict: the turn is pure and is taken again from the newer state.</summary>
    private async ValueTask<Outcome?> TakeOnce(Inbound inbound, CancellationToken cancel)
    {
        var loaded = await store.Load(inbound.Conversation, inbound.Key, cancel);
        if (loaded.Outcome == LoadOutcome.Erased) return new Outcome(Fate.Gone);
        var known = loaded.Outcome == LoadOutcome.Found;
        if (known && inbound.OnlyIfNew) return new Outcome(Fate.Existing);
        var kept = known ? Open(loaded) : new Kept(inbound.Fresh, default);
        if (kept.Over)
        {
            // Its wiping failed after the goodbye was kept; nobody is told "deleted" before it is.
            await store.Erase(inbound.Conversation, cancel);
            return new Outcome(Fate.Gone);
        }

        var now = clock.GetUtcNow();
        var result = TakeOrHelp(kept.Conversation, inbound, now);
        var after = kept.Last.AddMilliseconds(1);
        var written = inbound.Write(result, new Slot(loaded.LastSequence, now > after ? now : after));

        var committed = await store.Commit(
            new Change(
                inbound.Conversation,
                inbound.Key,
                loaded.Version,
                inbound.InboundKey,
                new Kept(result.After, written.Last, Over: result.Ending != Ending.None).ToJson(),
                written.Activities,
                written.Answer,
                inbound.IdleLimit),
            cancel);

        if (committed.Outcome == CommitOutcome.Done) Events.Count(result.Counters);
        switch (committed.Outcome)
        {
            case CommitOutcome.Done when result.Ending != Ending.None:
                await store.Erase(inbound.Conversation, cancel);
                return new Outcome(Fate.Taken, written.Answer);
            case CommitOutcome.Done:
                live.Signal(inbound.Conversation);
                return new Outcome(Fate.Taken, written.Answer);
            case CommitOutcome.Duplicate:
                return new Outcome(Fate.Duplicate, committed.Answer);
            case CommitOutcome.Erased:
                return new Outcome(Fate.Gone);
            default:
                return null;
        }
    }

    /// <summary>A turn that breaks becomes a turn that helps: kept and delivered like any other, and the person stands where they stood.</summary>
    private TurnResult TakeOrHelp(Conversation before, Inbound inbound, DateTimeOffset now)
    {
        try
        {
            return turn.Take(before, inbound.Message, null, now);
        }
        catch (Exception error)
        {
            log.LogCritical("A turn broke, and help was said in its place: {What}", WordlessLogging.Describe(error));
            var crisis = inbound.Heard is { Tier: RiskTier.Crisis };
            return new TurnResult(before with { LocksSet = before.LocksSet | (crisis ? Locks.Risk : Locks.None) }, [card.WhenBroken(inbound.Heard, before.Country)], Ending.None, ["turn.broken"]);
        }
    }

    // Only the state's own letters count as unreadable: nothing a client sends may wipe a room.
    private static Kept Open(Loaded loaded)
    {
        try
        {
            return Kept.FromJson(loaded.State.Span);
        }
        catch (JsonException broken)
        {
            throw new StoreException(StoreFault.Unsealed, broken);
        }
    }
}
