using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Turns.Taking;
using CompassBot.Understanding;

namespace CompassBot.Turns;

/// <summary>The pure core: one message and everything it causes. No clock, no I/O, no chance: safe to take again.</summary>
public sealed class Turn(Content content)
{
    private readonly GlobalWords globalWords = new(content.Always);

    /// <param name="raised">An outside verdict, or null; it may raise, never lower.</param>
    public TurnResult Take(Conversation before, UserMessage message, RiskVerdict? raised, DateTimeOffset now)
    {
        var motion = new Motion(content, before, now);
        if (message.Arrived)
        {
            if (before.Places.IsEmpty) Actions.Greet(motion);
            return motion.Result();
        }
        var firstMessage = before.Turns == 0;
        motion.State = before with { Turns = before.Turns + 1 };
        if (message.Tap is { } tap && TakeTap(motion, tap, message.Text)) return motion.Result();

        var words = message.Text ?? "";
        var verdict = RiskVerdict.Higher(content.Screen.Judge(words, !before.Risks.IsEmpty), raised);
        verdict = RiskNotes.StillNow(before, verdict);
        RiskNotes.Facts(motion, verdict, words);
        Languages(motion, words);
        if (verdict.Tier == RiskTier.Crisis)
        {
            Actions.CameBack(motion);
            CrisisProtocol.Respond(motion, verdict, words);
        }
        else if (content.Screen.Arrivals.IsArrival(words)) Actions.Arrival(motion, firstMessage);
        else Understand(motion, words, verdict);
        return motion.Result();
    }

    /// <summary>Begins with one guide, as a link or a writer asks for it.</summary>
    public TurnResult Open(Conversation before, string guide, DateTimeOffset now)
    {
        var motion = new Motion(content, before, now);
        Waterfall.Go(motion, content.Always.Guide, guide);
        return motion.Result();
    }

    /// <summary>The help that <paramref name="verdict"/> calls for when no state can be loaded or kept.</summary>
    public Reply HelpAlone(RiskVerdict verdict, string? country, DateTimeOffset now)
    {
        var motion = new Motion(content, new Conversation { Country = country }, now);
        return CrisisProtocol.HelpAlone(motion, verdict);
    }

    // After an exit that ended nothing a tap is a next message like any other.
    private bool TakeTap(Motion motion, Tap tap, string? text)
    {
        var before = motion.State;
        if (!Actions.CameBack(motion) || tap.Action == "leave") return Taps.Take(motion, tap, text);
        if (!Taps.Take(motion, tap, text))
        {
            motion.State = before;
            return false;
        }
        motion.Forget(before);
        Actions.CameBack(motion);
        Waterfall.Go(motion, content.Always.Guide, "arrival-teams");
        return true;
    }

    private void Languages(Motion motion, string words)
    {
        if (content.Languages.Of(words) is { } spoken && spoken != motion.State.Language) motion.State = motion.State with { Speaks = spoken };
    }

    private void Understand(Motion motion, string words, RiskVerdict verdict)
    {
        if (motion.Here is not { } here) { Nowhere(motion, words, verdict); return; }
        if (Actions.CameBack(motion)) { Waterfall.Go(motion, content.Always.Guide, "arrival-teams"); return; }
        if (Picked(motion, here.Step, words) is { } picked) Waterfall.Answer(motion, here.Guide, here.Step, picked);
        else if (motion.State.Disclosed && content.Crisis.Meanwhile.StepFor(words) is { } meanwhile) Waterfall.Go(motion, content.Crisis.Guide, meanwhile);
        else if (verdict.Tier == RiskTier.Check) Doubt(motion, here.Guide, here.Step, words, verdict);
        else if (globalWords.ActionOf(words) is { } action) Actions.Do(motion, action);
        else if (CrisisProtocol.Past(motion, verdict, words)) return;
        else if (content.Support.CountryNamedIn(words) is { } country) Actions.SetCountry(motion, country, content.Support.RegionNamedIn(words));
        else if (motion.State.Speaks is not null && Actions.OnlyEnglish(motion)) return;
        else if (Wanted.Follow(motion, here.Guide, here.Step, words)) return;
        else Unclear(motion, here.Guide, here.Step, words);
    }

    // No place yet, or one that edited content took away: what is asked for is done all the same.
    private void Nowhere(Motion motion, string words, RiskVerdict verdict)
    {
        if (globalWords.ActionOf(words) is { } action && Actions.Do(motion, action)) return;
        if (verdict.Tier == RiskTier.Check && CrisisProtocol.Check(motion, verdict, words)) return;
        if (motion.State.Here is not null) Waterfall.Go(motion, content.Always.Guide, "gone");
        else if (!Wanted.Begin(motion, words)) Actions.Greet(motion);
    }

    // What was asked before, or comes while a question about danger is open, is acknowledged; the open question stays.
    private void Doubt(Motion motion, Guide guide, GuideStep step, string words, RiskVerdict verdict)
    {
        if (globalWords.ActionOf(words) is { } action) Actions.Do(motion, action);
        else if (!CrisisProtocol.Check(motion, verdict, words))
            Unclear(motion, guide, step, words, content.Crisis.Text("heard", motion.State.Turns), FirstWords.OffWork(motion, motion.State.Turns));
    }

    private static IReadOnlyList<GuideChoice>? Picked(Motion motion, GuideStep step, string words)
    {
        var offered = Waterfall.Offered(motion, step);
        var found = step.PickSeveral ? Answers.Several(words, offered) : Answers.One(words, offered) is { } one ? [one] : null;
        return found is null ? null : [.. found.Select(i => offered[i])];
    }

    private void Unclear(Motion motion, Guide guide, GuideStep step, string words, string heard = "", string afterLines = "")
    {
        var unclear = motion.State.Unclear + 1;
        if (unclear > 1 && step.Unanswered is { } onwards)
        {
            RiskNotes.Raise(motion, step, confirmed: false);
            Waterfall.Go(motion, guide, onwards);
            return;
        }
        motion.State = motion.State with { Unclear = unclear };
        var kindWord = heard.Length > 0 ? heard
            : Plain.Of(words).Length == 0 ? content.Always.Text("no_words")
            : unclear > 1 ? content.Always.Text("unclear_again")
            : step.Unclear ?? content.Always.Text("unclear", motion.State.Turns);
        motion.Count("unclear");
        motion.Say(Screens.Again(motion, guide, step, kindWord, afterLines));
    }
}
