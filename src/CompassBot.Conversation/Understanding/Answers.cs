using CompassBot.Dialogs;

namespace CompassBot.Understanding;

/// <summary>Typed words → the answers of a step. What merely resembles an answer never becomes one that plays danger down.</summary>
public static class Answers
{
    private const int LongestAnswer = 200;

    /// <summary>Index of the one answer that was said: by number, label, synonym or near spelling; null when none or more than one fits.</summary>
    public static int? One(string words, GuideStep step, IReadOnlyList<GuideChoice> offered)
    {
        if (words.Length > LongestAnswer) return null;
        var plain = Plain.Of(words);
        return plain.Length == 0 ? null : Positions.Of(plain, offered.Count) ?? Exact(plain, offered) ?? Near(plain, step, offered);
    }

    /// <summary>Several answers: "1 and 3", "1, 3", or labels with commas. Null when any part is not understood.</summary>
    public static IReadOnlyList<int>? Several(string words, GuideStep step, IReadOnlyList<GuideChoice> offered)
    {
        if (words.Length > LongestAnswer * 4) return null;
        if (One(words, step, offered) is { } whole) return [whole];
        var found = new List<int>();
        foreach (var part in words.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Split([',', ';', '&', '+', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(part, step, offered) is not { } one) return Digits(words, offered.Count);
            if (!found.Contains(one)) found.Add(one);
        }
        return found.Count > 0 ? found : null;
    }

    /// <summary>What was meant by words that are no answer as they stand: "kinda", "both", "i think its sulking". More than one index: several were meant. Empty: nothing was.</summary>
    public static IReadOnlyList<int> Meant(string words, GuideStep step, IReadOnlyList<GuideChoice> offered)
    {
        var plain = Plain.Of(words);
        if (plain.Length == 0 || words.Length > LongestAnswer) return [];
        var all = Leanings.Of(plain);
        var open = Enumerable.Range(0, offered.Count).Where(i => !offered[i].Leans(Leaning.Neither)).ToList();
        if (all == Leaning.All || all == Leaning.Both && (!step.PickSeveral || open.Count == 2)) return open;
        if (ByLeaning(all, step, offered) is { } leaning) return [leaning];
        if (all != Leaning.None) return [];
        var core = Leanings.WithoutFillers(plain);
        if (Positions.OfLetter(plain, offered.Count) is { } letter) return Unless(step.PlaysDown(offered[letter]), letter);
        if (core != plain && One(core, step, offered) is { } plainer) return Unless(step.PlaysDown(offered[plainer]), plainer);
        if (!step.PickSeveral && Several(words, step, offered) is { Count: > 1 } several) return several;
        // Where people write freely, a word that an answer has too is no answer.
        return step.Type is null && KeyWords.In(words, plain, offered) is { } key ? Unless(step.PlaysDown(offered[key]), key) : [];
    }

    /// <summary>Of these one can come first; of a yes and a no, or two points of a scale, none can.</summary>
    public static bool MayComeOneByOne(GuideStep step, IReadOnlyList<GuideChoice> meant) =>
        step.Scale is null && !meant.Any(c => c.PlainNo || c.Confirms || c.Unsure)
        && !(meant.Any(c => c.Leans(Leaning.Yes) || c.Leans(Leaning.SoftYes)) && meant.Any(c => c.Leans(Leaning.No)));

    private static IReadOnlyList<int> Unless(bool refused, int index) => refused ? [] : [index];

    private static int? ByLeaning(Leaning leaning, GuideStep step, IReadOnlyList<GuideChoice> offered)
    {
        int? Only(Leaning of, bool mayPlayDown = false)
        {
            var fitting = Enumerable.Range(0, offered.Count).Where(i => offered[i].Leans(of) && (mayPlayDown || !step.PlaysDown(offered[i]))).ToList();
            return fitting is [var one] ? one : null;
        }
        return leaning switch
        {
            Leaning.Yes => Only(Leaning.Yes, mayPlayDown: true) ?? (offered.Count == 1 ? 0 : null),
            Leaning.Onward => offered.Count == 1 ? 0 : Only(Leaning.Onward),
            Leaning.SoftYes => Only(Leaning.SoftYes) ?? Only(Leaning.Yes) ?? Only(Leaning.Unsure),
            Leaning.No => Only(Leaning.No),
            Leaning.SoftNo => Only(Leaning.No) ?? Only(Leaning.Unsure),
            Leaning.Unsure => Only(Leaning.Unsure),
            Leaning.Neither => Only(Leaning.Neither),
            _ => null,
        };
    }

    private static List<int>? Digits(string words, int count)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Select(p => Positions.Of(Plain.Of(p), count)).ToList();
        return numbers.Count > 0 && numbers.All(n => n is not null) ? [.. numbers.Select(n => n!.Value).Distinct()] : null;
    }

    private static int? Exact(string plain, IReadOnlyList<GuideChoice> offered)
    {
        for (var i = 0; i < offered.Count; i++)
            if (offered[i].PlainWords.Contains(plain)) return i;
        return null;
    }

    private static bool IsNear(string plain, IReadOnlySet<string> words)
    {
        foreach (var word in words)
            if (NearSpelling.Same(plain, word)) return true;
        return false;
    }

    // A slip of the finger must never turn into a no to a question about danger: "i want" is not "i wont".
    private static int? Near(string plain, GuideStep step, IReadOnlyList<GuideChoice> offered)
    {
        int? found = null;
        for (var i = 0; i < offered.Count; i++)
        {
            if (offered[i].PlainNo || offered[i].Leans(Leaning.No) && step.PlaysDown(offered[i]) || !IsNear(plain, offered[i].PlainWords)) continue;
            if (found is not null) return null;
            found = i;
        }
        return found;
    }
}
