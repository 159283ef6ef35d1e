using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Turns.Moving;

namespace CompassBot.Turns.Helping;

/// <summary>Puts the first answer to a risk together: words, lines, a second way to help, and one question, or what takes its place.</summary>
internal static class FirstWords
{
    private const string WorkAccount = "work-account", Country = "country", Language = "language", Refused = "refused:", Region = "region", Everything = "everything";

    public static void Say(Motion motion, Said said)
    {
        var crisis = motion.Content.Crisis;
        Waterfall.Stand(motion, crisis.Guide, said.Step);
        if (IsShort(said.Step)) { motion.Say(Screens.Of(motion, crisis.Guide, said.Step)); return; }
        var words = Words(motion, said);
        if (AskedCountry(motion, said.Step, words)) return;
        Ask(motion, said.Step, said.Verdict.Level >= 3 ? EmergencyFirst(motion, words) : words, said.Repeating);
    }

    /// <summary>A step of the crisis guide reached by answering: its words, unless its question was refused before.</summary>
    public static void SayStep(Motion motion, GuideStep step, string wording)
    {
        if (IsShort(step)) { motion.Say(Screens.Of(motion, motion.Content.Crisis.Guide, step)); return; }
        if (step.Id == "connect" && IsRefused(motion.State, step)) { Waterfall.Go(motion, motion.Content.Crisis.Guide, "help"); return; }
        if (step.NamesLines && AskedCountry(motion, step, wording)) return;
        if (motion.Content.Crisis.Answering.Contains(step.Id) && motion.State.Risk is { Level: >= 3 } risk)
            wording = motion.State.Country is null ? EmergencyFirst(motion, wording) : WordOrder.Then(wording, Second(motion, risk.Code, wording));
        if (step.Id == Always.Lost || motion.Content.Crisis.Meanwhile.Answers.Any(a => a.Go == step.Id)) wording = NumberBefore(motion, wording);
        Ask(motion, step, wording, repeating: false);
    }

    public static Reply Alone(Motion motion, Said said)
    {
        return Screens.FirstWordsThen(motion, EmergencyFirst(motion, Words(motion, said)), motion.Content.Crisis.Guide, said.Step, "") with { Place = null, Choices = [] };
    }

    /// <summary>The question is never put again in this session.</summary>
    public static void Refuse(Motion motion, GuideStep step)
    {
        if (step.Ask.Length > 0) motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add(Refused + step.Ask) };
    }

    /// <summary>Nothing is asked any more about what was told.</summary>
    public static void RefuseAll(Motion motion) => motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add(Refused + Everything) };

    /// <summary>The person wants to go on.</summary>
    public static void AllowAgain(Motion motion) => motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Remove(Refused + Everything) };

    public static bool IsRefused(Conversation state, GuideStep step) =>
        step.Ask.Length > 0 && (state.AskedOnce.Contains(Refused + step.Ask) || state.AskedOnce.Contains(Refused + Everything));

    /// <summary>While danger is now, the number stands before every other sentence.</summary>
    public static string NumberBefore(Motion motion, string words) =>
        RiskNotes.Now(motion.State) is not { } now || WordOrder.BeginsWithNumber(words = WordOrder.NumberToFront(words)) ? words : Screens.Join(SecondText(motion.Content.Crisis, now.Code), words, " ");

    private static bool IsShort(GuideStep step) => step.Id is "short" or "short-care";

    // The question gives way to what stands in between when it was refused, or when nothing was taken up three times.
    private static void Ask(Motion motion, GuideStep step, string words, bool repeating)
    {
        var guide = motion.Content.Crisis.Guide;
        var asked = step;
        foreach (var name in repeating ? ["repeating", "connect", "after"] : (ReadOnlySpan<string>)["connect", "after"])
            if ((repeating && asked == step || IsRefused(motion.State, asked)) && guide.Find(name) is { } other) asked = other;
        if (asked != step) Waterfall.Stand(motion, guide, asked);
        var question = asked == step ? Question(motion, step) : Screens.Join(asked.Id == "connect" ? "" : Screens.Wording(motion, guide, asked), asked.Ask, " ");
        motion.Say(Screens.FirstWordsThen(motion, words, guide, asked, question));
    }

    // Said once, before the first direct question on a work account; the number came first.
    private static string Question(Motion motion, GuideStep step)
    {
        var state = motion.State;
        if (state.Channel != ChannelKind.Teams || step.Ask.Length == 0 || !motion.Content.Crisis.Answering.Contains(step.Id) || state.AskedOnce.Contains(WorkAccount)) return step.Ask;
        motion.State = state with { AskedOnce = state.AskedOnce.Add(WorkAccount) };
        return $"{motion.Content.Crisis.Text("work_account")} {step.Ask}";
    }

    private static string Words(Motion motion, Said said)
    {
        var (crisis, state, verdict) = (motion.Content.Crisis, motion.State, said.Verdict);
        var turn = Math.Max(0, (state.Risk?.Said ?? 1) - 1);
        var words = said.Wordings.Count == 0 ? "" : said.Wordings[turn % said.Wordings.Count];
        if (verdict.Level >= 4) words = WordOrder.NumberFirst(words);
        if (verdict.Level == 3 && state.Country is not null) words = WordOrder.Then(words, Second(motion, verdict.Code!, words));
        if (said.Choked && verdict.Code != "R10a") words = Screens.Join(words, crisis.Text("also_R10a", turn));
        words = Screens.Join(words, AlsoHeard(motion, said).Select(c => crisis.Text($"also_R{(int)c}", turn)).FirstOrDefault(t => t.Length > 0) ?? "");
        if (said.Step.NamesLines && Screens.Regional(motion) && !state.AskedOnce.Contains(Region))
        {
            motion.State = state = state with { AskedOnce = state.AskedOnce.Add(Region) };
            words = Screens.Join(words, crisis.Text("region_hint"));
        }
        if (state.Speaks is not null && !state.AskedOnce.Contains(Language))
        {
            motion.State = state with { AskedOnce = state.AskedOnce.Add(Language) };
            words = Screens.Join(words, crisis.Text(OnlyEnglish(motion, words), turn));
        }
        return Screens.Join(words, OffWork(motion, turn));
    }

    /// <summary>In a work account: where the rest can be said; nothing while no such address is set.</summary>
    public static string OffWork(Motion motion, int turn) =>
        motion.State.Channel == ChannelKind.Teams && motion.Content.Support.Has("short", motion.Lines) ? motion.Content.Crisis.Text("off_work", turn) : "";

    // What one step answers together is not said twice; for a child the first words already are about whoever harms.
    private static IEnumerable<RiskCategory> AlsoHeard(Motion motion, Said said) => said.Verdict is var verdict ? verdict.Also.Where(c =>
        said.Choked && c == RiskCategory.MedicalEmergency ? false
        : verdict.Category == RiskCategory.ChildSafety ? c is RiskCategory.SuicideSelfHarm or RiskCategory.HarmToOthers or RiskCategory.MedicalEmergency or RiskCategory.ImageAbuse
        : !RiskNotes.Both(motion.State, verdict) || c is not (RiskCategory.SuicideSelfHarm or RiskCategory.HarmToOthers)) : [];

    /// <summary>The help screen, after the honest sentence about the language.</summary>
    public static void HelpInEnglish(Motion motion, GuideStep help)
    {
        Waterfall.Stand(motion, motion.Content.Crisis.Guide, help);
        motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add(Language) };
        var wording = Screens.Wording(motion, motion.Content.Crisis.Guide, help);
        var honest = motion.Content.Crisis.Text(OnlyEnglish(motion, wording));
        if (!AskedCountry(motion, help, honest)) SayStep(motion, help, Screens.Join(honest, wording));
    }

    private static string OnlyEnglish(Motion motion, string words) =>
        motion.Fill(words).Lines.Any(l => l.Text.Contains(motion.Fill("in {language}").Text, StringComparison.Ordinal)) ? "only_english_spoken"
        : motion.Content.Support.Has("spoken_line", motion.Lines) ? "only_english_line" : "only_english";

    /// <summary>A text or chat beside a line that only takes calls; and never one way alone.</summary>
    private static string Second(Motion motion, string code, string words)
    {
        var crisis = motion.Content.Crisis;
        var category = code.TrimEnd('a', 'b', 'c', 'd');
        if (category == "R10" || words.Length == 0) return "";
        var filled = motion.Fill(words);
        var chat = crisis.Text($"chat_{category}");
        if (chat.Length > 0 && filled.Lines.Count is 1 or 2 && motion.State.Country is not null
            && filled.Lines.All(l => l is { SmsNumber: null, Chat: null, WhatsApp: null }) && motion.Fill(chat).Lines is [{ Confirmed: true }]) return chat;
        // Where no line is known the list of services stands beside the number.
        var ways = Math.Max(1, filled.Lines.Count) + (filled.Emergency.Count > 0 ? 1 : 0);
        return ways >= 2 ? "" : SecondText(crisis, code);
    }

    /// <summary>While the country is unknown, once: the words and the emergency sentence, and where the person is in place of the question.</summary>
    private static bool AskedCountry(Motion motion, GuideStep step, string words)
    {
        if (motion.State.Country is not null || !step.NamesLines) return false;
        if (motion.State.AskedOnce.Contains(Country)) return false;
        var always = motion.Content.Always.Guide;
        if (always.Find("wheres") is not { } where) return false;
        motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add(Country) };
        Waterfall.Stand(motion, always, where);
        motion.Say(Screens.FirstWordsThen(motion, EmergencyFirst(motion, WordOrder.WithoutLines(words)), always, where, where.Ask));
        return true;
    }

    /// <summary>In an unknown country the emergency sentence stands before everything else, unless the words hold it.</summary>
    private static string EmergencyFirst(Motion motion, string words) =>
        motion.State.Country is not null || words.Contains("{police}", StringComparison.Ordinal) || words.Contains("{ambulance}", StringComparison.Ordinal) ? words
            : Screens.Join(SecondText(motion.Content.Crisis, motion.State.Risk?.Code), words, " ");

    private static string SecondText(Crisis crisis, string? code) =>
        crisis.Text($"second_{code?.TrimEnd('a', 'b', 'c', 'd')}") is { Length: > 0 } own ? own : crisis.Text("second");
}
