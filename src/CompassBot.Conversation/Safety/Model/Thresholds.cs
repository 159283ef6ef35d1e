namespace CompassBot.Safety.Model;

/// <summary>From the model's probabilities to tiers. Chosen on a split of the project's own examples; see <c>compassbot train --measure</c>.</summary>
internal static class Thresholds
{
    public const double Check = 0.75, Crisis = 0.6;

    /// <summary>Once something was disclosed, less is enough.</summary>
    public const double CheckAfterDisclosure = 0.5, CrisisAfterDisclosure = 0.5;
}
