namespace CompassBot.Safety.Phrases;

/// <summary>Reads the writers' phrase language: words, a|b, (a b|c), optional?, ~3, ^, $, and LISTS by their name.</summary>
/// <param name="words">The numbers of a word as a writer typed it.</param>
/// <param name="owner">Keeps the lists and gaps of one language apart from those of another in the same graph.</param>
/// <param name="barriers">Words no gap of this language reaches over; without them the vocabulary's own.</param>
internal sealed class PhraseReader(Func<string, int[]> words, string owner = "", IReadOnlySet<int>? barriers = null)
{
    private readonly Dictionary<string, PhrasePart.Any> lists = [];
    private string text = "";
    private int at;
    private string? fault;

    /// <summary>Null, and what is wrong, when the phrase can't be read.</summary>
    public IReadOnlyList<PhrasePart>? Read(string phrase, out string? problem)
    {
        (text, at, fault) = (phrase, 0, null);
        var parts = Sequence(inside: false);
        if (at < text.Length) fault ??= $"there is a \"{text[at]}\" too many";
        if (parts.Count == 0 || parts.All(p => p.Optional || p is PhrasePart.Gap or PhrasePart.Edge)) fault ??= "a phrase needs at least one word that must be there";
        else if (parts[0] is PhrasePart.Gap || parts[^1] is PhrasePart.Gap) fault ??= "a gap can't begin or end a phrase";
        problem = fault;
        return fault is null ? parts : null;
    }

    /// <summary>Names a list for the phrases read after it.</summary>
    public string? Define(string name, IEnumerable<string> entries)
    {
        var ways = new List<IReadOnlyList<PhrasePart>>();
        foreach (var entry in entries)
        {
            if (Read(entry, out var problem) is not { } parts) return $"\"{entry}\": {problem}";
            ways.AddRange(parts is [PhrasePart.Any { Optional: false } one] ? one.Ways : [parts]);
        }
        lists[name] = new PhrasePart.Any(ways, owner + name);
        return ways.Count == 0 ? "a list needs words" : null;
    }

    private List<PhrasePart> Sequence(bool inside)
    {
        var parts = new List<PhrasePart>();
        while (fault is null)
        {
            while (at < text.Length && text[at] == ' ') at++;
            if (at == text.Length || text[at] == ')' || (inside && text[at] == '|')) break;
            var part = Part();
            if (!inside && at < text.Length && text[at] == '|') part = [Alternatives(part)];
            if (at < text.Length && text[at] == '?')
            {
                at++;
                part = [(part is [var one] ? one : PhrasePart.Any.Of([part])) with { Optional = true }];
            }
            parts.AddRange(part);
        }
        return parts;
    }

    private PhrasePart.Any Alternatives(IReadOnlyList<PhrasePart> first)
    {
        var ways = new List<IReadOnlyList<PhrasePart>> { first };
        while (at < text.Length && text[at] == '|')
        {
            at++;
            ways.Add(Part());
        }
        return PhrasePart.Any.Of(ways);
    }

    private IReadOnlyList<PhrasePart> Part()
    {
        if (at == text.Length) return Wrong("something is missing after \"|\"");
        var c = text[at];
        if (c is '^' or '$')
        {
            at++;
            return [new PhrasePart.Edge(c == '^')];
        }
        if (c == '(') return Group();
        var start = at;
        while (at < text.Length && text[at] is not (' ' or '|' or '?' or '(' or ')')) at++;
        var word = text[start..at];
        if (word.Length == 0) return Wrong($"\"{c}\" can't stand here");
        if (word[0] == '~')
            return word.Length == 2 && word[1] is >= '1' and <= '6' ? [new PhrasePart.Gap(word[1] - '0', barriers, owner)] : Wrong("a gap is ~1 to ~6");
        if (word.Length > 1 && word.All(l => char.IsAsciiLetterUpper(l) || l == '_'))
            return lists.TryGetValue(word, out var list) ? [list] : Wrong($"there is no list called {word} above this");
        return [.. words(word).Select(n => new PhrasePart.Word(n))];
    }

    private IReadOnlyList<PhrasePart> Group()
    {
        var ways = new List<IReadOnlyList<PhrasePart>>();
        do
        {
            at++;
            ways.Add(Sequence(inside: true));
            if (ways[^1].Count == 0) fault ??= "an alternative is empty; write (a|b)? instead";
        }
        while (at < text.Length && text[at] == '|');
        if (at == text.Length) return Wrong("a bracket is not closed");
        at++;
        return [PhrasePart.Any.Of(ways)];
    }

    private IReadOnlyList<PhrasePart> Wrong(string problem)
    {
        fault ??= problem;
        at = text.Length;
        return [];
    }
}
