using System.Collections.Immutable;
using CompassBot.Support;

namespace CompassBot.Turns;

public enum ChannelKind
{
    /// <summary>The private room: sealed by the person's own token, wiped after 30 idle minutes.</summary>
    PrivateRoom,

    /// <summary>Teams, a work account: general guides only.</summary>
    Teams,

    /// <summary>Any other Azure Bot Service channel.</summary>
    Other,
}

/// <summary>Safety flags that close a guide or a step. Lowered only by a plain new fact.</summary>
[Flags]
public enum Locks
{
    None = 0,
    Fear = 1,
    Control = 2,
    Minor = 4,
    Doer = 8,
    Watched = 16,

    /// <summary>A crisis was heard and not yet answered with a plain no.</summary>
    Risk = 32,
}

/// <summary>The whole state of one conversation; immutable, and all that <c>Turn.Take</c> knows of the past. Holds no typed words.</summary>
public sealed record Conversation
{
    public ChannelKind Channel { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>ISO 3166-1 alpha-2; null while unknown.</summary>
    public string? Country { get; init; }

    public string? Organisation { get; init; }

    public Audiences Said { get; init; }

    /// <summary>The stack of places; the last is where the person stands.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Earlier places, oldest first, for "back"; bounded.</summary>
    public ImmutableArray<Place> Trail { get; init; } = [];

    public Locks Locks { get; init; }

    /// <summary>Choice ids by "guide/step".</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Answers { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public RiskState? Risk { get; init; }

    /// <summary>Messages from the person so far.</summary>
    public int Turns { get; init; }

    /// <summary>Unclear answers in a row at the present step.</summary>
    public int Unclear { get; init; }

    /// <summary>Things asked once a session and not again: "country", "stop".</summary>
    public ImmutableHashSet<string> AskedOnce { get; init; } = [];
}

/// <summary>The safety state that sticks until a plain new fact. <paramref name="Confirmed"/>: the person answered yes to a direct question.</summary>
/// <param name="Said">How often this category's first words were said, so that wordings rotate.</param>
public sealed record RiskState(string Code, int Level, bool Confirmed, bool Firm, int Said);
