using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Understanding.Routing;

namespace CompassBot.Understanding;

/// <summary>Where a text alone would lead, and what came next.</summary>
public sealed record Routed(string Route, double Confidence, string? Second, double SecondConfidence, RiskVerdict Heard);

/// <summary>The order in which a whole text is understood outside a talk: the screen, arrivals, fixed words, then the ranker.</summary>
public sealed class Router(Content content)
{
    public Routed Route(string words)
    {
        var heard = content.Screen.Judge(words);
        var ranked = content.Understanding.Rank(words);
        Ranked? first = ranked.Count > 0 ? ranked[0] : null, second = ranked.Count > 1 ? ranked[1] : null;
        if (heard.Tier == RiskTier.Crisis) return With(RouteNames.Safe, 1, first);
        if (content.Screen.Arrivals.IsArrival(words)) return With(RouteNames.Exit, 1, first);
        if (content.Always.GlobalWords.ActionOf(words) is { } action && RouteNames.OfAction(action) is { } fixedRoute) return With(fixedRoute, 1, first?.Route == fixedRoute ? second : first);
        // One gentle question comes first; what the guide is, is told by the words.
        if (heard.Tier == RiskTier.Check)
            return first is { } sure && Certainties.NamesAGuide(sure)
                ? new Routed(sure.Route, sure.Confidence, RouteNames.Safe, 1 - sure.Confidence, heard)
                : With(RouteNames.Safe, 1 - (first?.Confidence ?? 0), first);
        return first is not { } best ? With(RouteNames.Unknown, 0, null)
            : Certainties.IsAGuess(best) ? With(RouteNames.Unknown, 1 - best.Confidence, best)
            : With(best.Route, best.Confidence, second);

        Routed With(string route, double confidence, Ranked? next) => new(route, confidence, next?.Route, next?.Confidence ?? 0, heard);
    }
}
