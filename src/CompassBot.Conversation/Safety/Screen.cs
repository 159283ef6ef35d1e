using CompassBot.Dialogs;
using CompassBot.Safety.Judging;
using CompassBot.Safety.Model;
using CompassBot.Safety.OtherTongues;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>The safety screen: words in, risk out. Pure and safe for any number of threads.</summary>
public sealed class Screen
{
    private const int LongestKept = 4096;
    private const string English = "en";

    [ThreadStatic]
    private static Scratch? scratch;

    [ThreadStatic]
    private static Scratch? mirror;

    private readonly Vocabulary vocabulary;
    private readonly Tokeniser tokeniser;
    private readonly PhraseGraph graph;
    private readonly Weighing weighing;
    private readonly OtherLanguages others;
    private readonly Meanings meanings;
    private readonly RiskModel? model;

    private Screen(string language, Vocabulary vocabulary, PhraseGraph graph, RiskRule[] rules, OtherLanguages others, Meanings meanings, RiskModel? model, IReadOnlyList<Fault> warnings)
    {
        (Language, this.vocabulary, this.graph, this.others, this.meanings, this.model, Warnings) = (language, vocabulary, graph, others, meanings, model, warnings);
        (tokeniser, weighing) = (new Tokeniser(vocabulary), new Weighing(rules));
        Arrivals = new Arrivals(this, rules);
    }

    /// <summary>Words that mean only that someone has come: an action, not a risk.</summary>
    public Arrivals Arrivals { get; }

    /// <summary>The language whose phrases it knows: English where the one asked for has none of its own.</summary>
    public string Language { get; }

    /// <summary>What makes it hear less than it could, without stopping it.</summary>
    public IReadOnlyList<Fault> Warnings { get; }

    /// <summary>False when the model was missing or damaged: the rules judge alone.</summary>
    public bool HasModel => model is not null;

    /// <summary>SHA-256 of what the model in use was trained on; empty without one.</summary>
    public ReadOnlySpan<byte> ModelSource => model is null ? default : model.Source;

    /// <summary>Reads <c>{dialogs}/{language}/risk/*.yaml</c>, the other languages below it, and the model beside them. A language without phrases of its own is judged by the English ones.</summary>
    public static Screen Load(string dialogs, string language, List<Fault> faults)
    {
        var warnings = new List<Fault>();
        if (language != English && !Directory.Exists(Path.Combine(dialogs, language, "risk")))
        {
            warnings.Add(new Fault($"{language}/risk", 1, "RiskIsHeardInItsLanguage", "there are no risk phrases in this language: the English ones judge, and people are told"));
            language = English;
        }
        // The other languages are many files; nobody should wait for one after the other.
        var heard = new List<Fault>();
        var others = Task.Run(() => new LanguageFiles(dialogs, heard).Read(LanguageFiles.FolderOf(dialogs, language)));
        var vocabulary = new Vocabulary();
        var graph = new PhraseGraph(vocabulary);
        var rules = new RiskFiles(dialogs, vocabulary, graph, faults).Read(Path.Combine(dialogs, language, "risk"));
        graph.Freeze();
        others.Wait();
        faults.AddRange(heard);
        var model = ModelFile.Load(dialogs, language, out var problem);
        if (problem is not null) warnings.Add(new Fault($"{language}/risk/model.bin", 1, "TheModelIsUsed", $"the model {problem}: the phrases judge alone. Run: compassbot train"));
        return new Screen(language, vocabulary, graph, rules, others.Result, Meanings.Load(dialogs, language, faults), model, warnings);
    }

    /// <summary>Judges the whole text, whatever its length. <paramref name="afterDisclosure"/> raises ambiguous words, never lowers.</summary>
    /// <remarks>A verdict of level 0 may still carry facts: "im 15".</remarks>
    public RiskVerdict Judge(string words, bool afterDisclosure = false)
    {
        var verdict = Judge(words, Read(words), afterDisclosure);
        if (words.Length > LongestKept) scratch = null;
        return verdict;
    }

    /// <summary>The words by themselves, read once for all that is asked of them.</summary>
    public WordsAlone Hear(string words)
    {
        var found = Read(words);
        var arrival = Arrivals.IsArrival(words, found);
        var verdict = Judge(words, found, afterDisclosure: false);
        if (words.Length > LongestKept) scratch = null;
        return new WordsAlone(verdict, arrival);
    }

    private RiskVerdict Judge(string words, Scratch found, bool afterDisclosure)
    {
        var ruled = Ruled(words, found, afterDisclosure);
        return model is null ? ruled : Fusion.Of(ruled, Score(words, found, afterDisclosure), words, found.Lowered, afterDisclosure);
    }

    /// <summary>The same judgement, with everything that led to it.</summary>
    public Explanation Explain(string words, bool afterDisclosure = false)
    {
        const int features = 8;
        var verdict = Judge(words, afterDisclosure);
        var found = Read(words);
        var phrases = weighing.All(found.Tokens, found.Hits, found, afterDisclosure)
            .Select(h => new PhraseFound(h.Rule.Source, words[found.Tokens[h.Hit.From].Start..found.Tokens[h.Hit.To - 1].End], h.Level, h.Scope.ToString())).ToList();
        var ruled = Ruled(words, found, afterDisclosure);
        phrases.AddRange(others.All(words, found, afterDisclosure));
        var text = found.Normal.Read(words, found.Tokens, vocabulary, meanings);
        ModelOpinion? opinion = null;
        if (model is not null)
        {
            var score = model.Sorted(model.Judge(text, found.Features), text, found.Features);
            opinion = new ModelOpinion(score.Risk, score.Crisis, Fusion.Level(score, found.Lowered, afterDisclosure), score.Category, model.Loudest(score, text, found.Features, features));
        }
        return new Explanation(text.All.Trim().ToString(), phrases, opinion, afterDisclosure, ruled, verdict);
    }

    /// <summary>What the phrases make of it, in English, in any other language, and read backwards.</summary>
    private RiskVerdict Ruled(string words, Scratch found, bool afterDisclosure)
    {
        found.Lowered = false;
        var ruled = found.Hits.Count == 0 ? RiskVerdict.None : weighing.Weigh(found.Tokens, found.Hits, found, afterDisclosure);
        // Another language's negations say nothing about English words.
        var lowered = found.Lowered;
        ruled = others.Raise(ruled, words, found, afterDisclosure);
        if (ruled.Level == 0 && MirrorWriting.IsLikely(words, found.Tokens)) ruled = Mirrored(ruled, words, afterDisclosure);
        found.Lowered = lowered;
        return ruled;
    }

    /// <summary>What is written backwards is heard like the same words forwards; its evidence is the whole text.</summary>
    private RiskVerdict Mirrored(RiskVerdict ruled, string words, bool afterDisclosure)
    {
        foreach (var reading in MirrorWriting.Readings(words))
        {
            var found = mirror ??= new Scratch();
            Read(reading, found.Cleared());
            if (found.Hits.Count == 0 || weighing.Weigh(found.Tokens, found.Hits, found, afterDisclosure) is not { Level: > 0 } heard || heard.Level <= ruled.Level) continue;
            ruled = heard with { Facts = heard.Facts | ruled.Facts, Evidence = [.. heard.Evidence.Select(e => e with { Span = 0..words.Length })] };
        }
        return ruled;
    }

    internal Scratch Read(string words)
    {
        var found = scratch is { } kept ? kept.Cleared() : scratch = new Scratch();
        return Read(words, found);
    }

    private Scratch Read(string words, Scratch found)
    {
        tokeniser.Read(words, found.Tokens);
        graph.Find(found.Tokens, found.Hits);
        return found;
    }

    internal NormalText Normalised(string words)
    {
        var found = Read(words);
        return found.Normal.Read(words, found.Tokens, vocabulary, meanings);
    }

    private ModelScore Score(string words, Scratch found, bool afterDisclosure)
    {
        var text = found.Normal.Read(words, found.Tokens, vocabulary, meanings);
        var score = model!.Judge(text, found.Features);
        return Fusion.Level(score, found.Lowered, afterDisclosure) == 0 ? score : model.Sorted(score, text, found.Features);
    }
}
