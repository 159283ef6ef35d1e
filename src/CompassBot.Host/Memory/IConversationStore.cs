namespace CompassBot.Host.Memory;

/// <summary>Where conversations live between turns. Every call is one transaction; what is written is sealed with the room's key.
/// Every call may throw <see cref="StoreException"/>; a caller that stops waiting for a commit may repeat it with the same inbound key.</summary>
public interface IConversationStore
{
    /// <summary>The sealed state opened with <paramref name="key"/>. Erased and unknown conversations differ: see <see cref="LoadOutcome"/>.</summary>
    ValueTask<Loaded> Load(string conversation, RoomKey key, CancellationToken cancel);

    /// <summary>State, replies and the inbound key in one transaction; nothing at all when the outcome is not <see cref="CommitOutcome.Done"/>.</summary>
    ValueTask<Committed> Commit(Change change, CancellationToken cancel);

    /// <summary>Activities with a sequence number above <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<StoredActivity>?> Read(string conversation, RoomKey key, long after, int limit, CancellationToken cancel);

    /// <summary>Deletes every row of the conversation and leaves a tombstone. Needs no key; safe to repeat.
    /// Names made by <see cref="Keys.ChannelRooms"/> get no tombstone: that channel conversation may start anew.</summary>
    ValueTask Erase(string conversation, CancellationToken cancel);

    /// <summary>Marks the conversation as seen, so that the idle sweep leaves it; no key needed.</summary>
    ValueTask Touch(string conversation, CancellationToken cancel);

    /// <summary>Erases what has been idle too long and drops old inbound keys and tombstones; returns the erased conversations.</summary>
    ValueTask<IReadOnlyList<string>> Sweep(DateTimeOffset now, CancellationToken cancel);
}

public enum LoadOutcome { Found, Unknown, Erased }

/// <param name="State">UTF-8 JSON of the conversation state; empty unless found.</param>
public sealed record Loaded(LoadOutcome Outcome, long Version, ReadOnlyMemory<byte> State, long LastSequence);

/// <summary>One turn to commit.</summary>
/// <param name="Version">The version the turn was taken from; 0 creates the conversation.</param>
/// <param name="InboundKey">Identifies the inbound message for 24 h; null when it needs no such guard.</param>
/// <param name="Activities">Echo and replies as UTF-8 JSON, numbered by the store in this order after the last sequence.</param>
/// <param name="Answer">What a duplicate of this message is answered with, UTF-8 JSON.</param>
/// <param name="IdleLimit">How long the conversation may stay untouched before the sweep takes it.</param>
public sealed record Change(
    string Conversation,
    RoomKey Key,
    long Version,
    string? InboundKey,
    ReadOnlyMemory<byte> State,
    IReadOnlyList<ReadOnlyMemory<byte>> Activities,
    ReadOnlyMemory<byte> Answer,
    TimeSpan IdleLimit)
{
    /// <summary>Replies that the Bot Connector has to bring, UTF-8 JSON, in order: see <see cref="Outbox.IOutbox"/>. Only for channel rooms.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Outgoing { get; init; } = [];
}

public enum CommitOutcome
{
    Done,

    /// <summary>Somebody else committed first: load again, take the turn again.</summary>
    Conflict,

    /// <summary>This inbound message took effect before; <see cref="Committed.Answer"/> is its first answer.</summary>
    Duplicate,

    /// <summary>The conversation was erased.</summary>
    Erased,
}

/// <param name="FirstSequence">The sequence number of the first activity written; the rest follow without gaps.</param>
public sealed record Committed(CommitOutcome Outcome, long FirstSequence, ReadOnlyMemory<byte> Answer);

/// <param name="Json">The activity as UTF-8 JSON, as committed.</param>
public sealed record StoredActivity(long Sequence, ReadOnlyMemory<byte> Json);
