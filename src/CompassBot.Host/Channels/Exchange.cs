using CompassBot.Host.Channels.Live;
using CompassBot.Host.Memory;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>One message, top to bottom, for every channel: load, take the turn, commit. Help never waits for storage.</summary>
public sealed class Exchange(Turn turn, IConversationStore store, Lanes lanes, LiveRooms live, TimeProvider clock, ILogger<Exchange> log)
{
    private static readonly TimeSpan HelpWaits = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OthersWait = TimeSpan.FromSeconds(8);
    private const int Attempts = 20;

    /// <param name="heard">The screen's verdict on the words alone, made before anything else.</param>
    public async Task<Outcome> Take(Inbound inbound, RiskVerdict heard)
    {
        Task<Outcome> work = TakeInOrder(inbound);
        try
        {
            // Work that outlives the wait still commits: what a person said is not lost.
            var outcome = await work.WaitAsync(heard.Tier == RiskTier.None ? OthersWait : HelpWaits, clock);
            return outcome.Fate is Fate.Taken or Fate.Duplicate ? outcome : outcome with { Help = HelpAlone(inbound, heard) };
        }
        catch (Exception error)
        {
            _ = work.ContinueWith(late => late.Exception, TaskContinuationOptions.OnlyOnFaulted);
            log.LogError("A turn was not kept: {What}", WordlessLogging.Describe(error));
            return new Outcome(Fate.Failed, Help: HelpAlone(inbound, heard));
        }
    }

    public Reply? HelpAlone(RiskVerdict heard, string? country) =>
        heard.Tier == RiskTier.None ? null : turn.HelpAlone(heard, country, clock.GetUtcNow());

    private Reply? HelpAlone(Inbound inbound, RiskVerdict heard) => HelpAlone(heard, inbound.Fresh.Country);

    private async Task<Outcome> TakeInOrder(Inbound inbound)
    {
        // Off the caller's thread at once, so that its one second also covers a store that blocks.
        await Task.Yield();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15), clock);
        using var lane = await lanes.Enter(inbound.Conversation, limit.Token);
        if (lane is null) return new Outcome(Fate.Crowded);

        for (var attempt = 0; attempt < Attempts; attempt++)
            if (await TakeOnce(inbound, limit.Token) is { } outcome)
                return outcome;

        throw new InvalidOperationException("Too many write conflicts.");
    }

    /// <summary>Null after a write conflict: the turn is pure and is taken again from the newer state.</summary>
    private async ValueTask<Outcome?> TakeOnce(Inbound inbound, CancellationToken cancel)
    {
        var loaded = await store.Load(inbound.Conversation, inbound.Key, cancel);
        if (loaded.Outcome == LoadOutcome.Erased) return new Outcome(Fate.Gone);
        var known = loaded.Outcome == LoadOutcome.Found;
        if (known && inbound.OnlyIfNew) return new Outcome(Fate.Existing);
        var kept = known ? Kept.FromJson(loaded.State.Span) : new Kept(inbound.Fresh, default);
        if (kept.Over)
        {
            // Its wiping failed after the goodbye was kept; nobody is told "deleted" before it is.
            await store.Erase(inbound.Conversation, cancel);
            return new Outcome(Fate.Gone);
        }

        var now = clock.GetUtcNow();
        var result = turn.Take(kept.Conversation, inbound.Message, null, now);
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
}
