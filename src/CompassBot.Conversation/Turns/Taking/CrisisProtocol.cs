using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Support;

namespace CompassBot.Turns.Taking;

/// <summary>What happens when the screen hears risk: first words and lines in the same turn, locks, the direct question, the way back.</summary>
internal static class CrisisProtocol
{
    /// <summary>Help first, whatever was going on.</summary>
    public static void Respond(Motion motion, RiskVerdict verdict)
    {
        verdict = TogetherWithEarlier(motion.State, verdict);
        Note(motion, verdict);
        motion.Count($"crisis.{verdict.Code}");
        Show(motion, StepFor(motion, verdict), AlsoHeard(motion, verdict));
    }

    /// <summary>First words and lines only: nothing can be kept, so nothing is asked.</summary>
    public static Reply FirstWords(Motion motion, RiskVerdict verdict)
    {
        var step = StepFor(motion, verdict);
        return Screens.FirstWordsThen(motion, step, 0, AlsoHeard(motion, verdict), step, motion.Content.Crisis.Guide, "") with { Place = null, Choices = [] };
    }

    private static GuideStep StepFor(Motion motion, RiskVerdict verdict)
    {
        var crisis = motion.Content.Crisis;
        var hurried = verdict.Facts.HasFlag(RiskFacts.Hurried) && verdict.Category is not (RiskCategory.SuicideSelfHarm or RiskCategory.MedicalEmergency);
        return crisis.Guide.Find(hurried ? "short" : crisis.StepFor(verdict, motion.State.Locks.HasFlag(Locks.Minor))) ?? crisis.Guide.Steps[0];
    }

    /// <summary>One gentle direct question with lines in reach; false when it was asked before and should not be again.</summary>
    public static bool Check(Motion motion, RiskVerdict verdict)
    {
        var name = $"check:{verdict.Code}";
        if (motion.State.AskedOnce.Contains(name) || motion.State.Locks.HasFlag(Locks.Risk)) return false;
        motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add(name) };
        Note(motion, verdict);
        motion.Count($"check.{verdict.Code}");
        Waterfall.Go(motion, motion.Content.Crisis.Guide, motion.Content.Crisis.StepFor(verdict, motion.State.Locks.HasFlag(Locks.Minor)));
        return true;
    }

    /// <summary>A tapped answer leads to help: "SAFE R5", "SAFE R10b".</summary>
    public static void Open(Motion motion, string code)
    {
        var number = code.TrimEnd('a', 'b', 'c', 'd');
        var category = (RiskCategory)int.Parse(number.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        Respond(motion, new RiskVerdict(3, category, code.Length > number.Length ? code[^1] : null, RiskRole.Self));
    }

    /// <summary>What the person's answer to a direct question changes: only the risk that was asked about, and once.</summary>
    public static void Heard(Motion motion, GuideStep step, GuideChoice choice)
    {
        var state = motion.State;
        if (choice.Confirms && state.Risk is { } latest) motion.State = With(state, latest with { Confirmed = true });
        if (!choice.PlainNo) return;
        if (step.Id == "not-meant") Withdraw(motion);
        else
            foreach (var risk in state.Risks.Where(r => !r.Denied && Answers(motion, r.Code, step)))
                motion.State = With(motion.State, risk with { Level = Math.Max(0, risk.Level - 1), Denied = true });
    }

    private static bool Answers(Motion motion, string code, GuideStep step) =>
        motion.Content.Crisis.Responses.TryGetValue(code, out var steps) && steps.Values.Contains(step.Id);

    private static void Withdraw(Motion motion)
    {
        if (motion.State.Risk is { Firm: false, Confirmed: false } risk)
            motion.State = motion.State with { Risks = motion.State.Risks.Remove(risk) };
    }

    private static Conversation With(Conversation state, RiskState risk) =>
        state with { Risks = [.. state.Risks.Select(r => r.Code == risk.Code ? risk : r)] };

    // Thoughts of dying and of hurting someone in one session are the highest level.
    private static RiskVerdict TogetherWithEarlier(Conversation state, RiskVerdict verdict)
    {
        var other = verdict.Category switch
        {
            RiskCategory.SuicideSelfHarm => "R5",
            RiskCategory.HarmToOthers => "R1",
            _ => null,
        };
        return verdict.Whose != RiskRole.ThirdParty && state.Risks.Any(r => r.Code == other) ? verdict with { Level = 4 } : verdict;
    }

    private static void Note(Motion motion, RiskVerdict verdict)
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
            LocksOf(verdict) | (earlier?.Implied ?? Locks.None));
        motion.State = state with { Unclear = 0, Risks = [.. state.Risks.Where(r => r.Code != risk.Code), risk] };
    }

    private static Locks LocksOf(RiskVerdict verdict)
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

    /// <summary>Facts that hold whether or not there is risk: a group they belong to, under 18, someone may see this screen.</summary>
    public static void NoteFacts(Motion motion, RiskVerdict verdict, Audiences groups)
    {
        var state = motion.State with { Said = motion.State.Said | groups };
        if (verdict.Facts.HasFlag(RiskFacts.Minor)) state = state with { LocksSet = state.LocksSet | Locks.Minor, Said = state.Said | Audiences.Child };
        if (verdict.Facts.HasFlag(RiskFacts.Watched)) state = state with { LocksSet = state.LocksSet | Locks.Watched };
        motion.State = state;
    }

    private static string AlsoHeard(Motion motion, RiskVerdict verdict) =>
        verdict.Also.Select(c => motion.Content.Crisis.Text($"also_R{(int)c}")).FirstOrDefault(t => t.Length > 0) ?? "";

    // The third time the same is said, the lines come again and the question gives way to what stands in between.
    private static void Show(Motion motion, GuideStep step, string also)
    {
        var crisis = motion.Content.Crisis;
        var said = motion.State.Risk?.Said ?? 1;
        Waterfall.Stand(motion, crisis.Guide, step);
        if (AskedCountry(motion, step, said - 1, also)) return;
        if (said > 2 && crisis.Guide.Find("connect") is { } connect)
        {
            Waterfall.Stand(motion, crisis.Guide, connect);
            motion.Say(Screens.FirstWordsThen(motion, step, said - 1, also, connect, crisis.Guide, crisis.Text("repeat")));
        }
        else motion.Say(Screens.FirstWordsThen(motion, step, said - 1, also, step, crisis.Guide, step.Ask));
    }

    /// <summary>While the country is unknown, once: the words and the emergency sentence, and where the person is in place of the question.</summary>
    public static bool AskedCountry(Motion motion, GuideStep step, int wording, string also)
    {
        if (motion.State.Country is not null || motion.State.AskedOnce.Contains("country") || !step.NamesLines) return false;
        var always = motion.Content.Always.Guide;
        var where = always.Find("wheres")!;
        motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add("country") };
        Waterfall.Stand(motion, always, where);
        motion.Say(Screens.FirstWordsThen(motion, step, wording, also, where, always, where.Ask));
        return true;
    }
}
