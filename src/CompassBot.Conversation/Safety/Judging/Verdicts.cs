using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.Judging;

/// <summary>What was heard, put together: the gravest leads, the others stand beside it.</summary>
internal static class Verdicts
{
    private const int MostEvidence = 12;
    private static readonly List<RiskCategory> None = [];

    // Among equals the one whose first answer can't wait comes first.
    private static readonly RiskCategory[] Gravity =
    [
        RiskCategory.MedicalEmergency, RiskCategory.SuicideSelfHarm, RiskCategory.ChildSafety, RiskCategory.SexualViolence,
        RiskCategory.ForcedMarriageTrafficking, RiskCategory.DependentAdult, RiskCategory.IntimatePartnerViolence, RiskCategory.HarmToOthers,
        RiskCategory.ImageAbuse, RiskCategory.CoerciveControl, RiskCategory.WorkHarassment, RiskCategory.Distress,
    ];

    public static RiskVerdict Of(TokenList tokens, List<WeighedHit> heard, RiskFacts facts)
    {
        if (heard.Count == 0) return facts == RiskFacts.None ? RiskVerdict.None : new RiskVerdict(0, Facts: facts);
        heard.Sort((a, b) => a.Level != b.Level ? b.Level - a.Level
            : Rank(a) != Rank(b) ? Rank(a) - Rank(b)
            : a.Hit.From - b.Hit.From);
        var top = heard[0];
        foreach (var one in heard) facts |= one.Rule.Facts;
        if (facts.HasFlag(RiskFacts.Minor) && top.Level >= 3) facts |= RiskFacts.Firm;
        bool dying = false, harming = false;
        foreach (var one in heard)
        {
            if (one.Level < 3) break;
            dying |= one.Rule.Category == RiskCategory.SuicideSelfHarm;
            harming |= one.Rule is { Category: RiskCategory.HarmToOthers, Whose: RiskRole.Doer };
        }
        // Someone who may hurt another and themselves is in danger now, whatever each would be alone.
        return new RiskVerdict(dying && harming ? 4 : top.Level, top.Rule.Category, top.Rule.Variant, Whose(heard), top.Time, facts)
        {
            Also = Also(heard),
            Evidence = Evidence(tokens, heard),
        };
    }

    // "i hit my kid": the child is in danger, and who writes did it.
    private static RiskRole Whose(List<WeighedHit> heard)
    {
        var top = heard[0];
        if (top.Rule.Whose == RiskRole.ThirdParty)
            foreach (var one in heard)
                if (one.Hit.From == top.Hit.From && one.Level == top.Level && one.Rule is { Category: RiskCategory.HarmToOthers, Whose: RiskRole.Doer }) return RiskRole.Doer;
        return top.Rule.Whose;
    }

    private static List<RiskCategory> Also(List<WeighedHit> heard)
    {
        List<RiskCategory>? also = null;
        foreach (var one in heard)
            if (one.Level >= 3 && one.Rule.Category != heard[0].Rule.Category && also?.Contains(one.Rule.Category) != true) (also ??= new(2)).Add(one.Rule.Category);
        return also ?? None;
    }

    private static List<RiskEvidence> Evidence(TokenList tokens, List<WeighedHit> heard)
    {
        var evidence = new List<RiskEvidence>(Math.Min(MostEvidence, heard.Count));
        foreach (var one in heard)
        {
            if (evidence.Count == MostEvidence) break;
            if (!Told(evidence, one.Rule)) evidence.Add(new RiskEvidence(one.Rule.Source, one.Level, tokens[one.Hit.From].Start..tokens[one.Hit.To - 1].End));
        }
        return evidence;
    }

    private static bool Told(List<RiskEvidence> evidence, RiskRule rule)
    {
        foreach (var one in evidence)
            if (one.Source == rule.Source) return true;
        return false;
    }

    private static int Rank(in WeighedHit heard) => Array.IndexOf(Gravity, heard.Rule.Category);
}
