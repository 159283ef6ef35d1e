using System.Collections.Immutable;
using CompassBot.Dialogs;
using CompassBot.Turns.Helping;

namespace CompassBot.Turns.Moving;

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
            Answers = state.Answers.SetItem(guide.Key(step.Id), [.. picked.Select(c => c.Id)]),
            LocksSet = picked.Aggregate(state.LocksSet, (locks, c) => locks | c.Sets),
            Unclear = 0,
        };
        RiskNotes.Answered(motion, step, decisive);
        if (decisive.Id.StartsWith("country-", StringComparison.Ordinal)) { Actions.SetCountry(motion, decisive.Id[8..].ToUpperInvariant()); return; }
        // A guide that leads to the menu by its own answer is over: nothing of it is left to go on with.
        if (guide.Numbered && decisive.Go == "always/menu" && Stack.RunnerOf(motion.Content, motion.State.Places, guide) is null) motion.State = motion.State with { Places = [] };
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
            case DestinationKind.Back when from.Numbered && Stack.RunnerOf(motion.Content, motion.State.Places, from) is { } runner: Go(motion, runner.Guide, runner.Step.Go!, depth + 1); return;
            case DestinationKind.Back: Returning.Back(motion); return;
            case DestinationKind.Safe: CrisisProtocol.Open(motion, to.Name); return;
            case DestinationKind.Planned: Go(motion, motion.Content.Always.Guide, "planned", depth + 1); return;
            case DestinationKind.Step when depth < LongestFall: Enter(motion, from, to.Guide!, to.Step!, depth); return;
            default: Go(motion, motion.Content.Always.Guide, "menu", 0); return;
        }
    }

    /// <param name="from">The guide that leads here.</param>
    public static void Enter(Motion motion, Guide from, Guide guide, GuideStep step, int depth)
    {
        var state = motion.State;
        if (!IsOpen(motion, guide, step)) { Closed(motion, guide, step, depth); return; }

        var begins = guide.Whole && step == guide.Steps[0];
        if (guide.Numbered && begins) state = WithoutAnswers(state, guide);
        if (guide.Numbered && !from.Numbered && Stack.Guides(state.Places) is { IsEmpty: false } left && left.All(p => !Stack.Holds(motion.Content, p, guide)))
            state = state with { Interrupted = Returning.OrNone(motion, left) is { IsEmpty: false } kept ? kept : state.Interrupted };
        motion.State = MoveTo(motion.Content, state, guide, step);
        if (guide.Numbered && (begins || state.Places.All(p => !Stack.Holds(motion.Content, p, guide)))) motion.Count($"guide.opened.{guide.Code}");
        if (Elsewhere(motion, guide, step) is { } elsewhere)
        {
            motion.State = motion.State with { Places = state.Places, Trail = state.Trail };
            Go(motion, elsewhere.From, elsewhere.Go, depth + 1);
            return;
        }
        if (step.Compose is not null) motion.State = motion.State with { Answers = motion.State.Answers.SetItem(Motion.ComposedIn(guide), [step.Id]) };
        if (step.SaysComposed && motion.Composed is null)
        {
            motion.State = motion.State with { Places = state.Places, Trail = state.Trail };
            Go(motion, guide, step.Skip ?? "always/menu", depth + 1);
            return;
        }
        motion.State = motion.State with { LocksSet = motion.State.LocksSet | step.Sets };
        if (guide == motion.Content.Crisis.Guide) FirstWords.SayStep(motion, step, Screens.Wording(motion, guide, step));
        else if (step.Run is null || step.Say.Count > 0) motion.Say(Screens.Of(motion, guide, step));
        if (guide == motion.Content.Always.Guide && step.Id == "deleted") motion.Ending = Ending.Erase;
        if (step.End && guide.Numbered) motion.Count($"guide.finished.{guide.Code}");
        if (step.Run is { } run) Run(motion, guide, step, run, depth);
        else if (!step.Asks && step.Go is { } next) Go(motion, guide, next, depth + 1);
    }

    // A guide that is run ends without its last screen: the guide that ran it goes on.
    private static (Guide From, string Go)? Elsewhere(Motion motion, Guide guide, GuideStep step)
    {
        if (step.When.FirstOrDefault(w => w.If.All(motion.Holds)) is { } when) return (guide, when.Go);
        if (!step.End || Stack.RunnerOf(motion.Content, motion.State.Places, guide) is not { } runner) return null;
        motion.Count($"guide.finished.{guide.Code}");
        return (runner.Guide, runner.Step.Go!);
    }

    private static void Run(Motion motion, Guide guide, GuideStep step, string run, int depth)
    {
        var to = Destination.Of(motion.Content, guide, run);
        if (to is { Kind: DestinationKind.Step, Guide: { } sub, Step: { } first } && IsOpen(motion, sub, first))
        {
            motion.State = WithoutAnswers(motion.State, sub);
            Enter(motion, guide, sub, first, depth + 1);
            return;
        }
        SayPartIsClosed(motion);
        Go(motion, guide, step.Go ?? "always/menu", depth + 1);
    }

    private static void SayPartIsClosed(Motion motion) =>
        motion.Say(new Reply(motion.Content.Always.Text("part_closed"), ReplyKind.Say, motion.State.Language));

    /// <summary>Stands at a step without saying it.</summary>
    public static void Stand(Motion motion, Guide guide, GuideStep step) => motion.State = MoveTo(motion.Content, motion.State, guide, step);

    /// <summary>No lock and no channel closes it now.</summary>
    public static bool IsOpen(Motion motion, Guide guide, GuideStep step) =>
        motion.Content.IsShown(guide)
        && !(guide.Numbered && (motion.State.Locks & guide.ClosedBy) != 0)
        && !(step.Skill && (motion.State.Locks & Guide.SkillLocks) != 0)
        && !IsForThePrivateRoom(motion.State, guide, step);

    // Help after danger was heard is never kept behind another address; a look at one's own life is.
    private static bool IsForThePrivateRoom(Conversation state, Guide guide, GuideStep step) =>
        guide.SelfCheck && state.Channel == ChannelKind.Teams && (!state.Disclosed || step.PickSeveral || step == guide.Steps[0]);

    // Said once, kindly; what is open instead follows from there. A guide that is run gives way to the one that ran it.
    private static void Closed(Motion motion, Guide guide, GuideStep step, int depth)
    {
        var locks = motion.State.Locks;
        if (guide.Numbered && Stack.RunnerOf(motion.Content, motion.State.Places, guide) is { } runner)
        {
            SayPartIsClosed(motion);
            Go(motion, runner.Guide, runner.Step.Go!, depth + 1);
        }
        else if (!motion.Content.IsShown(guide)) Go(motion, motion.Content.Always.Guide, "not-reviewed", depth + 1);
        else if (guide.Numbered && (locks & guide.ClosedBy) != 0) Go(motion, guide, guide.Instead is { } instead && locks.HasFlag(Locks.Fear) ? instead : "always/locked", depth + 1);
        else if (step.Skill && (locks & Guide.SkillLocks) != 0) Go(motion, guide, guide.Instead ?? "always/locked", depth + 1);
        else Go(motion, motion.Content.Always.Guide, "private-room", depth + 1);
    }

    private static Conversation MoveTo(Content content, Conversation state, Guide guide, GuideStep step)
    {
        var place = guide.At(step.Id);
        var trail = state.Here is { } left && left != place ? Remember(state.Trail, left) : state.Trail;
        return state with { Places = Stack.Enter(content, state.Places, place), Trail = trail, Unclear = 0 };
    }

    // Begun anew, perhaps about another person: what was answered before must not answer for them.
    private static Conversation WithoutAnswers(Conversation state, Guide guide) =>
        state with { Answers = state.Answers.RemoveRange(state.Answers.Keys.Where(k => k.StartsWith(guide.Key(""), StringComparison.Ordinal))) };

    private static ImmutableArray<Place> Remember(ImmutableArray<Place> trail, Place place) =>
        (trail.Length >= LongestTrail ? trail.RemoveAt(0) : trail).Add(place);
}
