using CompassBot.Dialogs;
using CompassBot.Safety.Rules;

namespace CompassBot.Safety.Phrases;

/// <summary>The rules in the order they were read, and the phrases that lead to each.</summary>
internal sealed class PhraseRules(PhraseGraph graph)
{
    private readonly List<RiskRule> rules = [];

    public RiskRule[] All => [.. rules];

    public void Add(YamlMap map, string key, RiskRule rule, PhraseReader reader)
    {
        rules.Add(rule);
        foreach (var (text, line) in map.TextsWithLines(key))
            if (reader.Read(text, out var problem) is { } phrase) graph.Add(phrase, rules.Count - 1);
            else map.Source.Report(line, "PhrasesAreReadable", $"\"{text}\": {problem}");
    }

    /// <summary>What changes how a phrase counts: "negation", "idiom" and the others.</summary>
    public void AddScope(YamlMap map, PhraseReader reader, string language)
    {
        foreach (var use in Enum.GetValues<PhraseUse>().Where(u => u != PhraseUse.Risk))
        {
            var key = use.ToString().ToLowerInvariant();
            Add(map, key, new RiskRule($"{(language.Length == 0 ? "scope" : language)}/{key}", use) { Language = language }, reader);
        }
    }

    public static void DefineLists(YamlMap map, PhraseReader reader)
    {
        if (map.Map("lists") is not { } lists) return;
        foreach (var name in lists.Keys)
            if (reader.Define(name, lists.Texts(name)) is { } problem)
                map.Source.Report(lists.LineOf(name), "PhrasesAreReadable", $"list {name}: {problem}");
    }
}
