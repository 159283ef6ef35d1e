namespace CompassBot.Safety.Model;

/// <summary>The rules and the model together: the higher of the two.</summary>
internal static class Fusion
{
    /// <summary>Names the model among what was heard.</summary>
    public const string Source = "model";

    /// <param name="lowered">Phrases were found, and what stands around them lowered each of them.</param>
    public static int Level(in ModelScore score, bool lowered, bool afterDisclosure)
    {
        var words = score.To - score.From;
        if (words < Thresholds.FewestWords) return 0;
        var (check, crisis) = lowered ? (Thresholds.AgainstScope, Thresholds.AgainstScope)
            : (words >= Thresholds.LongFrom, afterDisclosure) switch
            {
                (false, false) => (Thresholds.Check, Thresholds.Crisis),
                (true, false) => (Thresholds.CheckLong, Thresholds.Crisis),
                (false, true) => (Thresholds.CheckAfterDisclosure, Thresholds.CrisisAfterDisclosure),
                (true, true) => (Thresholds.CheckLongAfterDisclosure, Thresholds.CrisisAfterDisclosure),
            };
        return score.Crisis >= crisis ? 3 : score.Risk >= check ? 2 : 0;
    }

    public static RiskVerdict Of(RiskVerdict ruled, in ModelScore score, string words, bool lowered, bool afterDisclosure)
    {
        var level = Level(score, lowered, afterDisclosure);
        if (level <= ruled.Level) return ruled;
        var evidence = new RiskEvidence(Source, level, 0..words.Length);
        // Phrases that asked for a check know better what it is about than n-grams do; a low hit says little.
        return ruled is { Level: >= 2, Category: not null }
            ? Firm(ruled with { Level = level, Evidence = [evidence, .. ruled.Evidence] })
            : Firm(new RiskVerdict(level, score.Category, null, score.Whose, RiskTime.Unclear, ruled.Facts) { Evidence = [evidence, .. ruled.Evidence] });
    }

    // A minor in danger is never dropped as a false alarm, whoever heard it.
    private static RiskVerdict Firm(RiskVerdict verdict) =>
        verdict is { Level: >= 3 } && verdict.Facts.HasFlag(RiskFacts.Minor) ? verdict with { Facts = verdict.Facts | RiskFacts.Firm } : verdict;
}
