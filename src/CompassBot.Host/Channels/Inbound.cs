using CompassBot.Host.Memory;
using CompassBot.Safety;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>One message on its way to a turn, with what only its channel knows.</summary>
/// <param name="Fresh">The state a conversation begins with; its country also serves when no state can be loaded.</param>
/// <param name="Write">Puts the turn into the channel's wire format. May run again after a write conflict.</param>
/// <param name="OnlyIfNew">Does nothing when the conversation exists: a start, which greets once.</param>
/// <param name="Heard">What the words alone meant, should the turn itself break.</param>
public sealed record Inbound(
    string Conversation,
    RoomKey Key,
    UserMessage Message,
    string? InboundKey,
    Conversation Fresh,
    TimeSpan IdleLimit,
    Func<TurnResult, Slot, Written> Write,
    bool OnlyIfNew = false,
    RiskVerdict? Heard = null);

/// <summary>Where the next activities go: after this sequence number and not before this time.</summary>
public readonly record struct Slot(long Sequence, DateTimeOffset At);

/// <param name="Activities">Echo and replies as UTF-8 JSON.</param>
/// <param name="Answer">The HTTP answer, given again to a duplicate.</param>
/// <param name="Last">The time of the last activity; the next turn's come after it.</param>
public sealed record Written(IReadOnlyList<ReadOnlyMemory<byte>> Activities, ReadOnlyMemory<byte> Answer, DateTimeOffset Last);

public enum Fate
{
    /// <summary>Committed; answer with <see cref="Outcome.Answer"/>.</summary>
    Taken,

    /// <summary>Took effect before; same answer as then.</summary>
    Duplicate,

    /// <summary>A start of a conversation that already goes on.</summary>
    Existing,

    /// <summary>The conversation was erased earlier.</summary>
    Gone,

    /// <summary>Nothing was kept, and help may have to stand alone.</summary>
    Failed,

    /// <summary>Something else than storage broke: sending it again would not mend it, so the answer is help.</summary>
    Broken,

    /// <summary>Too many messages of this conversation are waiting.</summary>
    Crowded,
}

public sealed record Outcome(Fate Fate, ReadOnlyMemory<byte> Answer = default);
