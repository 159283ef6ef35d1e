using System.Collections.Immutable;
using CompassBot.Dialogs;

namespace CompassBot.Turns.Taking;

/// <summary>The motion through guides, step by step.</summary>
internal static class Waterfall
{
    private const int LongestTrail = 24;
    private const int LongestFall = 16;

    /// <summary>Answers on offer at a step now, in the order their numbers name them.</summary>
    public static IReadOnlyList<GuideChoice> Offered(Motion motion, GuideStep step)
    {
        var own = step.Choices.Where(c => c.If.All(motion.Holds));
        return [.. step.Doors ? own.Concat(motion.Content.Always.Guide.Find("menu")?.Choices ?? []) : own];
    }

    /// <summary>Takes the picked answers of the step the person stands at, and moves on.</summary>
    public static void Answer(Motion motion, Guide guide, GuideStep step, IReadOnlyList<GuideChoice> picked)
    {
        var state = motion.State;
        var decisive = picked.MaxBy(c => c.Serious) ?? picked[0];
        motion.State = state with
        {
            Answers = state.Answers.SetItem($"{guide.Id}/{step.Id}", [.. picked.Select(c => c.Id)]),
            LocksSet = picked.Aggregate(state.LocksSet, (locks, c) => locks | c.Sets),
            Unclear = 0,
        };
        RiskNotes.Answered(motion, step, decisive);
        if (decisive.Id.StartsWith("country-", StringComparison.Ordinal)) { Actions.SetCountry(motion, decisive.Id[8..].ToUpperInvariant()); return; }
        // A guide that leads to the menu by its own answer is over: nothing is left to go on with.
        if (guide.Numbered && decisive.Go == "always/menu") motion.State = motion.State with { Places = [] };
        Go(motion, step.Doors && step.Find(decisive.Id) is null ? motion.Content.Always.Guide : guide, decisive.Go);
    }

    /// <summary>Moves where <paramref name="go"/> leads and says what stands there.</summary>
    public static void Go(Motion motion, Guide from, string go) => Go(motion, from, go, 0);

    private static void Go(Motion motion, Guide from, string go, int depth)
    {
        var to = Destination.Of(motion.Content, from, go);
        switch (to.Kind)
        {
            case DestinationKind.Leave: Actions.Exit(motion); return;
            case DestinationKind.Back: Back(motion); return;
            case DestinationKind.Safe: CrisisProtocol.Open(motion, to.Name); return;
            case DestinationKind.Planned: Go(motion, motion.Content.Always.Guide, "planned", depth + 1); return;
            case DestinationKind.Step when depth < LongestFall: Enter(motion, to.Guide!, to.Step!, depth); return;
            default: Go(motion, motion.Content.Always.Guide, "menu", 0); return;
        }
    }

    private static void Enter(Motion motion, Guide guide, GuideStep step, int depth)
    {
        var state = motion.State;
        if ((state.Locks & guide.ClosedBy) != 0 && guide.Numbered) { Closed(motion, guide, depth); return; }
        if (step.Skill && (state.Locks & Guide.SkillLocks) != 0) { Go(motion, guide, guide.Instead ?? "always/locked", depth + 1); return; }
        if (guide.SelfCheck && state.Channel == ChannelKind.Teams && IsOnesOwnLife(state, guide, step)) { Go(motion, motion.Content.Always.Guide, "private-room", depth + 1); return; }

        if (guide.Numbered && step == guide.Steps[0]) state = WithoutAnswers(state, guide);
        motion.State = MoveTo(state, guide, step);
        if (guide.Numbered && state.Here?.Guide != guide.Id) motion.Count($"guide.opened.{guide.Code}");
        if (step.When.FirstOrDefault(w => w.If.All(motion.Holds)) is { } elsewhere)
        {
            motion.State = motion.State with { Places = state.Places, Trail = state.Trail };
            Go(motion, guide, elsewhere.Go, depth + 1);
            return;
        }
        motion.State = motion.State with { LocksSet = motion.State.LocksSet | step.Sets };
        if (guide == motion.Content.Crisis.Guide) FirstWords.SayStep(motion, step, Screens.Wording(motion, guide, step));
        else motion.Say(Screens.Of(motion, guide, step));
        if (guide == motion.Content.Always.Guide && step.Id == "deleted") motion.Ending = Ending.Erase;
        if (step.End && guide.Numbered) motion.Count($"guide.finished.{guide.Code}");
        if (!step.Asks && step.Go is { } next) Go(motion, guide, next, depth + 1);
    }

    /// <summary>Stands at a step without saying it.</summary>
    public static void Stand(Motion motion, Guide guide, GuideStep step) => motion.State = MoveTo(motion.State, guide, step);

    // Help after danger was heard is never kept behind another address; a look at one's own life is.
    private static bool IsOnesOwnLife(Conversation state, Guide guide, GuideStep step) => !state.Disclosed || step.PickSeveral || step == guide.Steps[0];

    // A closed skill guide says so once, kindly; what is open instead follows from there.
    private static void Closed(Motion motion, Guide guide, int depth) =>
        Go(motion, guide, guide.Instead is { } instead && motion.State.Locks.HasFlag(Locks.Fear) ? instead : "always/locked", depth + 1);

    private static Conversation MoveTo(Conversation state, Guide guide, GuideStep step)
    {
        var place = guide.At(step.Id);
        var places = state.Places;
        if (guide.Numbered) places = [place];
        else if (places.IsEmpty) places = [place];
        else if (IsNumbered(places[^1])) places = [places[^1], place];
        else places = places.SetItem(places.Length - 1, place);
        var trail = state.Here is { } left && left != place ? Remember(state.Trail, left) : state.Trail;
        return state with { Places = places, Trail = trail, Unclear = 0 };
    }

    // Begun anew, perhaps about another person: what was answered before must not answer for them.
    private static Conversation WithoutAnswers(Conversation state, Guide guide) =>
        state with { Answers = state.Answers.RemoveRange(state.Answers.Keys.Where(k => k.StartsWith($"{guide.Id}/", StringComparison.Ordinal))) };

    private static bool IsNumbered(Place place) => place.Guide is not ("always" or "crisis");

    private static ImmutableArray<Place> Remember(ImmutableArray<Place> trail, Place place) =>
        (trail.Length >= LongestTrail ? trail.RemoveAt(0) : trail).Add(place);

    /// <summary>To the place before this one; the menu when there is none, or when it has closed meanwhile.</summary>
    public static void Back(Motion motion)
    {
        var state = motion.State;
        var trail = state.Trail;
        while (!trail.IsEmpty)
        {
            var place = trail[^1];
            trail = trail.RemoveAt(trail.Length - 1);
            if (motion.Content.Find(place.Guide) is not { } guide || guide.Find(place.Step) is not { Asks: true } step || place == state.Here || FirstWords.IsRefused(state, step)) continue;
            // What was meant by neither is not asked again.
            if (state.Here is { Step: Always.Lost } && (place.Step is Always.Which or Always.Switch or Always.Begin)) continue;
            motion.State = state with { Places = IsNumbered(place) ? [] : [.. state.Places.Where(IsNumbered).Take(1), place], Trail = [] };
            Enter(motion, guide, step, 0);
            motion.State = motion.State with { Trail = trail };
            return;
        }
        Go(motion, motion.Content.Always.Guide, "menu");
    }
}
