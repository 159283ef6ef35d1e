using CompassBot.Dialogs;

namespace CompassBot.Understanding;

/// <summary>Typed words → the answers of a step: by number, label, synonym or near spelling.</summary>
public static class Answers
{
    private const int LongestAnswer = 200;

    private static readonly string[][] Ordinals =
    [
        ["one", "first", "the first one", "1st"], ["two", "second", "the second one", "2nd"], ["three", "third", "the third one", "3rd"],
        ["four", "fourth", "the fourth one", "4th"], ["five", "fifth", "the fifth one", "5th"], ["six", "sixth", "the sixth one", "6th"],
    ];

    /// <summary>Index of the one answer that was meant, among those on offer; null when none or more than one fits.</summary>
    public static int? One(string words, IReadOnlyList<GuideChoice> offered)
    {
        if (words.Length > LongestAnswer) return null;
        var plain = Plain.Of(words);
        return plain.Length == 0 ? null : Number(plain, offered.Count) ?? Exact(plain, offered) ?? Near(plain, offered);
    }

    /// <summary>Several answers: "1 and 3", "1, 3", or labels with commas. Null when any part is not understood.</summary>
    public static IReadOnlyList<int>? Several(string words, IReadOnlyList<GuideChoice> offered)
    {
        if (words.Length > LongestAnswer * 4) return null;
        if (One(words, offered) is { } whole) return [whole];
        var found = new List<int>();
        foreach (var part in words.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Split([',', ';', '&', '+', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(part, offered) is not { } one) return Digits(words, offered.Count);
            if (!found.Contains(one)) found.Add(one);
        }
        return found.Count > 0 ? found : null;
    }

    private static List<int>? Digits(string words, int count)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Select(p => Number(Plain.Of(p), count)).ToList();
        return numbers.Count > 0 && numbers.All(n => n is not null) ? [.. numbers.Select(n => n!.Value).Distinct()] : null;
    }

    private static int? Number(string plain, int count)
    {
        var text = plain.StartsWith("option ", StringComparison.Ordinal) || plain.StartsWith("number ", StringComparison.Ordinal) ? plain[7..] : plain;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n))
            n = text is "last one" or "the last one" ? count : Array.FindIndex(Ordinals, names => names.Contains(text)) + 1;
        return n >= 1 && n <= count ? n - 1 : null;
    }

    private static int? Exact(string plain, IReadOnlyList<GuideChoice> offered)
    {
        for (var i = 0; i < offered.Count; i++)
            if (offered[i].PlainWords.Contains(plain)) return i;
        return null;
    }

    // A slip of the finger must never turn into a plain no to a question about danger.
    private static int? Near(string plain, IReadOnlyList<GuideChoice> offered)
    {
        int? found = null;
        for (var i = 0; i < offered.Count; i++)
        {
            if (offered[i].PlainNo || !offered[i].PlainWords.Any(w => NearSpelling.Same(plain, w))) continue;
            if (found is not null) return null;
            found = i;
        }
        return found;
    }
}
