namespace CompassBot.Understanding.Routing;

public enum Certainty
{
    /// <summary>Too little to go by: said honestly, nothing is guessed.</summary>
    Lost,

    /// <summary>Two are close: one question naming both.</summary>
    Between,

    Sure,
}

/// <summary>From the ranker's chances to what is done with them, in a talk and outside one; chosen from <c>compassbot train --measure</c>.</summary>
public static class Certainties
{
    // So sure that it is done without asking.
    private const double Sure = 0.5;

    // Leaving and deleting can't be taken back.
    private const double SureToEnd = 0.97;

    // In the middle of a guide a poor answer to its question looks like a wish for another.
    private const double SureToSwitch = 0.65;

    // The two likeliest together, to be worth a question.
    private const double Pair = 0.4;

    // Below this a guide is no better than a guess, and the text is taken to be about something else.
    private const double Guess = 0.2;

    public static Certainty Of(Ranked first, Ranked second) =>
        first.Confidence >= (first.Route is RouteNames.Exit or RouteNames.Forget ? SureToEnd : Sure) ? Certainty.Sure
        : first.Confidence + second.Confidence >= Pair ? Certainty.Between
        : Certainty.Lost;

    /// <summary>Sure enough to lead away from what is being done.</summary>
    public static bool MaySwitch(Ranked first) => first.Confidence >= SureToSwitch;

    /// <summary>A guide, or a question about one, that stands beside a sign of risk.</summary>
    public static bool NamesAGuide(Ranked first) => first.Confidence >= Sure && (RouteNames.IsGuide(first.Route) || first.Route == RouteNames.Ask);

    public static bool IsAGuess(Ranked first) => first.Confidence < Guess && first.Route != RouteNames.Unknown;
}
