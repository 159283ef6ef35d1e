using System.Globalization;
using CompassBot.Dialogs;
using CompassBot.Dialogs.Help;
using CompassBot.Safety;
using CompassBot.Turns.Moving;
using CompassBot.Understanding;

namespace CompassBot.Turns.Helping;

/// <summary>What happens when the screen hears risk: which step answers it, and what is asked.</summary>
internal static class CrisisProtocol
{
    private const int RepeatsBeforeNaming = 3;

    /// <summary>Help first, whatever was going on.</summary>
    public static void Respond(Motion motion, RiskVerdict verdict, string words)
    {
        verdict = RiskNotes.InContext(motion.State, verdict, words);
        var worse = RiskNotes.Note(motion, verdict);
        motion.State = motion.State with { Unclear = 0, Untaken = motion.State.Untaken + 1 };
        motion.Count($"crisis.{verdict.Code}");
        var repeating = !worse && motion.State is { Untaken: >= RepeatsBeforeNaming, Risk.Said: > 1 };
        FirstWords.Say(motion, Answer(motion, verdict, words) with { Repeating = repeating });
    }

    /// <summary>Whether the gentle question may be put: it was not asked before, and no other question about danger is open.</summary>
    public static bool MayCheck(Motion motion, RiskVerdict verdict, string words) =>
        !IsOpen(motion) && !motion.State.AskedOnce.Contains(CheckName(RiskNotes.InContext(motion.State, verdict, words)));

    /// <summary>One gentle direct question with lines in reach.</summary>
    public static void Check(Motion motion, RiskVerdict verdict, string words)
    {
        verdict = RiskNotes.InContext(motion.State, verdict, words);
        RiskNotes.Note(motion, verdict);
        motion.State = motion.State with { Unclear = 0, AskedOnce = motion.State.AskedOnce.Add(CheckName(verdict)) };
        motion.Count($"check.{verdict.Code}");
        FirstWords.Say(motion, Answer(motion, verdict, words));
    }

    /// <summary>Remembered without a question of its own; what is said to it. What is refused is refused beside another question too.</summary>
    public static string Aside(Motion motion, RiskVerdict verdict, string words)
    {
        RiskNotes.Note(motion, RiskNotes.InContext(motion.State, verdict, words), aside: IsOpen(motion));
        var turn = motion.State.Turns;
        return verdict.Whose == RiskRole.Doer && FirstLineOf(motion, verdict, words) is { Say.Count: > 0 } refused ? refused.Say[turn % refused.Say.Count] : motion.Content.Crisis.Text("heard", turn);
    }

    private static string CheckName(RiskVerdict verdict) => $"check:{verdict.Code}";

    private static bool IsOpen(Motion motion) =>
        motion.State.Locks.HasFlag(Locks.Risk) && motion.Here is { } here && motion.Content.Crisis.Asks(here.Guide, here.Step);

    /// <summary>Past and over, or a loss: no alarm, one kind question, once.</summary>
    public static bool Past(Motion motion, RiskVerdict verdict, string words)
    {
        var name = $"past:{verdict.Code}";
        if (verdict.Level != 1 || motion.State.AskedOnce.Contains(name)) return false;
        var step = FirstLineOf(motion, verdict, words)?.Step ?? (verdict.Category is RiskCategory.IntimatePartnerViolence or RiskCategory.SexualViolence or RiskCategory.CoerciveControl ? "past" : null);
        if (step is null) return false;
        motion.State = motion.State with { Unclear = 0, AskedOnce = motion.State.AskedOnce.Add(name) };
        Waterfall.Go(motion, motion.Content.Crisis.Guide, step);
        return true;
    }

    /// <summary>A tapped answer leads to help: "R5", "R10b"; none for what was heard last.</summary>
    public static void Open(Motion motion, string code)
    {
        if (code.Length == 0) code = motion.State.Risk?.Code ?? "R11";
        var number = code.TrimEnd('a', 'b', 'c', 'd');
        var category = (RiskCategory)int.Parse(number.AsSpan(1), CultureInfo.InvariantCulture);
        var earlier = motion.State.Risks.FirstOrDefault(r => r.Code == code && !r.Third);
        Respond(motion, new RiskVerdict(Math.Max(3, earlier?.Level ?? 0), category, code.Length > number.Length ? code[^1] : null, RiskRole.Self), "");
    }

    /// <summary>First words and lines only: nothing can be kept, so nothing is asked.</summary>
    public static Reply HelpAlone(Motion motion, RiskVerdict verdict) => FirstWords.Alone(motion, Answer(motion, verdict, ""));

    private static Said Answer(Motion motion, RiskVerdict verdict, string words)
    {
        var crisis = motion.Content.Crisis;
        var minor = motion.State.Locks.HasFlag(Locks.Minor);
        if (verdict.Tier == RiskTier.Crisis && verdict.Facts.HasFlag(RiskFacts.Hurried))
            return new Said(Step(crisis, verdict.Category is RiskCategory.SuicideSelfHarm or RiskCategory.MedicalEmergency ? "short-care" : "short"), [], verdict);
        var line = minor || verdict.Facts.HasFlag(RiskFacts.Minor) ? null : FirstLineOf(motion, verdict, words);
        var step = Step(crisis, line?.Step ?? crisis.StepFor(verdict, minor, RiskNotes.Both(motion.State, verdict)));
        return new Said(step, line is { Say.Count: > 0 } ? line.Say : step.Say, verdict) { Choked = crisis.Facts.In(words).Choked };
    }

    private static FirstLine? FirstLineOf(Motion motion, RiskVerdict verdict, string words)
    {
        if (words.Length is 0 or > 2000) return null;
        var plain = $" {Plain.Of(words)} ";
        return motion.Content.Crisis.FirstLines.FirstOrDefault(l => l.Fits(verdict, plain));
    }

    private static GuideStep Step(Crisis crisis, string name) => crisis.Guide.Find(name) ?? crisis.Guide.Steps[0];
}

/// <summary>What is going to be said: the step that asks, and the wordings that come before its question.</summary>
internal sealed record Said(GuideStep Step, IReadOnlyList<string> Wordings, RiskVerdict Verdict)
{
    /// <summary>The same was said before and nothing was taken up.</summary>
    public bool Repeating { get; init; }

    /// <summary>Hands were on a throat: a doctor is named, whatever else is said.</summary>
    public bool Choked { get; init; }
}
