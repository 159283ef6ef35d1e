namespace CompassBot.Safety.Phrases;

/// <summary>A word on and where it leads. Most ways end there: <paramref name="Wanted"/> tells so, a bit a word, without going.</summary>
/// <param name="Wanted">0: there is more than words to go on with.</param>
internal readonly record struct Way(ulong Wanted, PhraseNode To)
{
    public bool IsHopeless(ulong ahead) => Wanted != 0 && (Wanted & ahead) == 0;
}

/// <summary>A point reached inside one or more phrases. Phrases share nodes as long as they begin alike.</summary>
internal sealed class PhraseNode
{
    private readonly Dictionary<int, PhraseNode[]> words = [];
    private readonly Dictionary<int, Way[]> ways = [];
    private Dictionary<string, PhraseNode>? joins = [];
    private ulong mask;
    private PhraseNode[] free = [], atStart = [], atEnd = [];
    private (int Most, IReadOnlySet<int>? Barriers, PhraseNode To)[] gaps = [];

    public List<int> Rules { get; } = [];

    public ReadOnlySpan<PhraseNode> Free => free;

    public ReadOnlySpan<PhraseNode> AtStart => atStart;

    public ReadOnlySpan<PhraseNode> AtEnd => atEnd;

    public ReadOnlySpan<(int Most, IReadOnlySet<int>? Barriers, PhraseNode To)> Gaps => gaps;

    public bool HasWords => mask != 0;

    // Most words lead nowhere from here; one bit tells so without a look-up.
    public ReadOnlySpan<Way> Next(int word) =>
        (mask >> (word & 63) & 1) != 0 && ways.TryGetValue(word, out var next) ? next : default;

    /// <summary>The way to here. Where nothing but one of its words leads on, and no phrase ends here, it says which.</summary>
    public Way Here => new(Rules.Count == 0 && free.Length + atEnd.Length + gaps.Length == 0 ? mask : 0, this);

    public IEnumerable<int> FirstWords => words.Keys;

    public PhraseNode Add(IReadOnlyList<PhrasePart> parts)
    {
        var node = this;
        foreach (var part in parts) node = node.Add(part);
        return node;
    }

    private PhraseNode Add(PhrasePart part)
    {
        var key = part.Key + (part.Optional ? "?" : "");
        if (joins!.TryGetValue(key, out var join)) return join;
        joins[key] = join = new PhraseNode();
        if (part.Optional) free = [.. free, join];
        switch (part)
        {
            case PhrasePart.Word w: Lead(w.Number, join); break;
            case PhrasePart.Gap g: gaps = [.. gaps, (g.Most, g.Barriers, join)]; break;
            case PhrasePart.Edge { AtStart: true }: atStart = [.. atStart, join]; break;
            case PhrasePart.Edge: atEnd = [.. atEnd, join]; break;
            case PhrasePart.Any any:
                foreach (var way in any.Ways)
                    if (way is [PhrasePart.Word { Optional: false } one]) Lead(one.Number, join);
                    else AddWay(way, join);
                break;
        }
        return join;
    }

    private void AddWay(IReadOnlyList<PhrasePart> way, PhraseNode join)
    {
        var last = Add(way);
        if (!last.free.Contains(join)) last.free = [.. last.free, join];
    }

    private void Lead(int word, PhraseNode to)
    {
        if (!words.TryGetValue(word, out var next)) words[word] = [to];
        else if (!next.Contains(to)) words[word] = [.. next, to];
    }

    /// <summary>Call once everything is added; makes the node cheap to walk.</summary>
    public void Freeze()
    {
        if (joins is null) return;
        foreach (var word in words.Keys) mask |= 1UL << (word & 63);
        var all = joins.Values;
        joins = null;
        foreach (var next in all) next.Freeze();
        foreach (var (word, next) in words) ways[word] = [.. next.Select(node => node.Here)];
    }
}
