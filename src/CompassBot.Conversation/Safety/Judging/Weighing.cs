using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.Judging;

/// <summary>From phrases found to one verdict: each is weighed with what stands around it, and the highest wins.</summary>
internal sealed class Weighing(RiskRule[] rules)
{
    private const int ShortText = 20;
    private const Scope Lowering = Scope.Negated | Scope.Idiom | Scope.Topic | Scope.Fiction | Scope.Hypothetical | Scope.Joke | Scope.Past | Scope.Over;

    /// <param name="found">Lends its storage.</param>
    public RiskVerdict Weigh(TokenList tokens, List<Hit> hits, Scratch found, bool afterDisclosure)
    {
        Read(tokens, hits, found, afterDisclosure);
        found.Lowered = AreLowered(found.Weighed, tokens.Count) || (found.Weighed.Count == 0 && tokens.Count <= ShortText && found.Around.IsMostlyIdiom(tokens.Count));
        found.Weighed.RemoveAll(one => one.Level == 0);
        return Verdicts.Of(tokens, found.Weighed, Facts(found.Around));
    }

    /// <summary>Every risk phrase found, also those that what stands around them took away; true until the next weighing.</summary>
    public IReadOnlyList<WeighedHit> All(TokenList tokens, List<Hit> hits, Scratch found, bool afterDisclosure)
    {
        Read(tokens, hits, found, afterDisclosure);
        return found.Weighed;
    }

    private void Read(TokenList tokens, List<Hit> hits, Scratch found, bool afterDisclosure)
    {
        var around = found.Around.Of(rules, tokens, hits);
        found.Weighed.Clear();
        for (var i = 0; i < hits.Count; i++)
            if (rules[hits[i].Rule].Use == PhraseUse.Risk && !FoundBefore(hits, i))
                found.Weighed.Add(Weigh(rules[hits[i].Rule], hits[i], around, tokens, afterDisclosure));
    }

    // A phrase that counts only as a whole message, or beside a child, says nothing about the rest. In a long text one denial says little.
    private static bool AreLowered(List<WeighedHit> heard, int words)
    {
        var (any, all) = (false, true);
        foreach (var one in heard)
        {
            if ((one.Scope & (Scope.PartOfMore | Scope.NoChild)) != 0) continue;
            var lowered = one.Level <= 1 || (one.Scope & Lowering) != 0;
            if (one.Level >= 3 && !lowered) return false;
            any |= lowered;
            all &= lowered;
        }
        return any && (all || words <= ShortText);
    }

    // "he raped me after the film": what was done to "me" is no story; in a game it is.
    private static bool IsTold(RiskRule rule, Hit hit, Surroundings around) =>
        !(Happens(rule) && around.IsDoneToMe(hit)) ? around.InClause(PhraseUse.Fiction, hit) || around.InClause(PhraseUse.Play, hit)
        : rule.Category != RiskCategory.SexualViolence && around.InClause(PhraseUse.Play, hit);

    private static bool Happens(RiskRule rule) =>
        rule is { Level: >= 3, Whose: RiskRole.Self, Category: RiskCategory.SexualViolence or RiskCategory.IntimatePartnerViolence or RiskCategory.ChildSafety };

    // A plan to die or to kill may be hidden in a story; blood in a film is none of ours.
    private static bool StaysAsked(RiskRule rule) => !Happens(rule) && rule.Category is not (RiskCategory.MedicalEmergency or RiskCategory.ForcedMarriageTrafficking);

    private static bool MayBeJoke(RiskRule rule, int level) =>
        rule.Category == RiskCategory.HarmToOthers ? level == 3 || rule.Level == 4 : rule.Category == RiskCategory.SuicideSelfHarm && level == 3;

    // "i want to die lol" is said by people who want to die.
    private static bool IsJoked(RiskRule rule, Hit hit, Surroundings around) =>
        around.InClause(PhraseUse.Joke, hit) || (around.InClause(PhraseUse.Laugh, hit) && !(rule.Category == RiskCategory.SuicideSelfHarm && around.IsWish(hit)));

    // Hits come in the order of the text: the same rule at the same word stands close by.
    private static bool FoundBefore(List<Hit> hits, int at)
    {
        for (var i = at - 1; i >= 0 && hits[i].From == hits[at].From; i--)
            if (hits[i].Rule == hits[at].Rule) return true;
        return false;
    }

    private static WeighedHit Weigh(RiskRule rule, Hit hit, Surroundings around, TokenList tokens, bool afterDisclosure)
    {
        if (rule.Whole && tokens.Count - (hit.To - hit.From) > 2) return Silenced(Scope.PartOfMore);
        if (rule.WithChild && !around.SpeaksOfChild) return Silenced(Scope.NoChild);
        if (around.IsNegated(hit)) return Silenced(Scope.Negated);
        var earnest = around.InSentence(PhraseUse.Earnest, hit);
        if (around.IsIdiom(hit) && !earnest) return Silenced(Scope.Idiom);
        if (rule.Topic && around.InClause(PhraseUse.Topic, hit)) return Silenced(Scope.Topic);
        var level = afterDisclosure ? rule.After : rule.Level;
        var firm = rule.Facts.HasFlag(RiskFacts.Firm);
        if (!earnest && IsTold(rule, hit, around)) return new WeighedHit(rule, hit, firm && StaysAsked(rule) ? Math.Min(level, 2) : 0, rule.Time, Scope.Fiction);
        var (time, scope) = (rule.Time, Scope.None);
        if (around.InSentence(PhraseUse.Now, hit)) (time, level, scope) = (RiskTime.Now, Math.Max(level, rule.Now), Scope.Now);
        else if (time == RiskTime.Unclear) time = When(hit, around);
        if (firm || rule.Time == RiskTime.Now) return new WeighedHit(rule, hit, level, time, scope);
        if (time == RiskTime.Past && level > 1) (level, scope) = FromBefore(rule, level, hit, around);
        if (level == 3 && around.IsHypothetical(hit)) (level, scope) = (2, scope | Scope.Hypothetical);
        if (!earnest && MayBeJoke(rule, level) && IsJoked(rule, hit, around)) (level, scope) = (Math.Min(level, 2), scope | Scope.Joke);
        return new WeighedHit(rule, hit, level, time, scope);

        WeighedHit Silenced(Scope why) => new(rule, hit, 0, rule.Time, why);
    }

    private static (int Level, Scope Scope) FromBefore(RiskRule rule, int level, Hit hit, Surroundings around) =>
        rule.Category != RiskCategory.SuicideSelfHarm && around.Near(PhraseUse.Reachable, hit) ? (Math.Max(level, 3), Scope.Reachable)
        : around.Near(PhraseUse.Over, hit) ? (1, Scope.Over) : (2, Scope.Past);

    private static RiskTime When(Hit hit, Surroundings around) =>
        around.Near(PhraseUse.Recent, hit) ? RiskTime.Recent
        : around.Near(PhraseUse.Past, hit) && !around.Near(PhraseUse.Ongoing, hit) ? RiskTime.Past
        : RiskTime.Unclear;

    private static RiskFacts Facts(Surroundings around) =>
        (around.Anywhere(PhraseUse.Minor) ? RiskFacts.Minor : 0)
        | (around.Anywhere(PhraseUse.Watched) ? RiskFacts.Watched : 0)
        | (around.Anywhere(PhraseUse.Hurried) ? RiskFacts.Hurried : 0);
}
