namespace CompassBot.Support.Slots;

/// <summary>What one slot prints.</summary>
/// <param name="Phrase">Fits inside a sentence.</param>
internal sealed record Part(string Phrase)
{
    public static readonly Part Nothing = new("");

    /// <summary>Where it opens a sentence or follows a colon: "call 112" for "112".</summary>
    public string? Leading { get; init; }

    /// <summary>Words of our own, not a name: takes a capital at the start of a sentence.</summary>
    public bool Plain { get; init; }

    /// <summary>No line was found: alone in a sentence it needs a verb.</summary>
    public bool StandsIn { get; init; }

    /// <summary>A whole sentence with its full stop, or nothing.</summary>
    public bool WholeSentence { get; init; }

    /// <summary>Sentences said after the one the slot stands in.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public IReadOnlyList<LineCard> Lines { get; init; } = [];

    public IReadOnlyList<string> Emergency { get; init; } = [];
}
