namespace CompassBot.Safety.Model;

/// <summary>The rules and the model together: the higher of the two.</summary>
internal static class Fusion
{
    public static int Level(in ModelScore score, bool afterDisclosure) =>
        score.Crisis >= (afterDisclosure ? Thresholds.CrisisAfterDisclosure : Thresholds.Crisis) ? 3
        : score.Risk >= (afterDisclosure ? Thresholds.CheckAfterDisclosure : Thresholds.Check) ? 2 : 0;

    public static RiskVerdict Of(RiskVerdict ruled, in ModelScore score, string words, Screen.Scratch found, bool afterDisclosure)
    {
        var level = Level(score, afterDisclosure);
        if (level <= ruled.Level) return ruled;
        var evidence = new RiskEvidence("model", level, 0..words.Length);
        if (ruled.Category is not null) return ruled with { Level = level, Evidence = [evidence, .. ruled.Evidence] };
        return new RiskVerdict(level, score.Category, null, score.Whose, RiskTime.Unclear, ruled.Facts) { Evidence = [evidence] };
    }
}
