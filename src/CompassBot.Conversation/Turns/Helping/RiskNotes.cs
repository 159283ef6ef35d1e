using CompassBot.Dialogs;
using CompassBot.Dialogs.Help;
using CompassBot.Safety;
using CompassBot.Safety.Model;
using CompassBot.Support;
using CompassBot.Turns.Moving;
using CompassBot.Understanding;

namespace CompassBot.Turns.Helping;

/// <summary>What a conversation remembers of risk: raised by what is heard, lowered by a plain answer alone.</summary>
internal static class RiskNotes
{
    /// <summary>They gave an age under 18; only another age takes it back.</summary>
    private const string AgeSaid = "age";

    private static readonly string[] Myself = ["me", "my", "i", "im", "ive", "ill", "mine", "myself", "us", "our", "we", "were"];

    /// <summary>Facts that hold whether or not there is risk: a group they belong to, under 18, someone may see this screen, who they fear.</summary>
    public static void Facts(Motion motion, RiskVerdict verdict, string words, FactsSaid said)
    {
        var (state, content) = (motion.State, motion.Content);
        state = state with { Said = state.Said | content.Always.GroupsIn(words) };
        if (verdict.Tier != RiskTier.None) state = Around(content, state, words);
        if (verdict.Facts.HasFlag(RiskFacts.Minor) || said.Young) state = state with { LocksSet = state.LocksSet | Locks.Minor, Said = state.Said | Audiences.Child };
        else if (state.LocksSet.HasFlag(Locks.Minor) && (said.GrownUp || said.NotAChild && !state.AskedOnce.Contains(AgeSaid))) state = GrownUp(state);
        if (said.Young) state = state with { AskedOnce = state.AskedOnce.Add(AgeSaid) };
        if (verdict.Facts.HasFlag(RiskFacts.Watched)) state = state with { LocksSet = state.LocksSet | Locks.Watched };
        if (words.Length <= 2000 && (verdict.Level >= 2 || !state.Risks.IsEmpty))
            state = state with { Feared = state.Feared | content.Crisis.Feared.In($" {Plain.Of(words)} ") | (verdict.Category == RiskCategory.WorkHarassment ? Feared.Work : 0) };
        motion.State = state;
    }

    // Where they are, told along with the danger: it is not asked again.
    private static Conversation Around(Content content, Conversation state, string words)
    {
        var country = state.Country ?? content.Support.CountryAround(words);
        var region = content.Support.RegionAround(words);
        return state with { Country = country, Region = state.Region ?? (region is not null && region[..2] == country ? region : null) };
    }

    // What a child told as a child at risk is, from a grown-up, harm from another person.
    private static Conversation GrownUp(Conversation state) => state with
    {
        LocksSet = state.LocksSet & ~Locks.Minor,
        Said = state.Said & ~Audiences.Child,
        Risks = [.. state.Risks.Select(r => r is { Code: "R4", Third: false } && state.Risks.All(o => o.Code != "R2") ? r with { Code = "R2", Implied = r.Implied | Locks.Fear } : r)],
    };

    /// <summary>Danger that stands now; the latest.</summary>
    public static RiskState? Now(Conversation state) => state.Risks.LastOrDefault(r => r is { Level: >= 4, Denied: false });

    /// <summary>The verdict as it stands after what was said before: never lower.</summary>
    public static RiskVerdict InContext(Conversation state, RiskVerdict verdict, string words)
    {
        // Words about "her" after a friend was spoken of are still about the friend.
        if (words.Length > 0 && verdict is { Level: >= 2, Whose: RiskRole.Self or RiskRole.Unclear } && state.Risk is { Third: true } && !Plain.Of(words).Split(' ').Any(Myself.Contains))
            verdict = verdict with { Whose = RiskRole.ThirdParty };
        if (IsAboutPictures(verdict)) verdict = verdict with { Category = RiskCategory.ImageAbuse, Also = [] };
        return Both(state, verdict) ? verdict with { Level = 4 } : verdict;
    }

    // "They'll send my pics, im 13": a child at risk, and what helps is not to pay, not to send more.
    private static bool IsAboutPictures(RiskVerdict verdict) =>
        verdict is { Category: RiskCategory.ChildSafety, Level: 3, Whose: RiskRole.Self or RiskRole.Unclear } && verdict.Facts.HasFlag(RiskFacts.Minor)
        && verdict.Evidence.Any(e => Of(e, RiskCategory.ImageAbuse)) && verdict.Evidence.All(e => e.Source == Fusion.Source || Of(e, RiskCategory.ImageAbuse) || Of(e, RiskCategory.ChildSafety));

    private static bool Of(RiskEvidence evidence, RiskCategory category) => evidence.Source.StartsWith($"{category.Name()}/", StringComparison.Ordinal);

    /// <summary>While danger now stands, a lesser sign of the same kind is answered as that danger.</summary>
    public static RiskVerdict StillNow(Conversation state, RiskVerdict verdict) =>
        verdict.Level is 2 or 3 && state.Risks.Any(r => r is { Level: >= 4, Denied: false } && r.Code == verdict.Code) ? verdict with { Level = 4 } : verdict;

    /// <summary>Thoughts of dying and of hurting someone in one session are the highest level.</summary>
    public static bool Both(Conversation state, RiskVerdict verdict) => verdict.Tier == RiskTier.Crisis && verdict.Whose != RiskRole.ThirdParty && verdict.Category switch
    {
        RiskCategory.SuicideSelfHarm => verdict.Also.Contains(RiskCategory.HarmToOthers) || Stands(state, "R5"),
        RiskCategory.HarmToOthers => verdict.Also.Contains(RiskCategory.SuicideSelfHarm) || Stands(state, "R1"),
        _ => false,
    };

    private static bool Stands(Conversation state, string code) => state.Risks.Any(r => r.Code == code && !r.Third);

    /// <summary>True when it is worse than what was heard before under this code.</summary>
    /// <param name="aside">Another question is open; what it asks about stays the latest.</param>
    public static bool Note(Motion motion, RiskVerdict verdict, bool aside = false)
    {
        var state = motion.State;
        var earlier = state.Risks.FirstOrDefault(r => r.Code == verdict.Code);
        var risk = new RiskState(
            verdict.Code!,
            Math.Max(verdict.Level, earlier?.Level ?? 0),
            earlier?.Confirmed ?? false,
            verdict.Facts.HasFlag(RiskFacts.Firm) || (earlier?.Firm ?? false),
            (earlier?.Said ?? 0) + 1,
            Denied: false,
            LocksOf(verdict) | (earlier?.Implied ?? Locks.None),
            verdict.Whose == RiskRole.ThirdParty);
        var others = state.Risks.Where(r => r.Code != risk.Code);
        motion.State = state with { Disclosed = true, Risks = aside && state.Risk?.Code != risk.Code ? [risk, .. others] : [.. others, risk] };
        return verdict.Level > (earlier?.Level ?? 0);
    }

    /// <summary>What the person's answer to a direct question changes: only the risk that was asked about, and once.</summary>
    public static void Answered(Motion motion, GuideStep step, GuideChoice choice)
    {
        motion.State = motion.State with { Untaken = 0 };
        if (step.Id == "quiet" && choice.Id == "talk") FirstWords.AllowAgain(motion);
        if (choice.Confirms || choice.Unsure) Raise(motion, step, choice.Confirms);
        if (!choice.PlainNo) return;
        if (step.Id == "not-meant") Withdraw(motion);
        else if (step.Id == "heard-wrong") Forget(motion);
        else
            foreach (var risk in motion.State.Risks.Where(r => !r.Denied && Asks(motion, r.Code, step)))
                motion.State = With(motion.State, risk with { Level = Math.Max(0, risk.Level - 1), Denied = true });
    }

    /// <summary>Yes, maybe, or words that don't answer: the higher level holds.</summary>
    public static void Raise(Motion motion, GuideStep step, bool confirmed)
    {
        var asked = motion.State.Risks.Where(r => Asks(motion, r.Code, step)).ToList();
        if (asked.Count == 0 && motion.State.Risk is { } latest) asked = [latest];
        foreach (var risk in asked)
            motion.State = With(motion.State, risk with { Level = Math.Max(3, risk.Level), Confirmed = risk.Confirmed || confirmed });
    }

    private static bool Asks(Motion motion, string code, GuideStep step) =>
        motion.Content.Crisis.Responses.TryGetValue(code, out var steps) && steps.Values.Contains(step.Id)
        || motion.Content.Crisis.FirstLines.Any(l => l.Step == step.Id && l.Heard.Contains(code));

    // What was told of fear, control or one's own deeds keeps its locks: words taken back are no plain new fact.
    private static void Withdraw(Motion motion)
    {
        if (motion.State.Risk is not { Firm: false, Confirmed: false } risk) return;
        motion.State = risk.Implied == Locks.None
            ? motion.State with { Risks = motion.State.Risks.Remove(risk) }
            : With(motion.State, risk with { Level = Math.Min(2, risk.Level), Denied = true });
    }

    // Not afraid, after words that were misheard. A named injury, control that was told and own deeds are not unsaid by it.
    private static void Forget(Motion motion)
    {
        if (motion.State.Risk is { Firm: false, Confirmed: false, Denied: true, TellsOfControl: false, Implied: Locks.Control } risk)
            motion.State = motion.State with { Risks = motion.State.Risks.Remove(risk) };
    }

    private static Conversation With(Conversation state, RiskState risk) =>
        state with { Risks = [.. state.Risks.Select(r => r.Code == risk.Code ? risk : r)] };

    public static Locks LocksOf(RiskVerdict verdict)
    {
        var crisis = verdict.Tier == RiskTier.Crisis;
        var own = verdict.Whose is RiskRole.Self or RiskRole.Unclear;
        var locks = verdict.Category switch
        {
            RiskCategory.IntimatePartnerViolence or RiskCategory.SexualViolence or RiskCategory.CoerciveControl or RiskCategory.ForcedMarriageTrafficking
                or RiskCategory.ImageAbuse or RiskCategory.DependentAdult when own => crisis ? Locks.Fear : Locks.Control,
            RiskCategory.HarmToOthers when verdict.Whose != RiskRole.ThirdParty => Locks.Doer,
            _ => Locks.None,
        };
        if (verdict.Whose == RiskRole.Doer) locks |= Locks.Doer;
        return locks;
    }
}
