using CompassBot.Dialogs;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>The safety screen: words in, risk out. Pure and safe for any number of threads.</summary>
public sealed class Screen
{
    [ThreadStatic]
    private static Scratch? scratch;

    private readonly Tokeniser tokeniser;
    private readonly PhraseGraph graph;
    private readonly Weighing weighing;

    private Screen(Vocabulary vocabulary, PhraseGraph graph, RiskRule[] rules)
    {
        (tokeniser, this.graph, weighing) = (new Tokeniser(vocabulary), graph, new Weighing(rules));
        Arrivals = new Arrivals(this, rules);
    }

    /// <summary>Words that mean only that someone has come: an action, not a risk.</summary>
    public Arrivals Arrivals { get; }

    /// <summary>Reads <c>{dialogs}/{language}/risk/*.yaml</c>.</summary>
    public static Screen Load(string dialogs, string language, List<Fault> faults)
    {
        var vocabulary = new Vocabulary();
        var graph = new PhraseGraph(vocabulary);
        var rules = new RiskFiles(dialogs, vocabulary, graph, faults).Read(Path.Combine(dialogs, language, "risk"));
        graph.Freeze();
        return new Screen(vocabulary, graph, rules);
    }

    /// <summary>Judges the whole text, whatever its length. <paramref name="afterDisclosure"/> raises ambiguous words, never lowers.</summary>
    /// <remarks>A verdict of level 0 may still carry facts: "im 15".</remarks>
    public RiskVerdict Judge(string words, bool afterDisclosure = false)
    {
        var found = Read(words);
        return found.Hits.Count == 0 ? RiskVerdict.None : weighing.Weigh(found.Tokens, found.Hits, afterDisclosure);
    }

    internal Scratch Read(string words)
    {
        var found = scratch is { } kept ? kept.Cleared() : scratch = new Scratch();
        tokeniser.Read(words, found.Tokens);
        graph.Find(found.Tokens, found.Hits);
        if (words.Length > 4096) scratch = null;
        return found;
    }

    internal sealed class Scratch
    {
        public TokenList Tokens { get; } = new();

        public List<Hit> Hits { get; } = [];

        public Scratch Cleared()
        {
            Tokens.Clear();
            Hits.Clear();
            return this;
        }
    }
}
