using System.Text.RegularExpressions;

namespace CompassBot.Dialogs.Rules;

/// <summary>How hard a text is to read, and how long it is. Slots count for nothing: they print numbers.</summary>
internal static partial class Readability
{
    public static int Words(string text) => WordPattern().Count(WithoutSlots(text));

    /// <summary>Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.</summary>
    public static double Grade(string text)
    {
        var plain = WithoutSlots(text);
        var words = WordPattern().Matches(plain);
        if (words.Count == 0) return 0;
        var sentences = Math.Max(1, SentenceEnd().Count(plain));
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(w => Syllables(w.Value)) / words.Count - 15.59;
    }

    public static string WithoutSlots(string text) => SlotPattern().Replace(text, "");

    private static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant();
        var groups = VowelGroup().Count(letters);
        if (letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal) && groups > 1) groups--;
        if (letters.EndsWith("ed", StringComparison.Ordinal) && groups > 1 && !letters.EndsWith("ted", StringComparison.Ordinal) && !letters.EndsWith("ded", StringComparison.Ordinal)) groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(?<![.!?:])(?>[.!?:]+)(?=[\s""”)]|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{[^{}]*\}|\[\[|\]\]|\*\*")]
    private static partial Regex SlotPattern();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroup();
}
