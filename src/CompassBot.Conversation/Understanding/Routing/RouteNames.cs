namespace CompassBot.Understanding.Routing;

/// <summary>The names under which a wish is known: a guide's code, or an action.</summary>
public static class RouteNames
{
    public const string Safe = "SAFE", Ask = "ask", Exit = "exit", Forget = "forget", SmallTalk = "smalltalk", Unknown = "unknown";

    /// <summary>What may be wished for at any place, besides guides.</summary>
    public static IReadOnlyList<string> Actions { get; } =
        ["human", "menu", "help", "back", "stop", Exit, "privacy", Forget, "language", Ask, SmallTalk, Unknown];

    // An action of always.yaml → the route it is an answer to.
    private static readonly Dictionary<string, string> RoutesOfActions = new()
    {
        ["delete"] = Forget,
        ["they-see"] = "privacy",
        ["tell"] = "privacy",
        ["device"] = "privacy",
        ["drop"] = "stop",
        ["what-are-you"] = SmallTalk,
        ["insult"] = SmallTalk,
        ["restart"] = "menu",
    };

    /// <summary>Null for an action that is no route of its own, such as "skip".</summary>
    public static string? OfAction(string action) =>
        RoutesOfActions.GetValueOrDefault(action) ?? (Actions.Contains(action) ? action : null);

    public static bool IsGuide(string route) => route is ['G', >= '0' and <= '9', >= '0' and <= '9'];

    public static bool IsKnown(string route) => IsGuide(route) || Actions.Contains(route);
}
