using CompassBot.Safety.Judging;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Dialogs.Help;

/// <summary>Hears phrases that are about no risk, through the same slips and short forms as those that are.</summary>
internal sealed class Ear
{
    private const int Longest = 400;

    [ThreadStatic]
    private static Scratch? room;

    private readonly Vocabulary vocabulary = new();
    private readonly PhraseGraph graph;
    private readonly PhraseReader reader;
    private readonly Tokeniser tokeniser;
    private readonly string folder;
    private readonly HashSet<int> around = [];
    private int count;

    public Ear(string root, string folder)
    {
        this.folder = folder;
        graph = new PhraseGraph(vocabulary);
        // What is wrong with these files the screen reports.
        reader = new RiskFiles(root, vocabulary, graph, []).ReadWordsOnly(folder);
        tokeniser = new Tokeniser(vocabulary);
    }

    /// <summary>The number under which these phrases are heard.</summary>
    public int Add(YamlMap map, string key)
    {
        foreach (var (text, line) in map.TextsWithLines(key))
            if (reader.Read(text, out var problem) is { } phrase) graph.Add(phrase, count);
            else map.Source.Report(line, "PhrasesAreReadable", $"\"{text}\": {problem}");
        return count++;
    }

    public void AddLists(YamlMap map) => PhraseRules.DefineLists(map, reader);

    /// <summary>Words that may stand around a phrase without adding to it: "ok", "but".</summary>
    public void AddAround(IEnumerable<string> words) => around.UnionWith(words.SelectMany(vocabulary.Read));

    /// <summary>Call once, when every phrase is added.</summary>
    public void Open()
    {
        vocabulary.HearSlips(EverydayWords.Load(folder));
        graph.Freeze();
    }

    public Overheard Listen(string words)
    {
        if (words.Length > Longest) return Overheard.Nothing;
        var found = (room ??= new Scratch()).Cleared();
        var (tokens, hits) = (found.Tokens, found.Hits);
        tokeniser.Read(words, tokens);
        graph.Find(tokens, hits);
        if (hits.Count == 0) return Overheard.Nothing;
        var around = new bool[tokens.Count];
        for (var i = 0; i < around.Length; i++) around[i] = IsAround(tokens[i].Word);
        return new Overheard([.. hits.OrderByDescending(h => h.To - h.From).ThenBy(h => h.Rule)], around);
    }

    private bool IsAround(int word) => word != 0 && (around.Contains(word) || vocabulary.IsFiller(word));
}

/// <param name="Hits">What was heard, the longest words first.</param>
/// <param name="Around">Words that add nothing, one flag a word.</param>
internal sealed record Overheard(IReadOnlyList<Hit> Hits, bool[] Around)
{
    public static readonly Overheard Nothing = new([], [false]);

    public bool Has(int phrase) => Hits.Any(h => h.Rule == phrase);

    /// <summary>The message says nothing but these.</summary>
    public bool IsOnly(Func<int, bool> these)
    {
        var covered = Around.ToArray();
        foreach (var hit in Hits.Where(h => these(h.Rule))) Array.Fill(covered, true, hit.From, hit.To - hit.From);
        return Array.TrueForAll(covered, c => c);
    }
}
