namespace CompassBot.Understanding.Routing;

public enum Certainty
{
    /// <summary>Too little to go by: said honestly, nothing is guessed.</summary>
    Lost,

    /// <summary>Two are close: one question naming both.</summary>
    Between,

    Sure,
}

/// <summary>From the ranker's chances to what is done with them; chosen from <c>compassbot train --measure</c>.</summary>
public static class Certainties
{
    /// <summary>So sure that it is done without asking.</summary>
    public const double Sure = 0.5;

    /// <summary>Leaving and deleting can't be taken back.</summary>
    public const double SureToEnd = 0.97;

    /// <summary>In the middle of a guide a poor answer to its question looks like a wish for another.</summary>
    public const double SureToSwitch = 0.65;

    /// <summary>The two likeliest together, to be worth a question.</summary>
    public const double Pair = 0.4;

    /// <summary>Below this a guide is no better than a guess, and the text is taken to be about something else.</summary>
    public const double Guess = 0.2;

    public static Certainty Of(Ranked first, Ranked second) =>
        first.Confidence >= (first.Route is RouteNames.Exit or RouteNames.Forget ? SureToEnd : Sure) ? Certainty.Sure
        : first.Confidence + second.Confidence >= Pair ? Certainty.Between
        : Certainty.Lost;
}
