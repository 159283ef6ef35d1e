namespace CompassBot.Understanding;

/// <summary>Whole messages that mean the same anywhere: "menu", "get me a person", "wipe it".</summary>
public sealed class GlobalWords
{
    private readonly Dictionary<string, string> actions = new(StringComparer.Ordinal);
    private readonly HashSet<string> firm = new(StringComparer.Ordinal);

    // A slip changes a length by two at most: all others need no look.
    private readonly (string Words, string Action, uint Letters)[][] forgiving;

    public GlobalWords(IEnumerable<(string Action, string Words, bool Firm)> said)
    {
        foreach (var (action, words, isFirm) in said)
        {
            actions.TryAdd(Plain.Of(words), action);
            if (isFirm) firm.Add(Plain.Of(words));
        }
        forgiving = new (string, string, uint)[actions.Keys.Select(words => words.Length).DefaultIfEmpty().Max() + NearSpelling.Most + 1][];
        for (var length = 0; length < forgiving.Length; length++)
            forgiving[length] = [.. actions.Where(a => a.Value is not ("exit" or "delete") && Math.Abs(a.Key.Length - length) <= NearSpelling.Most).Select(a => (a.Key, a.Value, NearSpelling.Letters(a.Key)))];
    }

    /// <summary>The action's name; null when the words are none of them.</summary>
    public string? ActionOf(string words)
    {
        if (words.Length > 120) return null;
        var plain = Plain.Of(words);
        if (actions.TryGetValue(plain, out var exact)) return exact;
        if (plain.Length >= forgiving.Length) return null;
        string? near = null;
        var letters = NearSpelling.Letters(plain);
        foreach (var (meant, action, its) in forgiving[plain.Length])
        {
            if (near == action || !NearSpelling.MayBe(letters, its) || !NearSpelling.Same(plain, meant)) continue;
            if (near is not null) return null;
            near = action;
        }
        return near;
    }

    /// <summary>Where a person writes in their own words "leave it" and "enough" may be their line: only firm words act, exactly as written.</summary>
    public string? ActionBesideOwnWords(string words) => Plain.Of(words) is var plain && firm.Contains(plain) ? actions[plain] : null;
}
