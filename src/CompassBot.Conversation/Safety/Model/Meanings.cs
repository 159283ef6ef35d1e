using CompassBot.Dialogs;

namespace CompassBot.Safety.Model;

/// <summary>Up to three kinds a word belongs to, the closest first; 0 where there is none.</summary>
internal readonly record struct Kinds(byte First, byte Second, byte Third);

/// <summary>Reads <c>risk/meanings.txt</c>: lines such as <c>PARTNER: husband wife</c>. What it tells the model holds for words no example has.</summary>
internal sealed class Meanings
{
    private const int MostNames = 255;
    private readonly Dictionary<uint, Kinds> kinds = [];
    private readonly List<string> names = [""];

    public static Meanings Load(string dialogs, string language, List<Fault> faults)
    {
        var meanings = new Meanings();
        var path = Path.Combine(dialogs, language, "risk", "meanings.txt");
        if (!File.Exists(path)) return meanings;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Trim() is not { Length: > 0 } text || text[0] == '#') continue;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || meanings.names.Count > MostNames || meanings.names.Contains(text[..colon]))
                faults.Add(new Fault($"{language}/risk/meanings.txt", number, "MeaningsAreReadable", "a line is a name of its own, a colon and words, and there are at most 255 lines"));
            else meanings.Add(text[..colon], text[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return meanings;
    }

    public Kinds Of(uint word) => kinds.GetValueOrDefault(word);

    private void Add(string name, string[] words)
    {
        names.Add(name);
        var kind = (byte)(names.Count - 1);
        foreach (var word in words)
            if (word[^1] == '~') foreach (var form in Forms(word[..^1])) Put(form, kind);
            else
            {
                Put(word, kind);
                Put(word + "s", kind);
            }
    }

    private void Put(string word, byte kind)
    {
        var hash = Hashing.Of(word);
        var known = kinds.GetValueOrDefault(hash);
        if (known.First == kind || known.Second == kind) return;
        kinds[hash] = known switch
        {
            { First: 0 } => new Kinds(kind, 0, 0),
            { Second: 0 } => known with { Second = kind },
            { Third: 0 } => known with { Third = kind },
            _ => known,
        };
    }

    /// <summary>"punch" → punch, punches, punched, punching; regular verbs only.</summary>
    private static string[] Forms(string verb)
    {
        if (verb[^1] == 'e') return [verb, verb + "s", verb + "d", verb[..^1] + "ing"];
        if (verb[^1] == 'y' && !IsVowel(verb[^2])) return [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        if (verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal))
            return [verb, verb + "es", verb + "ed", verb + "ing"];
        var doubled = verb.Count(IsVowel) == 1 && verb.Length > 2 && IsVowel(verb[^2]) && verb[^1] is not ('w' or 'y') ? verb + verb[^1] : verb;
        return [verb, verb + "s", doubled + "ed", doubled + "ing"];
    }

    private static bool IsVowel(char c) => "aeiou".Contains(c, StringComparison.Ordinal);
}
