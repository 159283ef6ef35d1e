using CompassBot.Safety.Phrases;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>From phrases found to one verdict: each is weighed with what stands around it, and the highest wins.</summary>
internal sealed class Weighing(RiskRule[] rules)
{
    private const int MostEvidence = 12;

    // Among equals the one whose first answer can't wait comes first.
    private static readonly RiskCategory[] Gravity =
    [
        RiskCategory.MedicalEmergency, RiskCategory.SuicideSelfHarm, RiskCategory.ChildSafety, RiskCategory.SexualViolence,
        RiskCategory.ForcedMarriageTrafficking, RiskCategory.DependentAdult, RiskCategory.IntimatePartnerViolence, RiskCategory.HarmToOthers,
        RiskCategory.ImageAbuse, RiskCategory.CoerciveControl, RiskCategory.WorkHarassment, RiskCategory.Distress,
    ];

    public RiskVerdict Weigh(TokenList tokens, List<Hit> hits, bool afterDisclosure)
    {
        var around = new Surroundings(rules, tokens, hits);
        var heard = new List<Heard>();
        foreach (var one in Weighed(tokens, hits, around, afterDisclosure))
            if (one.Level > 0) heard.Add(one);
        return Verdict(tokens, heard, Facts(around));
    }

    /// <summary>Every risk phrase found, also those that what stands around them took away.</summary>
    public IEnumerable<Heard> All(TokenList tokens, List<Hit> hits, bool afterDisclosure) =>
        Weighed(tokens, hits, new Surroundings(rules, tokens, hits), afterDisclosure);

    private IEnumerable<Heard> Weighed(TokenList tokens, List<Hit> hits, Surroundings around, bool afterDisclosure)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var hit in hits)
            if (rules[hit.Rule].Use == PhraseUse.Risk && seen.Add((hit.Rule, hit.From)))
                yield return Weigh(rules[hit.Rule], hit, around, tokens, afterDisclosure);
    }

    private static Heard Weigh(RiskRule rule, Hit hit, Surroundings around, TokenList tokens, bool afterDisclosure)
    {
        if (rule.Whole && tokens.Count - (hit.To - hit.From) > 2) return Silenced(Scope.PartOfMore);
        if (rule.WithChild && !around.SpeaksOfChild) return Silenced(Scope.NoChild);
        if (around.IsNegated(hit)) return Silenced(Scope.Negated);
        var earnest = around.InSentence(PhraseUse.Earnest, hit);
        if (around.IsIdiom(hit) && !earnest) return Silenced(Scope.Idiom);
        if (rule.Topic && around.InSentence(PhraseUse.Topic, hit)) return Silenced(Scope.Topic);
        var level = afterDisclosure ? rule.After : rule.Level;
        var firm = rule.Facts.HasFlag(RiskFacts.Firm);
        if (around.InSentence(PhraseUse.Fiction, hit) && !earnest) return new Heard(rule, hit, firm ? Math.Min(level, 2) : 0, rule.Time, Scope.Fiction);
        var (time, scope) = (rule.Time, Scope.None);
        if (around.InSentence(PhraseUse.Now, hit)) (time, level, scope) = (RiskTime.Now, Math.Max(level, rule.Now), Scope.Now);
        else if (time == RiskTime.Unclear) time = When(hit, around);
        if (firm || rule.Time == RiskTime.Now) return new Heard(rule, hit, level, time, scope);
        if (time == RiskTime.Past && level > 1) (level, scope) = FromBefore(rule, level, hit, around);
        if (level == 3 && around.IsHypothetical(hit)) (level, scope) = (2, scope | Scope.Hypothetical);
        var joked = rule.Category == RiskCategory.HarmToOthers ? level == 3 || rule.Level == 4 : rule.Category == RiskCategory.SuicideSelfHarm && level == 3;
        if (joked && around.InSentence(PhraseUse.Joke, hit)) (level, scope) = (Math.Min(level, 2), scope | Scope.Joke);
        return new Heard(rule, hit, level, time, scope);

        Heard Silenced(Scope why) => new(rule, hit, 0, rule.Time, why);
    }

    private static (int Level, Scope Scope) FromBefore(RiskRule rule, int level, Hit hit, Surroundings around) =>
        rule.Category != RiskCategory.SuicideSelfHarm && around.Near(PhraseUse.Reachable, hit) ? (Math.Max(level, 3), Scope.Reachable)
        : around.Near(PhraseUse.Over, hit) ? (1, Scope.Over) : (2, Scope.Past);

    private static RiskTime When(Hit hit, Surroundings around) =>
        around.Near(PhraseUse.Recent, hit) ? RiskTime.Recent
        : around.Near(PhraseUse.Past, hit) && !around.Near(PhraseUse.Ongoing, hit) ? RiskTime.Past
        : RiskTime.Unclear;

    private static int Rank(in Heard heard) => Array.IndexOf(Gravity, heard.Rule.Category);

    private static RiskFacts Facts(Surroundings around) =>
        (around.Anywhere(PhraseUse.Minor) ? RiskFacts.Minor : 0)
        | (around.Anywhere(PhraseUse.Watched) ? RiskFacts.Watched : 0)
        | (around.Anywhere(PhraseUse.Hurried) ? RiskFacts.Hurried : 0);

    private static RiskVerdict Verdict(TokenList tokens, List<Heard> heard, RiskFacts facts)
    {
        if (heard.Count == 0) return facts == RiskFacts.None ? RiskVerdict.None : new RiskVerdict(0, Facts: facts);
        heard.Sort((a, b) => a.Level != b.Level ? b.Level - a.Level
            : Rank(a) != Rank(b) ? Rank(a) - Rank(b)
            : a.Hit.From - b.Hit.From);
        var top = heard[0];
        foreach (var one in heard) facts |= one.Rule.Facts;
        if (facts.HasFlag(RiskFacts.Minor) && top.Level >= 3) facts |= RiskFacts.Firm;
        var crises = heard.Where(h => h.Level >= 3).Select(h => h.Rule.Category).Distinct().ToList();
        // Someone who may hurt another and themselves is in danger now, whatever each would be alone.
        var both = crises.Contains(RiskCategory.SuicideSelfHarm) && heard.Exists(h => h.Level >= 3 && h.Rule is { Category: RiskCategory.HarmToOthers, Whose: RiskRole.Doer });
        return new RiskVerdict(both ? 4 : top.Level, top.Rule.Category, top.Rule.Variant, top.Rule.Whose, top.Time, facts)
        {
            Also = [.. crises.Where(c => c != top.Rule.Category)],
            Evidence = [.. heard.DistinctBy(h => h.Rule.Source).Take(MostEvidence).Select(h =>
                new RiskEvidence(h.Rule.Source, h.Level, tokens[h.Hit.From].Start..tokens[h.Hit.To - 1].End))],
        };
    }
}
