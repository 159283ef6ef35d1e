using CompassBot.Dialogs;
using CompassBot.Turns.Helping;
using CompassBot.Understanding;
using CompassBot.Understanding.Routing;

namespace CompassBot.Turns.Moving;

/// <summary>Words that answer nothing here: what they wish for is done when it is clear, asked once when two things are close, and never guessed.</summary>
internal static class Wanted
{
    private const int FewestWords = 4;

    private static readonly HashSet<string> OfThis =
        ["chat", "chats", "page", "screen", "app", "site", "website", "window", "tab", "browser", "conversation", "messages", "history", "data", "everything", "exit", "quit", "hide", "typed", "wrote", "said", "session", "you", "bot"];

    // Taken up even while a question about danger is open.
    private static readonly string[] WhileInDanger = ["human", "help", "privacy", "language", "stop", RouteNames.Exit, RouteNames.Forget];

    /// <summary>False when nothing is clear enough.</summary>
    public static bool Follow(Motion motion, Guide guide, GuideStep step, string words)
    {
        if (motion.Content.Understanding.Rank(words) is not [var first, var second, ..]) return false;
        var certainty = Certainties.Of(first, second);
        // "No" is no wish for the guide about saying no, and "yes please" for none.
        if (RouteNames.IsGuide(first.Route) && Leanings.IsBare(words)) return false;
        if (guide == motion.Content.Crisis.Guide || (step.Id == "wheres" && motion.State.Risk is { Level: >= 3, Denied: false })) return certainty == Certainty.Sure && WhileInDanger.Contains(first.Route) && Open(motion, first.Route, words);
        if (guide.Numbered) return certainty == Certainty.Sure && Certainties.MaySwitch(first) && MayLeave(first.Route, words) && Leave(motion, guide, first.Route, words);
        // An unknown town is no wish.
        if (step.Id is "wheres" or "regions" && first.Route is RouteNames.Unknown or RouteNames.Ask) return false;
        // One word at a closed door is no wish for the next one.
        if (step.Id is Always.Locked or Always.LockedYoung && !MayLeave(first.Route, words)) return false;
        if (certainty == Certainty.Sure) return Open(motion, first.Route, words);
        if (certainty == Certainty.Between && SaysWhere(motion, first.Route, words)) return Open(motion, first.Route, words);
        return IsGuess(step) ? Lost(motion)
            : certainty == Certainty.Between && motion.State.Unclear == 0 && Ask(motion, first.Route, second.Route);
    }

    /// <summary>A first message that is a clear wish for a guide: the greeting, and whether to begin there.</summary>
    public static bool Begin(Motion motion, string words)
    {
        var (content, always) = (motion.Content, motion.Content.Always.Guide);
        if (content.Screen.Language != content.Language || content.Understanding.Rank(words) is not [var wish, ..] || !Certainties.MaySwitch(wish)) return false;
        if (!RouteNames.IsGuide(wish.Route) || !IsNamed(motion, wish.Route) || always.Find(Always.Begin) is not { } begin || always.Find(Actions.HiStep(motion)) is not { } hi) return false;
        motion.InQuestion = [wish.Route];
        Waterfall.Stand(motion, always, begin);
        motion.Say(Screens.Again(motion, always, begin, Screens.Wording(motion, always, hi)));
        return true;
    }

    // "Change his mind" needs no question: a way round a no is met at once, by its own step.
    private static bool SaysWhere(Motion motion, string route, string words) =>
        RouteNames.IsGuide(route) && motion.Content.Understanding.Find(route) is { } wish && wish.GoFor(words) != wish.Go;

    // After these a further question would be a guess about a guess.
    private static bool IsGuess(GuideStep step) => step.Id is Always.Which or Always.Switch or Always.Begin;

    private static bool Lost(Motion motion)
    {
        motion.Count("unclear");
        Waterfall.Go(motion, motion.Content.Always.Guide, Always.Lost);
        return true;
    }

    // "both", "the money": in the middle of a guide a word or two is a poor answer, not a wish for another guide.
    private static bool MayLeave(string route, string words) => !RouteNames.IsGuide(route) || words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    // Whoever is in the middle of a guide is asked before it is left, so nothing is lost.
    private static bool Leave(Motion motion, Guide guide, string route, string words) =>
        route != guide.Code && route is not (RouteNames.Unknown or RouteNames.Ask)
        && (RouteNames.IsGuide(route) ? IsNamed(motion, route) && Put(motion, Always.Switch, route) : Open(motion, route, words));

    // "close the door" and "bye mum" end nothing: what can't be taken back must speak of this chat.
    private static bool MeansThis(string route, string words) =>
        route is not (RouteNames.Exit or RouteNames.Forget) || Plain.Of(words).Split(' ').Any(OfThis.Contains);

    private static bool Open(Motion motion, string route, string words)
    {
        if (!MeansThis(route, words)) return false;
        if (motion.Content.Understanding.Find(route) is not { } wish) return false;
        Waterfall.Go(motion, motion.Content.Always.Guide, wish.GoFor(words));
        return true;
    }

    private static bool Ask(Motion motion, string one, string other) =>
        IsNamed(motion, one) && IsNamed(motion, other) && Put(motion, Always.Which, one, other);

    private static bool IsNamed(Motion motion, string route) => motion.Content.Understanding.Find(route) is { Title: not null };

    private static bool Put(Motion motion, string step, params string[] routes)
    {
        motion.InQuestion = [.. routes];
        Waterfall.Go(motion, motion.Content.Always.Guide, step);
        return true;
    }
}
