using CompassBot.Dialogs;
using CompassBot.Dialogs.Help;
using CompassBot.Safety;
using CompassBot.Turns.Helping;
using CompassBot.Turns.Moving;

namespace CompassBot.Turns;

/// <summary>The pure core: one message and everything it causes. No clock, no I/O, no chance: safe to take again.</summary>
public sealed class Turn(Content content)
{
    /// <param name="raised">An outside verdict, or null; it may raise, never lower.</param>
    public TurnResult Take(Conversation before, UserMessage message, RiskVerdict? raised, DateTimeOffset now)
    {
        var motion = new Motion(content.AsNow(), before, now, message);
        if (message.Arrived)
        {
            if (before.Places.IsEmpty) Actions.Greet(motion);
            return motion.Result();
        }
        var firstMessage = before.Turns == 0;
        motion.State = before with { Turns = before.Turns + 1 };
        if (message.Tap is { } tap && TakeTap(motion, tap, message.Text)) return motion.Result();

        var words = message.Text ?? "";
        var heard = before.Risks.IsEmpty ? motion.Alone.Risk : motion.Content.Screen.Judge(words, afterDisclosure: true);
        var verdict = RiskVerdict.Higher(heard, raised);
        // What comes from outside knows nothing of what was said before.
        var between = verdict == heard ? Between.Of(motion, words, heard) : null;
        verdict = RiskNotes.StillNow(before, verdict);
        var said = motion.Content.Crisis.Facts.In(words);
        if (said is { NotAnAge: true, Young: false }) verdict = verdict with { Facts = verdict.Facts & ~RiskFacts.Minor };
        RiskNotes.Facts(motion, verdict, words, said);
        Languages(motion, words);
        var arrival = motion.Alone.Arrival;
        // Who comes up the stairs is danger, and seconds away: the screen is emptied, or holds one number and a way out.
        if (arrival && firstMessage && verdict.Tier == RiskTier.Crisis) verdict = verdict with { Facts = verdict.Facts | RiskFacts.Hurried };
        if (arrival && !(firstMessage && verdict.Tier == RiskTier.Crisis))
        {
            if (verdict.Tier == RiskTier.Crisis) RiskNotes.Note(motion, verdict);
            Actions.Arrival(motion, words, firstMessage);
        }
        else if (verdict.Tier == RiskTier.Crisis && between is null && !(said is { Age: true, Whole: true } && heard.Level < 4))
        {
            Actions.CameBack(motion);
            CrisisProtocol.Respond(motion, verdict, words);
        }
        else Understand(motion, words, verdict, between, said);
        return motion.Result();
    }

    /// <summary>Begins with one guide, as a link or a writer asks for it.</summary>
    public TurnResult Open(Conversation before, string guide, DateTimeOffset now)
    {
        var motion = new Motion(content.AsNow(), before, now);
        Waterfall.Go(motion, motion.Content.Always.Guide, guide);
        return motion.Result();
    }

    /// <summary>The help that <paramref name="verdict"/> calls for when no state can be loaded or kept.</summary>
    public Reply HelpAlone(RiskVerdict verdict, string? country, DateTimeOffset now)
    {
        var motion = new Motion(content.AsNow(), new Conversation { Country = country }, now);
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
        Waterfall.Go(motion, motion.Content.Always.Guide, "arrival-teams");
        return true;
    }

    private void Languages(Motion motion, string words)
    {
        if (motion.Content.Languages.Of(words) is { } spoken && spoken != motion.State.Language) motion.State = motion.State with { Speaks = spoken };
    }

    private void Understand(Motion motion, string words, RiskVerdict verdict, Between? between, FactsSaid said)
    {
        if (motion.Here is not { } here) { Nowhere(motion, words, verdict); return; }
        if (Actions.CameBack(motion)) { Waterfall.Go(motion, motion.Content.Always.Guide, "arrival-teams"); return; }
        // "I'm an adult" after a young age answers no question, whatever the lock makes of it.
        if (said is { Age: true, Whole: true, Young: false } && motion.Before.Locks.HasFlag(Locks.Minor)) Between.SayAge(motion, said);
        else if (TypedAnswers.Picked(motion, here.Step, words) is { } picked) Waterfall.Answer(motion, here.Guide, here.Step, picked);
        else if (Screens.ButtonNamed(motion, here.Guide, here.Step, words) is { } button) Actions.Do(motion, button);
        else if (said is { Age: true, Whole: true }) Between.SayAge(motion, said);
        else if (between is not null) between.Say(motion, verdict);
        else if (verdict.Tier == RiskTier.Check) Doubt(motion, here.Guide, here.Step, words, verdict);
        else if (here.Step.Id == "wheres" && Actions.NamesPlace(motion, words)) return;
        else if (TypedAnswers.Action(motion, here.Step, words) is { } action) Actions.Do(motion, action);
        else if (CrisisProtocol.Past(motion, verdict, words)) return;
        else if (TypedAnswers.Meant(motion, here.Guide, here.Step, words)) return;
        else if (motion.Content.Languages.CriesForHelp(words)) Actions.CryForHelp(motion);
        else if (motion.State.Speaks is not null && here.Step.Type is not null && Actions.OnlyEnglish(motion)) return;
        else if (TypedAnswers.OwnWords(motion, here.Guide, here.Step, words)) return;
        else if (Actions.NamesPlace(motion, words)) return;
        else if (motion.State.Speaks is not null && Actions.OnlyEnglish(motion)) return;
        else if (Wanted.Follow(motion, here.Guide, here.Step, words)) return;
        else TypedAnswers.NotUnderstood(motion, here.Guide, here.Step, words);
    }

    // No place yet, or one that edited content took away: what is asked for is done all the same.
    private void Nowhere(Motion motion, string words, RiskVerdict verdict)
    {
        if (motion.Content.Always.GlobalWords.ActionOf(words) is { } action && Actions.Do(motion, action)) return;
        if (verdict.Tier == RiskTier.Check)
        {
            if (CrisisProtocol.MayCheck(motion, verdict, words)) { CrisisProtocol.Check(motion, verdict, words); return; }
            CrisisProtocol.Aside(motion, verdict, words);
        }
        if (motion.State.Here is not null) Waterfall.Go(motion, motion.Content.Always.Guide, "gone");
        else if (!Wanted.Begin(motion, words)) Actions.Greet(motion);
    }

    // What was asked before, or comes while a question about danger is open, is acknowledged; the open question stays.
    private void Doubt(Motion motion, Guide guide, GuideStep step, string words, RiskVerdict verdict)
    {
        if (TypedAnswers.Action(motion, step, words) is { } action) { Actions.Do(motion, action); return; }
        if (CrisisProtocol.MayCheck(motion, verdict, words)) { CrisisProtocol.Check(motion, verdict, words); return; }
        var heard = CrisisProtocol.Aside(motion, verdict, words);
        if (TypedAnswers.OwnWords(motion, guide, step, words)) motion.SayFirst(motion.Fill(heard).Text);
        else TypedAnswers.NotUnderstood(motion, guide, step, words, heard, FirstWords.OffWork(motion, motion.State.Turns));
    }
}
