using System.Text.RegularExpressions;

namespace CompassBot.Turns.Helping;

/// <summary>Order and end of sentences in a written text whose slots are still unfilled.</summary>
internal static partial class WordOrder
{
    /// <summary>Where danger is now, the sentence with the number stands before any line that listens.</summary>
    public static string NumberFirst(string words)
    {
        var sentences = Sentence().Split(words).ToList();
        var number = sentences.FindIndex(Number().IsMatch);
        return number < 1 || sentences.FindIndex(Line().IsMatch) is var line && (line < 0 || line > number) ? words : NumberToFront(words);
    }

    /// <summary>The sentence with the number before every other.</summary>
    public static string NumberToFront(string words)
    {
        var sentences = Sentence().Split(words).ToList();
        var number = sentences.FindIndex(Number().IsMatch);
        if (number < 1) return words;
        var first = sentences[number];
        sentences.RemoveAt(number);
        return string.Join(' ', sentences.Prepend(first));
    }

    public static bool BeginsWithNumber(string words) => Number().IsMatch(Sentence().Split(words)[0]);

    /// <summary>Without the sentences that name a line: in an unknown country there is none to name.</summary>
    public static string WithoutLines(string words) =>
        string.Join(' ', Sentence().Split(Optional().Replace(words, "")).Where(s => !Line().IsMatch(s))).Trim();

    /// <summary>A text that ends with a line gets its full stop before more follows.</summary>
    public static string Then(string words, string more) =>
        more.Length == 0 || words.Length == 0 ? words + more : words.TrimEnd(']')[^1] is '.' or '!' or '?' or '"' ? $"{words} {more}" : $"{words}. {more}";

    [GeneratedRegex(@"(?<=[.!?""])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{(police|ambulance)\}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\[\[[^\]]*\]\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{(?!police|ambulance|silent_help)[^}]*\}")]
    private static partial Regex Line();
}
