using CompassBot.Dialogs;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.OtherTongues;

/// <summary>Reads risk/languages: rules.yaml says what each kind of danger counts, one file a language says how it sounds.</summary>
internal sealed class LanguageFiles(string root, List<Fault> faults)
{
    private const string RulesFile = "rules.yaml";
    private readonly Vocabulary vocabulary = new();

    public static string FolderOf(string dialogs, string language) => Path.Combine(dialogs, language, "risk", "languages");

    public OtherLanguages Read(string folder)
    {
        var graph = new PhraseGraph(vocabulary);
        var rules = new PhraseRules(graph);
        var kinds = Kinds(root, folder, faults);
        foreach (var (code, file) in Files(root, folder, faults)) Read(code, file, kinds, rules);
        graph.Freeze();
        return new OtherLanguages(vocabulary, graph, rules.All);
    }

    /// <summary>An example must be heard as the rule it stands under, a look-alike not at all.</summary>
    public static IEnumerable<RiskExample> Examples(string dialogs, string language)
    {
        var folder = FolderOf(dialogs, language);
        var kinds = Kinds(dialogs, folder, []);
        foreach (var (_, file) in Files(dialogs, folder, []))
        {
            foreach (var (name, kind) in kinds)
                foreach (var (text, line) in file.Map(name)?.TextsWithLines("examples") ?? [])
                    yield return new RiskExample(file.Source.File, line, text, new RiskVerdict(kind.Level).Tier, kind.Category);
            foreach (var (text, line) in file.TextsWithLines("lookalikes"))
                yield return new RiskExample(file.Source.File, line, text, RiskTier.None, null);
        }
    }

    private void Read(string code, YamlMap file, Dictionary<string, RiskRule> kinds, PhraseRules rules)
    {
        file.RequiredText("language");
        foreach (var word in file.Texts("fillers").SelectMany(PlainTokeniser.Cut)) vocabulary.AddFiller(word);
        // A gap of this language stops at its first word of every negation; another language's "no" may be an article here.
        var barriers = file.Texts("negation").Where(n => n.Length > 0 && char.IsLetter(n[0])).Select(n => Numbers(PlainTokeniser.Cut(n)[0])[0]).ToHashSet();
        var reader = new PhraseReader(Numbers, code + "/", barriers);
        PhraseRules.DefineLists(file, reader);
        rules.AddScope(file, reader, code);
        foreach (var (name, kind) in kinds)
        {
            if (file.Map(name) is not { } entry) continue;
            rules.Add(entry, "phrases", kind with { Source = $"{code}/{kind.Source}", Language = code }, reader);
            entry.Texts("examples");
            entry.NothingElse();
        }
        file.Texts("lookalikes");
        file.NothingElse();
    }

    private static Dictionary<string, RiskRule> Kinds(string root, string folder, List<Fault> faults)
    {
        var kinds = new Dictionary<string, RiskRule>();
        var path = Path.Combine(folder, RulesFile);
        if (!Directory.Exists(folder) || YamlSource.Read(root, path, faults) is not { } file) return kinds;
        foreach (var entry in file.Maps("rules"))
        {
            var category = RiskNames.Parse(entry.RequiredText("category"));
            if (category is null) entry.Source.Report(entry.LineOf("category"), "CategoriesAreKnown", $"\"category\" is one of: {string.Join(", ", RiskNames.All)}");
            if (!kinds.TryAdd(entry.RequiredText("rule"), RiskRuleReader.Read(entry, category ?? RiskCategory.Distress)))
                entry.Source.Report(entry.LineOf("rule"), "NamesAreUnique", $"\"{entry.Text("rule")}\" is used twice");
            entry.NothingElse();
        }
        file.NothingElse();
        return kinds;
    }

    private static IEnumerable<(string Code, YamlMap File)> Files(string root, string folder, List<Fault> faults)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Where(p => Path.GetFileName(p) != RulesFile).Order(StringComparer.Ordinal))
            if (YamlSource.Read(root, path, faults) is { } file) yield return (Path.GetFileNameWithoutExtension(path), file);
    }

    /// <summary>"töten" is also typed "toeten": both are one word.</summary>
    private int[] Numbers(string typed)
    {
        int[] numbers = [.. PlainTokeniser.Cut(typed).SelectMany(vocabulary.Read)];
        var spelt = Marked.Aggregate(typed.ToLowerInvariant(), (word, mark) => word.Replace(mark.Letter, mark.Two, StringComparison.Ordinal));
        if (numbers.Length == 1 && PlainTokeniser.Cut(spelt) is [var other] && vocabulary.Find(other).IsEmpty)
            vocabulary.Spell(other, PlainTokeniser.Cut(typed)[0]);
        return numbers;
    }

    private static readonly (string Letter, string Two)[] Marked = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")];
}
