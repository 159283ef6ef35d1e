namespace CompassBot.Safety.Model;

/// <summary>The rules and the model together: the higher of the two.</summary>
internal static class Fusion
{
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
        var evidence = new RiskEvidence("model", level, 0..words.Length);
        if (ruled.Category is not null) return ruled with { Level = level, Evidence = [evidence, .. ruled.Evidence] };
        return new RiskVerdict(level, score.Category, null, score.Whose, RiskTime.Unclear, ruled.Facts) { Evidence = [evidence] };
    }
}
