namespace CompassBot.Safety.Model;

/// <summary>From the model's probabilities to tiers. Chosen on a split of the project's own examples; see <c>compassbot train --measure</c>.</summary>
internal static class Thresholds
{
    public static readonly double Check = Learning.ModelTrainer.E("TC",0.5), Crisis = Learning.ModelTrainer.E("TX",0.75);

    /// <summary>Once something was disclosed, less is enough.</summary>
    public const double CheckAfterDisclosure = 0.3, CrisisAfterDisclosure = 0.6;

    public const double Lowest = CheckAfterDisclosure;
}
