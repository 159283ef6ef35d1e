using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>Every crisis example of the content, said again in a way that means the same: it stays what it is.</summary>
public sealed class WhatChangesNothing
{
    private static readonly IReadOnlyList<RiskExample> Crises = [.. RiskExamples.Load(English.Folder, "en").Where(e => e.Tier == RiskTier.Crisis && !Spelt(e.Text))];

    private static readonly string Ordinary = string.Concat(Enumerable.Repeat("We went to the shop and bought some bread and milk. The bus was late again and it rained. ", 34));

    public static TheoryData<string> Ways => [.. SameMeaning.Keys];

    private static readonly Dictionary<string, Func<string, Random, string>> SameMeaning = new()
    {
        ["capitals"] = (text, _) => text.ToUpperInvariant(),
        ["capitals here and there"] = (text, random) => string.Concat(text.Select(c => random.Next(3) == 0 ? char.ToUpperInvariant(c) : c)),
        ["a capital and a full stop"] = (text, _) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.",
        ["exclamation marks"] = (text, _) => $"{text}!!!",
        ["dots"] = (text, _) => $"...{text}...",
        ["a question mark"] = (text, _) => $"{text} ??",
        ["quotation marks"] = (text, _) => $"\"{text}\"",
        ["no apostrophes"] = (text, _) => text.Replace("'", "", StringComparison.Ordinal),
        ["curly apostrophes"] = (text, _) => text.Replace('\'', '’'),
        ["wide spaces"] = (text, _) => $"  {text.Replace(" ", "   ", StringComparison.Ordinal)} ",
        ["hard spaces"] = (text, _) => text.Replace(' ', '\u00a0'),
        ["tabs"] = (text, _) => text.Replace(' ', '\t'),
        ["line breaks"] = (text, random) => Between(text, random, "\n"),
        ["a drawn out letter"] = (text, random) => At(text, random, 3, (word, at) => word.Insert(at, new string(word[at], 3))),
        ["drawn out ends"] = (text, _) => $"{text}{new string(char.IsLetter(text[^1]) ? text[^1] : '!', 4)}",
        ["an emoji after it"] = (text, _) => $"{text} 😭😭",
        ["an emoji before it"] = (text, _) => $"😔 {text}",
        ["an emoji in it"] = (text, random) => Between(text, random, " 😢 "),
        ["zero-width spaces"] = (text, random) => At(text, random, 2, (word, at) => word.Insert(at, "\u200b")),
        ["soft hyphens"] = (text, random) => At(text, random, 4, (word, at) => word.Insert(at, "\u00ad")),
        ["a letter of another script"] = (text, random) => Lookalike(text, random),
        ["accents"] = (text, _) => text.Replace('a', 'á').Replace('i', 'ï').Replace('o', 'ö'),
        ["full-width letters"] = (text, _) => string.Concat(text.Select(c => c is >= 'a' and <= 'z' ? (char)(c + 0xFEE0) : c)),
        ["a greeting before it"] = (text, _) => $"hi there, hope youre well. {text}",
        ["thanks after it"] = (text, _) => $"{text.TrimEnd('.')}. thanks for listening, have a good day",
        ["a sentence on each side"] = (text, _) => $"Sorry to bother you with this. {text.TrimEnd('.')}. I had toast for breakfast.",
        ["a long ordinary text around it"] = (text, random) => Ordinary.Insert(Ordinary.IndexOf(". ", random.Next(Ordinary.Length - 200), StringComparison.Ordinal) + 2, $"{text.TrimEnd('.')}. "),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_crisis_stays_a_crisis_with(string way)
    {
        var random = new Random(7);
        var lost = Crises.Select(e => SameMeaning[way](e.Text, random)).Where(text => English.Screen.Judge(text).Tier != RiskTier.Crisis).ToList();
        Assert.True(lost.Count == 0, $"{lost.Count} of {Crises.Count}:\n{string.Join('\n', lost.Select(Short))}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void One_slip_in_a_long_word_hides_a_crisis_once_in_twenty_at_most(int seed)
    {
        var random = new Random(seed);
        var slipped = Crises.Select(e => Slip(e.Text, random)).OfType<string>().ToList();
        var lost = slipped.Where(text => English.Screen.Judge(text).Tier == RiskTier.None).ToList();
        Assert.True(lost.Count <= 0.05 * slipped.Count, $"{lost.Count} of {slipped.Count}:\n{string.Join('\n', lost)}");
    }

    // "k i l l": what is disguised already is not disguised once more.
    private static bool Spelt(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && words.Count(w => w.Length == 1) > 2;

    private static string Short(string text) => text.Length > 300 ? "… in a long text" : text;

    private static string Between(string text, Random random, string what)
    {
        int[] gaps = [.. Enumerable.Range(0, text.Length).Where(i => text[i] == ' ')];
        return gaps.Length == 0 ? text : text.Remove(gaps[random.Next(gaps.Length)] is var at ? at : 0, 1).Insert(at, what);
    }

    private static string At(string text, Random random, int shortest, Func<string, int, string> change) => string.Join(' ', text.Split(' ').Select(word =>
        word.Length >= shortest && word.All(char.IsAsciiLetter) ? change(word, random.Next(1, word.Length)) : word));

    private static string Lookalike(string text, Random random) => At(text, random, 3, (word, _) =>
        word.IndexOfAny(['a', 'e', 'o', 'c', 'p']) is >= 0 and var at ? $"{word[..at]}{"аеоср"["aeocp".IndexOf(word[at], StringComparison.Ordinal)]}{word[(at + 1)..]}" : word);

    /// <summary>A letter missing, doubled or swapped inside one word of six letters or more; null where there is none.</summary>
    private static string? Slip(string text, Random random)
    {
        var words = text.Split(' ');
        int[] long1 = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 6 && words[i].All(char.IsAsciiLetter))];
        if (long1.Length == 0) return null;
        var which = long1[random.Next(long1.Length)];
        var (word, at) = (words[which], random.Next(2, words[which].Length - 1));
        words[which] = random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{word[at]}"),
            _ => $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}",
        };
        return string.Join(' ', words);
    }
}
