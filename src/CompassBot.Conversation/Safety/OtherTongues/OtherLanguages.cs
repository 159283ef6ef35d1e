using CompassBot.Safety.Judging;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.OtherTongues;

/// <summary>Hears danger in the languages the bot doesn't speak. It can raise a verdict, never lower one.</summary>
internal sealed class OtherLanguages(Vocabulary vocabulary, PhraseGraph graph, RiskRule[] rules)
{
    private readonly PlainTokeniser tokeniser = new(vocabulary);
    private readonly Weighing weighing = new(rules);

    public RiskVerdict Raise(RiskVerdict ruled, string words, Scratch found, bool afterDisclosure)
    {
        if (!Find(words, found)) return ruled;
        var heard = RiskVerdict.None;
        foreach (var hits in ByLanguage(found))
            heard = RiskVerdict.Higher(heard, weighing.Weigh(found.OtherTokens, hits, found, afterDisclosure));
        return heard.Level > ruled.Level ? heard with { Facts = heard.Facts | ruled.Facts } : ruled;
    }

    public IEnumerable<PhraseFound> All(string words, Scratch found, bool afterDisclosure) => !Find(words, found) ? [] :
        from hits in ByLanguage(found)
        from h in weighing.All(found.OtherTokens, hits, found, afterDisclosure)
        select new PhraseFound(h.Rule.Source, words[found.OtherTokens[h.Hit.From].Start..found.OtherTokens[h.Hit.To - 1].End], h.Level, h.Scope.ToString());

    private bool Find(string words, Scratch found)
    {
        found.OtherTokens.Clear();
        found.OtherHits.Clear();
        if (rules.Length == 0) return false;
        tokeniser.Read(words, found.OtherTokens);
        graph.Find(found.OtherTokens, found.OtherHits);
        foreach (var hit in found.OtherHits)
            if (rules[hit.Rule].Use == PhraseUse.Risk) return true;
        return false;
    }

    // "No" takes back what was said in its own language only.
    private IEnumerable<List<Hit>> ByLanguage(Scratch found) => found.OtherHits.GroupBy(h => rules[h.Rule].Language).Select(g => g.ToList());
}
