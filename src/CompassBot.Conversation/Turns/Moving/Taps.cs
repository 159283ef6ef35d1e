using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Turns.Moving;

/// <summary>Tapped answers. Each names its step, so a late tap on an earlier screen changes that answer and is never misread.</summary>
internal static class Taps
{
    /// <summary>False when the tap is not one of ours or brings other words: then the words are judged and understood as typed.</summary>
    public static bool Take(Motion motion, Tap tap, string? text)
    {
        if (tap.Action is { } action) return IsLabel(motion, text) && (IsLate(motion, tap) || Actions.Do(motion, action));
        if (tap.Place is not { } place || tap.Choices.Count is 0 or > 32) return false;
        if (motion.Content.Find(place.Guide) is not { } guide || guide.Find(place.Step) is not { } step || !Seen(motion.State, place))
            return !HoldsRisk(motion, text) && Gone(motion);
        var before = motion.State;
        if (before.Here is not { } here || here.Guide != place.Guide || here.Step != place.Step)
            Returning.StandAgain(motion, guide, step);
        var picked = Waterfall.Offered(motion, step).Where(c => tap.Choices.Contains(c.Id)).ToList();
        if (!string.IsNullOrEmpty(text) && !IsJustTheLabels(motion, text, picked))
        {
            motion.State = before;
            return false;
        }
        if (picked.Count == 0 || picked.Count > 1 && !step.PickSeveral) return Gone(motion);
        Waterfall.Answer(motion, guide, step, picked);
        return true;
    }

    // What rides along with a tap is judged like any words unless it is the label itself.
    private static bool IsJustTheLabels(Motion motion, string text, List<GuideChoice> picked) =>
        text == string.Join(", ", picked.Select(c => Screens.Label(motion, c)));

    private static bool IsLabel(Motion motion, string? text) => string.IsNullOrEmpty(text) || text.Length <= 60 && !HoldsRisk(motion, text);

    private static bool HoldsRisk(Motion motion, string? text) =>
        !string.IsNullOrEmpty(text) && motion.Alone.Risk is var heard && (heard.Level >= 2 || heard.Facts != RiskFacts.None);

    // A second tap on Skip must not skip the question that came meanwhile.
    private static bool IsLate(Motion motion, Tap tap) =>
        tap is { Action: "skip" or "resume", Place: { } place } && motion.State.Here is { } here && (place.Guide, place.Step) != (here.Guide, here.Step);

    private static bool Seen(Conversation state, Place place) =>
        state.Places.Any(p => p.Guide == place.Guide && p.Step == place.Step) || state.Trail.Any(p => p.Guide == place.Guide && p.Step == place.Step);

    private static bool Gone(Motion motion)
    {
        Waterfall.Go(motion, motion.Content.Always.Guide, "gone");
        return true;
    }
}
