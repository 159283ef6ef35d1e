using System.Collections.Immutable;
using System.Text.Json.Serialization;
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

/// <summary>The whole state of one conversation; immutable, and all that <see cref="Turn.Take"/> knows of the past. Holds no typed words.</summary>
public sealed record Conversation
{
    public ChannelKind Channel { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>ISO 3166-1 alpha-2; null while unknown.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166-2, once the person named it: "GB-SCT".</summary>
    public string? Region { get; init; }

    public string? Organisation { get; init; }

    public Audiences Said { get; init; }

    /// <summary>The stack of places; the last is where the person stands, those below ran it or were interrupted.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>A guide left in the middle for another one, with the guides it had run.</summary>
    public ImmutableArray<Place> Interrupted { get; init; } = [];

    /// <summary>Earlier places, oldest first, for "back"; bounded.</summary>
    public ImmutableArray<Place> Trail { get; init; } = [];

    /// <summary>Locks that answers and plain facts set; nothing lowers them.</summary>
    public Locks LocksSet { get; init; }

    /// <summary>What was heard, one entry a code, the latest last.</summary>
    public ImmutableArray<RiskState> Risks { get; init; } = [];

    /// <summary>Choice ids by "guide/step".</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Answers { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Messages from the person so far.</summary>
    public int Turns { get; init; }

    /// <summary>Unclear answers in a row at the present step.</summary>
    public int Unclear { get; init; }

    /// <summary>What is asked once a session and not again, by name ("country", "R1").</summary>
    public ImmutableHashSet<string> AskedOnce { get; init; } = [];

    /// <summary>Who they fear, as far as they said.</summary>
    public Feared Feared { get; init; }

    /// <summary>The language they wrote in, where it is not the conversation's.</summary>
    public string? Speaks { get; init; }

    /// <summary>Risk was heard in this session, even if taken back since: the numbers stay one tap away.</summary>
    public bool Disclosed { get; init; }

    /// <summary>Risk messages in a row after which no answer was given.</summary>
    public int Untaken { get; init; }

    /// <summary>Everything that closes a guide or a step now.</summary>
    [JsonIgnore]
    public Locks Locks => Risks.Aggregate(LocksSet, (locks, risk) => locks | risk.Locks);

    [JsonIgnore]
    public RiskState? Risk => Risks.IsEmpty ? null : Risks[^1];

    /// <summary>What lines are chosen by: a lower worry said later doesn't hide the danger told before.</summary>
    [JsonIgnore]
    public RiskState? Gravest => Risks.IsEmpty ? null : Risks.Reverse().MaxBy(r => Math.Max(2, r.Level));

    [JsonIgnore]
    public Place? Here => Places.IsEmpty ? null : Places[^1];

    /// <summary>By value, unlike the generated equality, whose collections compare by reference.</summary>
    public bool Equals(Conversation? other) =>
        other is not null
        && (Channel, Language, Country, Region, Organisation, Said, LocksSet, Turns, Unclear) == (other.Channel, other.Language, other.Country, other.Region, other.Organisation, other.Said, other.LocksSet, other.Turns, other.Unclear)
        && (Feared, Speaks, Disclosed, Untaken) == (other.Feared, other.Speaks, other.Disclosed, other.Untaken)
        && Risks.SequenceEqual(other.Risks) && Places.SequenceEqual(other.Places) && Interrupted.SequenceEqual(other.Interrupted) && Trail.SequenceEqual(other.Trail) && AskedOnce.SetEquals(other.AskedOnce)
        && Answers.Count == other.Answers.Count && Answers.All(a => other.Answers.TryGetValue(a.Key, out var ids) && ids.SequenceEqual(a.Value));

    public override int GetHashCode() => HashCode.Combine(Channel, Country, Locks, Turns, Here);
}

/// <summary>One risk that was heard; it sticks until a plain new fact.</summary>
/// <param name="Code">"R1" to "R12", "R10b".</param>
/// <param name="Level">0 to 4; a plain no takes one off, once.</param>
/// <param name="Confirmed">The person answered yes to a direct question.</param>
/// <param name="Firm">Rests on words that are never dropped as a false alarm.</param>
/// <param name="Said">How often the first words were said, so that wordings take turns and repeats are noticed.</param>
/// <param name="Denied">The direct question was answered with a plain no since it was last heard.</param>
/// <param name="Implied">Locks this risk brings while it stands.</param>
/// <param name="Third">It is about somebody else.</param>
public sealed record RiskState(string Code, int Level, bool Confirmed, bool Firm, int Said, bool Denied, Locks Implied, bool Third = false)
{
    /// <summary>Control, papers, pictures, care withheld: not being afraid today doesn't take it away.</summary>
    [JsonIgnore]
    public bool TellsOfControl => Code is "R6" or "R7" or "R9" or "R12";

    [JsonIgnore]
    public Locks Locks => (Level >= 2 || Firm || Confirmed ? Implied : Implied & (TellsOfControl ? Locks.Control | Locks.Doer : Locks.Doer)) | (Level >= 3 ? Locks.Risk : Locks.None);
}
