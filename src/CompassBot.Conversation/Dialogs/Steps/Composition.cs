using System.Text.RegularExpressions;

namespace CompassBot.Dialogs.Steps;

/// <summary>A sentence put together from picked answers: "I {b-will} {b-what}." Every word of it was written by people.</summary>
internal static partial class Composition
{
    public const string Slot = "{composed}";

    private const int MostSentences = 300;

    /// <summary>The steps whose answers it is made of.</summary>
    public static IEnumerable<string> Names(string template) => Name().Matches(template).Select(m => m.Groups[1].Value).Distinct();

    /// <summary>Null when any answer it is made of was not given: half a sentence is never said.</summary>
    /// <param name="picked">Ids of the answers given at a step.</param>
    public static string? Sentence(Guide guide, string template, Func<string, IReadOnlyList<string>> picked)
    {
        var sentence = template;
        foreach (var name in Names(template))
        {
            var ids = picked(name);
            var parts = guide.Find(name)?.Choices.Where(c => ids.Contains(c.Id)).Select(Part).Where(p => p.Length > 0).ToList();
            if (parts is not { Count: > 0 }) return null;
            sentence = sentence.Replace($"{{{name}}}", Listed(parts), StringComparison.Ordinal);
        }
        return sentence.Length == 0 ? null : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>Every sentence it can become, as far as a reader of rules needs them.</summary>
    public static IEnumerable<string> All(Guide guide, string template)
    {
        IEnumerable<string> sentences = [template];
        foreach (var name in Names(template))
        {
            var parts = guide.Find(name)?.Choices.Select(Part).ToList() ?? [];
            sentences = sentences.SelectMany(s => parts.Select(p => s.Replace($"{{{name}}}", p, StringComparison.Ordinal)));
        }
        return sentences.Take(MostSentences);
    }

    /// <summary>What an answer adds: its "part", or its own words with a small first letter.</summary>
    public static string Part(GuideChoice choice)
    {
        if (choice.Part is { } part) return part;
        var words = choice.Answer.TrimEnd('.', ' ');
        var speaksOfOneself = words is ['I'] or ['I', ' ' or '\'' or '’', ..];
        return words.Length == 0 || speaksOfOneself ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static string Listed(List<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Name();
}
