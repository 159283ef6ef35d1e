namespace CompassBot.Safety.Model;

/// <summary>From the model's probabilities to tiers. Chosen on a split of the project's own examples; see <c>compassbot train --measure</c>.</summary>
internal static class Thresholds
{
    public const double Check = 0.82, Crisis = 0.83;

    /// <summary>Once something was disclosed, less is enough.</summary>
    public const double CheckAfterDisclosure = 0.72, CrisisAfterDisclosure = 0.76;

    /// <summary>A long letter gathers many small hints of nothing: from so many words a check takes more.</summary>
    public const int LongFrom = 40;

    public const double CheckLong = 0.87, CheckLongAfterDisclosure = 0.80;

    /// <summary>Where a negation, an idiom, a story or the past took every phrase down, n-grams need to be very sure to say otherwise.</summary>
    public const double AgainstScope = 0.95;

    /// <summary>Fewer words are left to the phrases: "exit" looks like nothing else.</summary>
    public const int FewestWords = 4;
}
