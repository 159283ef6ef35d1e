using CompassBot.Dialogs.Help;
using CompassBot.Safety;
using CompassBot.Safety.Model;
using CompassBot.Turns.Moving;

namespace CompassBot.Turns.Helping;

/// <summary>What is said between the questions about danger: an asking back, what stands in the way, a refusal, an age.</summary>
internal sealed record Between(MeanwhileAnswer Answer, bool Whole)
{
    private const int Longest = 300;

    /// <summary>Null where nothing of the kind was said, or where it holds a risk that was not known before.</summary>
    public static Between? Of(Motion motion, string words, RiskVerdict verdict)
    {
        if (!motion.Before.Disclosed || words.Length > Longest) return null;
        var (answers, whole) = motion.Content.Crisis.Meanwhile.In(words);
        // "Leave me alone" may be the very line a person practises.
        var writing = motion.Here is { Step.Type: not null };
        if (answers.FirstOrDefault(a => a.If.All(motion.Holds) && !(a.Quiet && writing)) is not { } answer) return null;
        // Words that only ask back may sound like a danger; what is firm, or at once, never only sounds like it.
        var asksBack = whole && verdict.Level < 4 && !verdict.Facts.HasFlag(RiskFacts.Firm);
        return verdict.Tier == RiskTier.Crisis && !asksBack && !Told(motion.Before, verdict) ? null : new Between(answer, whole);
    }

    public void Say(Motion motion, RiskVerdict verdict)
    {
        if (verdict.Tier == RiskTier.Check)
        {
            if (!Whole) RiskNotes.Note(motion, verdict, aside: true);
            // Who asks back tells nothing new; "he checks my phone" stands in the way and is control.
            else if (Answer.Go is not null && verdict.Evidence.All(e => e.Source != Fusion.Source)) motion.State = motion.State with { LocksSet = motion.State.LocksSet | RiskNotes.LocksOf(verdict) };
        }
        motion.State = motion.State with { Unclear = 0, Untaken = 0 };
        if (Answer.Quiet) FirstWords.RefuseAll(motion);
        var guide = motion.Content.Crisis.Guide;
        if (Answer.Go is { } step) { Waterfall.Go(motion, guide, step); return; }
        var words = FirstWords.NumberBefore(motion, Answer.Say[motion.State.Turns % Answer.Say.Count]);
        if (motion.Here is { Step: { Asks: true, Ask.Length: > 0 } open } here && !FirstWords.IsRefused(motion.State, open))
            motion.Say(Screens.FirstWordsThen(motion, words, here.Guide, open, open.Ask));
        else if (words.Contains("{help_lines}", StringComparison.Ordinal)) Waterfall.Go(motion, guide, "help");
        else if (guide.Find("help") is { } help)
        {
            Waterfall.Stand(motion, guide, help);
            motion.Say(Screens.FirstWordsThen(motion, Screens.Join(words, "{help_lines}"), guide, help, ""));
        }
    }

    /// <summary>An age alone: lines for the age that counts, and what was open.</summary>
    public static void SayAge(Motion motion, FactsSaid said)
    {
        motion.State = motion.State with { Unclear = 0, Untaken = 0 };
        var always = motion.Content.Always;
        // Who gave a young age stays young until they give another: what is said must not promise more.
        var kept = !said.Young && motion.State.Locks.HasFlag(Locks.Minor);
        if (motion.State.Risk is { Third: false })
        {
            CrisisProtocol.Open(motion, "");
            if (kept) motion.SayBeforeAsking(always.Text("age_kept"));
        }
        else if (motion.Here is { } here) motion.Say(Screens.Again(motion, here.Guide, here.Step, always.Text(said.Young ? "age_young" : kept ? "age_kept" : "age_grown")));
    }

    private static bool Told(Conversation before, RiskVerdict verdict) =>
        before.Risks.FirstOrDefault(r => r.Code == verdict.Code) is { } told && verdict.Level <= told.Level && (told.Firm || !verdict.Facts.HasFlag(RiskFacts.Firm))
        && verdict.Also.All(also => before.Risks.Any(r => r.Code.TrimEnd('a', 'b', 'c', 'd') == $"R{(int)also}"));
}
