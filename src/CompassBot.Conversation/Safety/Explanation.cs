namespace CompassBot.Safety;

/// <summary>How the screen came to its verdict on one text.</summary>
/// <param name="Normalised">The text as the screen reads it.</param>
/// <param name="Phrases">Every risk phrase found, also those taken away by what stands around them.</param>
/// <param name="Model">Null without a model.</param>
/// <param name="AfterDisclosure">Whether something had been disclosed before, which raises ambiguous words.</param>
public sealed record Explanation(
    string Normalised, IReadOnlyList<PhraseFound> Phrases, ModelOpinion? Model, bool AfterDisclosure, RiskVerdict Ruled, RiskVerdict Verdict);

/// <param name="Level">The level it has here, 0 when it was taken away; <paramref name="Scope"/> says by what.</param>
/// <param name="Scope">"Negated", "Fiction, Past" and the like; "None" when nothing changed it.</param>
public sealed record PhraseFound(string Rule, string Words, int Level, string Scope);

/// <summary>Probabilities are calibrated. <paramref name="Features"/> are the heaviest, positive for risk.</summary>
/// <param name="Level">0, 2 or 3: what the thresholds make of it.</param>
public sealed record ModelOpinion(double Risk, double Crisis, int Level, RiskCategory? Category, IReadOnlyList<(string Name, double Weight)> Features);
