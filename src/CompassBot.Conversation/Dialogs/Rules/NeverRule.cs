namespace CompassBot.Dialogs.Rules;

/// <summary>One thing the bot never says, in words a writer can read: "you (should|must) leave", "^calm down".</summary>
/// <remarks>(a|b) is one of these, (a|b)? may be missing, ~ stands for up to three other words, # for a number, ^ for the start of a sentence.</remarks>
public sealed class NeverRule
{
    private const int Gap = 3;
    private readonly List<Wording> wordings;

    public NeverRule(string name, string why, params string[] wordings) => (Name, Why, this.wordings) = (name, why, [.. wordings.Select(Wording.Parse)]);

    public string Name { get; }

    /// <summary>"tells a person to calm down"</summary>
    public string Why { get; }

    /// <summary>The words that break the rule; null when none do.</summary>
    public string? BrokenBy(SaidWords text)
    {
        foreach (var wording in wordings)
            for (var at = 0; at < text.Count; at++)
                if ((!wording.Start || text.Starts(at)) && Match(text, at, wording.Parts, 0) is var end and > 0)
                    return text.Between(at, end);
        return null;
    }

    // Where the match ends; 0 when there is none. A sentence's end is never crossed.
    private static int Match(SaidWords text, int at, Part[] parts, int part)
    {
        if (part == parts.Length) return at;
        var (choices, optional, gap) = parts[part];
        if (gap)
        {
            for (var skip = 0; skip <= Gap && at + skip <= text.Count && (skip == 0 || !text.Ends(at + skip - 1)); skip++)
                if (Match(text, at + skip, parts, part + 1) is var found and > 0) return found;
            return 0;
        }
        foreach (var choice in choices)
            if (text.Reads(at, choice, inside: part > 0) && Match(text, at + choice.Length, parts, part + 1) is var found and > 0) return found;
        return optional ? Match(text, at, parts, part + 1) : 0;
    }

    private sealed record Part(string[][] Choices, bool Optional, bool Gap);

    private sealed record Wording(bool Start, Part[] Parts)
    {
        public static Wording Parse(string wording)
        {
            var start = wording.StartsWith('^');
            var parts = new List<Part>();
            for (var at = start ? 1 : 0; at < wording.Length; at++)
            {
                if (wording[at] == ' ') continue;
                var end = wording[at] == '(' ? wording.IndexOf(')', at) : wording.IndexOf(' ', at) is >= 0 and var space ? space : wording.Length;
                if (end < 0) throw new FormatException($"a bracket is never closed in \"{wording}\"");
                var group = wording[at] == '(';
                var inner = wording[(group ? at + 1 : at)..end];
                var optional = group && end + 1 < wording.Length && wording[end + 1] == '?';
                parts.Add(new Part([.. inner.Split('|').Select(choice => choice.Split(' '))], optional, inner == "~"));
                at = optional ? end + 1 : end;
            }
            return new Wording(start, [.. parts]);
        }
    }
}
