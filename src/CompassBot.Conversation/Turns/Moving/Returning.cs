using System.Collections.Immutable;
using CompassBot.Dialogs;
using CompassBot.Turns.Helping;

namespace CompassBot.Turns.Moving;

/// <summary>Ways back: the place before, another answer, where a guide was left, the guide that ran this one.</summary>
internal static class Returning
{
    /// <summary>To the place before this one; the menu when there is none, or when it has closed meanwhile.</summary>
    public static void Back(Motion motion)
    {
        if (PlaceBefore(motion) is { } before) Stand(motion, before.Trail, before.Guide, before.Step);
        else Waterfall.Go(motion, motion.Content.Always.Guide, "menu");
    }

    /// <summary>The question before this one again, with what was picked there.</summary>
    public static void Change(Motion motion)
    {
        if (PlaceBefore(motion) is not { } before) { Back(motion); return; }
        // A question about danger isn't left by taking back an answer that was never given.
        if (motion.Here is { } here && motion.Content.Crisis.Asks(here.Guide, here.Step) && !motion.State.Answers.ContainsKey(before.Guide.Key(before.Step.Id)))
        {
            motion.Say(Screens.Again(motion, here.Guide, here.Step, motion.Content.Always.Text("change_none")));
            return;
        }
        var picked = motion.State.Answers.GetValueOrDefault(before.Guide.Key(before.Step.Id), []);
        Stand(motion, before.Trail, before.Guide, before.Step);
        // A company keeps what is shown in Teams, so what was picked is not said again there.
        var labels = motion.State.Channel == ChannelKind.Teams ? [] : before.Step.Choices.Where(c => picked.Contains(c.Id)).Select(c => $"- {Screens.Label(motion, c)}").ToList();
        var always = motion.Content.Always;
        var again = labels.Count > 0 ? $"{always.Text("change_picked")}\n{string.Join('\n', labels)}" : always.Text("change");
        // Numbers stand before any other word.
        if (before.Guide == motion.Content.Crisis.Guide) motion.SayBeforeAsking(again);
        else motion.SayFirst(again);
    }

    /// <summary>Stands again at an earlier place, as a late tap on it asks; answers given after it count no more.</summary>
    public static void StandAgain(Motion motion, Guide guide, GuideStep step)
    {
        var state = motion.State;
        var at = state.Trail.ToList().FindLastIndex(p => p.Guide == guide.Id && p.Step == step.Id);
        if (at < 0) { Waterfall.Stand(motion, guide, step); return; }
        motion.State = Without(motion, state.Trail[(at + 1)..].Append(state.Here!));
        Waterfall.Stand(motion, guide, step);
        motion.State = motion.State with { Places = Stack.At(motion.Content, state.Trail[..at], guide.At(step.Id)) };
    }

    /// <summary>Where "Go on where I was" leads: the innermost guide left in the middle that is still open; null when there is none.</summary>
    public static (ImmutableArray<Place> Stack, Guide Guide, GuideStep Step)? Unfinished(Motion motion) =>
        Open(motion, Stack.Guides(motion.State.Places)) ?? Open(motion, motion.State.Interrupted);

    public static void Resume(Motion motion)
    {
        if (Unfinished(motion) is not { } unfinished) { Waterfall.Go(motion, motion.Content.Always.Guide, "menu"); return; }
        var state = motion.State;
        var left = Stack.Guides(state.Places);
        var switches = left.All(p => !Stack.Holds(motion.Content, p, unfinished.Guide));
        motion.State = state with { Places = unfinished.Stack, Interrupted = switches ? OrNone(motion, left) : state.Interrupted };
        Waterfall.Go(motion, unfinished.Guide, unfinished.Step.Id);
    }

    /// <summary>A guide that another one opened in the middle is kept, to go on with later.</summary>
    public static ImmutableArray<Place> OrNone(Motion motion, ImmutableArray<Place> stack) => Open(motion, stack) is null ? [] : stack;

    private static (ImmutableArray<Place> Stack, Guide Guide, GuideStep Step)? Open(Motion motion, ImmutableArray<Place> stack)
    {
        for (var i = stack.Length - 1; i >= 0; i--)
        {
            if (motion.Content.Find(stack[i].Guide) is not { Numbered: true } guide || guide.Find(stack[i].Step) is not { } step) continue;
            // Below the top stands a step that ran a guide: what comes after it is next.
            var next = i == stack.Length - 1 ? step : step.Go is { } go ? Destination.Of(motion.Content, guide, go) is { Step: { } after } to && to.Guide == guide ? after : null : null;
            if (next is { End: false } && Waterfall.IsOpen(motion, guide, next)) return (stack[..(i + 1)], guide, next);
        }
        return null;
    }

    private static (ImmutableArray<Place> Trail, Guide Guide, GuideStep Step)? PlaceBefore(Motion motion)
    {
        var trail = motion.State.Trail;
        while (!trail.IsEmpty)
        {
            var place = trail[^1];
            trail = trail.RemoveAt(trail.Length - 1);
            // What was meant by neither is not asked again.
            if (motion.State.Here is { Step: Always.Lost } && (place.Step is Always.Switch or Always.Begin || place.Step == Always.Which && SaidNeither(motion))) continue;
            if (motion.Content.Find(place.Guide) is { } guide && guide.Find(place.Step) is { Asks: true } step && place != motion.State.Here && !FirstWords.IsRefused(motion.State, step))
                return (trail, guide, step);
        }
        return null;
    }

    private static bool SaidNeither(Motion motion) => motion.State.Answers.GetValueOrDefault($"always/{Always.Which}", []).Contains("neither");

    private static void Stand(Motion motion, ImmutableArray<Place> trail, Guide guide, GuideStep step)
    {
        var state = motion.State;
        var stack = Stack.At(motion.Content, trail, guide.At(step.Id));
        // A trail is bounded: what an interruption lies on may have fallen off its beginning.
        if (!guide.Numbered && Stack.Guides(stack).IsEmpty) stack = [.. Stack.Guides(state.Places), .. stack];
        motion.State = Without(motion, state.Trail[trail.Length..].Skip(1).Append(state.Here!)) with { Places = stack, Trail = [] };
        Waterfall.Enter(motion, guide, guide, step, 0);
        motion.State = motion.State with { Trail = trail };
    }

    // Answers given after a question that is open again must not answer for what comes.
    private static Conversation Without(Motion motion, IEnumerable<Place> places) =>
        motion.State with { Answers = motion.State.Answers.RemoveRange(places.Where(Stack.IsGuide).Select(p => motion.Content.Find(p.Guide)?.Key(p.Step) ?? $"{p.Guide}/{p.Step}")) };
}
