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
        if (message.Tap is { } tap && Taps.Take(motion, tap, message.Text)) return motion.Result();

        var words = message.Text ?? "";
        var verdict = RiskVerdict.Higher(content.Screen.Judge(words, !before.Risks.IsEmpty), raised);
        CrisisProtocol.NoteFacts(motion, verdict, content.Always.GroupsIn(words));
        if (verdict.Tier == RiskTier.Crisis) CrisisProtocol.Respond(motion, verdict);
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
        return CrisisProtocol.FirstWords(motion, verdict);
    }

    private void Understand(Motion motion, string words, RiskVerdict verdict)
    {
        if (motion.Here is not { } here) { Actions.Greet(motion); return; }
        if (motion.State.AskedOnce.Contains(Actions.SomeoneCame))
        {
            motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Remove(Actions.SomeoneCame) };
            Waterfall.Go(motion, content.Always.Guide, "arrival-teams");
            return;
        }
        if (Picked(motion, here.Step, words) is { } picked) Waterfall.Answer(motion, here.Guide, here.Step, picked);
        else if (verdict.Tier == RiskTier.Check && CrisisProtocol.Check(motion, verdict)) return;
        else if (globalWords.ActionOf(words) is { } action) Actions.Do(motion, action);
        else if (content.Support.CountryNamedIn(words) is { } country) Actions.SetCountry(motion, country, content.Support.RegionNamedIn(words));
        else Unclear(motion, here.Guide, here.Step, words);
    }

    private static IReadOnlyList<GuideChoice>? Picked(Motion motion, GuideStep step, string words)
    {
        var offered = Waterfall.Offered(motion, step);
        var found = step.PickSeveral ? Answers.Several(words, offered) : Answers.One(words, offered) is { } one ? [one] : null;
        return found is null ? null : [.. found.Select(i => offered[i])];
    }

    private void Unclear(Motion motion, Guide guide, GuideStep step, string words)
    {
        var unclear = motion.State.Unclear + 1;
        if (unclear > 1 && step.Unanswered is { } onwards) { Waterfall.Go(motion, guide, onwards); return; }
        motion.State = motion.State with { Unclear = unclear };
        var kindWord = Plain.Of(words).Length == 0 ? content.Always.Text("no_words")
            : unclear > 1 ? content.Always.Text("unclear_again")
            : step.Unclear ?? content.Always.Text("unclear", motion.State.Turns);
        motion.Count("unclear");
        motion.Say(Screens.Again(motion, guide, step, kindWord));
    }
}
