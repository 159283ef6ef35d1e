using CompassBot.Dialogs;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.Rules;

/// <summary>Reads risk/*.yaml: words first, then scope, then one file a category.</summary>
internal sealed class RiskFiles
{
    private static readonly string[] Special = ["words.yaml", "scope.yaml"];
    private readonly string root;
    private readonly List<Fault> faults;
    private readonly PhraseReader reader;
    private readonly PhraseRules rules;

    public RiskFiles(string root, Vocabulary vocabulary, PhraseGraph graph, List<Fault> faults)
    {
        (this.root, this.faults) = (root, faults);
        Vocabulary = vocabulary;
        reader = new PhraseReader(vocabulary.Read);
        rules = new PhraseRules(graph);
    }

    private Vocabulary Vocabulary { get; }

    public RiskRule[] Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new Fault(Path.GetRelativePath(root, folder).Replace('\\', '/'), 1, "Readable", "this folder with the risk phrases is missing"));
            return [];
        }
        if (Open(folder, Special[0]) is { } words) ReadWords(words);
        if (Open(folder, Special[1]) is { } scope) ReadScope(scope);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Where(p => !Special.Contains(Path.GetFileName(p))).Order(StringComparer.Ordinal))
            if (YamlSource.Read(root, path, faults) is { } file) ReadCategory(file, Path.GetFileNameWithoutExtension(path));
        Vocabulary.HearSlips(EverydayWords.Load(folder));
        return rules.All;
    }

    /// <summary>The shared words and lists alone, for phrases that are about no risk.</summary>
    public PhraseReader ReadWordsOnly(string folder)
    {
        if (File.Exists(Path.Combine(folder, Special[0])) && Open(folder, Special[0]) is { } words) ReadWords(words);
        return reader;
    }

    private YamlMap? Open(string folder, string name) => YamlSource.Read(root, Path.Combine(folder, name), faults);

    private void ReadWords(YamlMap file)
    {
        if (file.Map("spellings") is { } spellings)
            foreach (var meaning in spellings.Keys)
                foreach (var spelling in spellings.Texts(meaning)) Vocabulary.Spell(spelling, meaning);
        foreach (var word in file.Texts("everyday")) Vocabulary.Read(word);
        foreach (var word in file.Texts("misspelt")) Vocabulary.AddMisspelt(word);
        foreach (var word in file.Texts("barriers")) Vocabulary.AddBarrier(word);
        foreach (var word in file.Texts("fillers")) Vocabulary.AddFiller(word);
        PhraseRules.DefineLists(file, reader);
        file.NothingElse();
    }

    private void ReadScope(YamlMap file)
    {
        rules.AddScope(file, reader, "");
        file.NothingElse();
    }

    private void ReadCategory(YamlMap file, string name)
    {
        var category = RiskNames.Parse(file.RequiredText("category"));
        if (category is null || category.Value.Name() != name)
            file.Source.Report(file.LineOf("category"), "CategoriesAreKnown", $"\"category\" should be the file's name, and that one of: {string.Join(", ", RiskNames.All)}");
        var names = new HashSet<string>();
        foreach (var entry in file.Maps("rules"))
        {
            var rule = RiskRuleReader.Read(entry, category ?? RiskCategory.Distress);
            if (!names.Add(rule.Source)) entry.Source.Report(entry.LineOf("rule"), "NamesAreUnique", $"\"{rule.Source}\" is used twice");
            if (!entry.Has("phrases")) entry.Source.Report(entry.Line, "KeysAreComplete", "\"phrases\" is missing");
            rules.Add(entry, "phrases", rule, reader);
            entry.NothingElse();
        }
        rules.Add(file, "idioms", new RiskRule($"{name}/idioms", PhraseUse.Idiom), reader);
        RiskExamples.Read(file);
        file.NothingElse();
    }
}
