using CompassBot.Dialogs;
using CompassBot.Understanding.Routing;

namespace CompassBot.Turns.Taking;

/// <summary>Words that answer nothing here: what they wish for is done when it is clear, asked once when two things are close, and never guessed.</summary>
internal static class Wanted
{
    private static readonly string[] WhileInDanger = ["human", "help", "privacy", "language", "stop", RouteNames.Exit, RouteNames.Forget];

    /// <summary>False when nothing is clear enough.</summary>
    public static bool Follow(Motion motion, Guide guide, GuideStep step, string words)
    {
        if (motion.Content.Understanding.Rank(words) is not [var first, var second, ..]) return false;
        var certainty = Certainties.Of(first, second);
        if (guide == motion.Content.Crisis.Guide) return certainty == Certainty.Sure && WhileInDanger.Contains(first.Route) && Open(motion, first.Route, words);
        if (certainty == Certainty.Sure) return guide.Numbered ? Leave(motion, guide, first, words) : Open(motion, first.Route, words);
        return certainty == Certainty.Between && !guide.Numbered && IsFirstGuess(motion, step) && Ask(motion, first.Route, second.Route);
    }

    // A question about a question would be a third guess.
    private static bool IsFirstGuess(Motion motion, GuideStep step) => motion.State.Unclear == 0 && step.Id is not (Always.Which or Always.Switch or "lost");

    // Whoever is in the middle of a guide is asked first, so nothing is lost.
    private static bool Leave(Motion motion, Guide guide, Ranked wish, string words)
    {
        if (wish.Route == guide.Code || wish.Route is RouteNames.Unknown or RouteNames.Ask) return false;
        if (wish.Confidence < Certainties.SureToSwitch) return false;
        return RouteNames.IsGuide(wish.Route) ? IsNamed(motion, wish.Route) && Put(motion, Always.Switch, [wish.Route]) : Open(motion, wish.Route, words);
    }

    private static bool Open(Motion motion, string route, string words)
    {
        if (motion.Content.Understanding.Find(route) is not { } wish) return false;
        Waterfall.Go(motion, motion.Content.Always.Guide, wish.GoFor(words));
        return true;
    }

    private static bool Ask(Motion motion, string one, string other) =>
        IsNamed(motion, one) && IsNamed(motion, other) && Put(motion, Always.Which, [one, other]);

    private static bool IsNamed(Motion motion, string route) => motion.Content.Understanding.Find(route) is { Title: not null };

    private static bool Put(Motion motion, string step, string[] routes)
    {
        motion.InQuestion = [.. routes];
        Waterfall.Go(motion, motion.Content.Always.Guide, step);
        return true;
    }
}
