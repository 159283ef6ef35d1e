using CompassBot.Dialogs;
using CompassBot.Dialogs.Rules;
using CompassBot.Turns.Helping;

namespace CompassBot.Turns.Moving;

/// <summary>What works at any place: menu, back, skip, stop, privacy, a person, leave.</summary>
internal static class Actions
{
    /// <summary>In Teams nothing was sent when someone came; the next message is first asked whether now is a good time.</summary>
    public const string SomeoneCame = "someone-came";

    public static void Greet(Motion motion)
    {
        var (content, sentence) = (motion.Content, motion.Content.Always.Text(SafetyRules.OtherLanguage));
        // Whoever writes in a language the screen does not know is told so before they rely on it.
        if (content.Screen.Language != content.Language && sentence.Length > 0) motion.Say(new Reply(sentence, ReplyKind.Say, motion.State.Language));
        Waterfall.Go(motion, content.Always.Guide, HiStep(motion));
        if (!content.AllShownAreReviewed) motion.SayBeforeAsking(content.Always.Text("not_reviewed"));
    }

    public static string HiStep(Motion motion) => motion.State.Channel == ChannelKind.Teams ? "hi-teams" : "hi-web";

    /// <summary>Someone came. After an earlier turn: out at once, no words. As the first message: one number and nothing that tells.</summary>
    public static void Arrival(Motion motion, string words, bool firstMessage)
    {
        // "Close this" asks for nothing but to be gone.
        if (firstMessage && motion.Content.Always.GlobalWords.ActionOf(words) != "exit") Waterfall.Go(motion, motion.Content.Crisis.Guide, "short");
        else Exit(motion);
    }

    /// <summary>Out, without a word. On a work account nothing is sent and nothing deleted: its copies stay with the company, and so do the locks here.</summary>
    public static void Exit(Motion motion)
    {
        if (motion.State.Channel == ChannelKind.PrivateRoom) motion.Ending = Ending.Leave;
        else motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add(SomeoneCame) };
    }

    /// <summary>The first message after an exit that ended nothing; true once.</summary>
    public static bool CameBack(Motion motion)
    {
        if (!motion.State.AskedOnce.Contains(SomeoneCame)) return false;
        motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Remove(SomeoneCame) };
        return true;
    }

    /// <summary>"Stop asking me that": never again, and nothing else changes.</summary>
    private static void Drop(Motion motion, string go)
    {
        if (motion.Here is { } here) FirstWords.Refuse(motion, here.Step);
        Waterfall.Go(motion, motion.Content.Always.Guide, go);
    }

    /// <summary>Words in another language: said honestly, once, with the lines that speak it.</summary>
    public static bool OnlyEnglish(Motion motion)
    {
        if (motion.State.AskedOnce.Contains("language")) return false;
        motion.State = motion.State with { AskedOnce = motion.State.AskedOnce.Add("language") };
        Waterfall.Go(motion, motion.Content.Always.Guide, "language");
        return true;
    }

    /// <summary>A call for help in words the bot does not speak.</summary>
    public static void CryForHelp(Motion motion)
    {
        if (motion.Content.Crisis.Guide.Find("help") is { } help) FirstWords.HelpInEnglish(motion, help);
    }

    /// <summary>The country, or a part of the one they are in.</summary>
    public static bool NamesPlace(Motion motion, string words)
    {
        var region = motion.Content.Support.RegionNamedIn(words);
        var country = motion.Content.Support.CountryNamedIn(words) ?? (region is not null && motion.State.Country == region[..2] ? motion.State.Country : null);
        if (country is null) return false;
        SetCountry(motion, country, region is not null && region[..2] == country ? region : null);
        return true;
    }

    /// <summary>False when there is no such action.</summary>
    public static bool Do(Motion motion, string action)
    {
        var always = motion.Content.Always;
        if (action.StartsWith("country:", StringComparison.Ordinal))
        {
            if (motion.Content.Support.Countries.All(c => c.Code != action[8..])) return false;
            SetCountry(motion, action[8..]);
            return true;
        }
        if (action.StartsWith("region:", StringComparison.Ordinal))
        {
            if (motion.State.Country is not { } country || motion.Content.Support.RegionsOf(country).All(r => r.Code != action[7..])) return false;
            SetCountry(motion, country, action[7..]);
            return true;
        }
        switch (action)
        {
            case "leave": Exit(motion); return true;
            case "skip": Skip(motion); return true;
            case "restart": Restart(motion); return true;
            case "resume": Returning.Resume(motion); return true;
            case "change": Returning.Change(motion); return true;
            case "felt-wrong": FeltWrong(motion); return true;
            case "why": Why(motion); return true;
            case "regions": Waterfall.Go(motion, always.Guide, "regions"); return true;
            case "numbers": Waterfall.Go(motion, motion.Content.Crisis.Guide, "help"); return true;
        }
        if (!always.Actions.TryGetValue(action, out var go) || go is null) return false;
        if (action == "drop") Drop(motion, go);
        else Waterfall.Go(motion, always.Guide, go);
        return true;
    }

    // Which words it was is counted, never what was typed.
    private static void FeltWrong(Motion motion)
    {
        if (motion.Here is not { } here) { Greet(motion); return; }
        motion.Count($"felt-wrong.{here.Guide.At(here.Step.Id)}");
        motion.Say(Screens.Again(motion, here.Guide, here.Step, motion.Content.Always.Text("felt_wrong")));
    }

    // Why it is asked, in a sentence, and the same question; it counts as no answer.
    private static void Why(Motion motion)
    {
        if (motion.Here is not { } here) { Greet(motion); return; }
        var (guide, step, crisis) = (here.Guide, here.Step, motion.Content.Crisis);
        var because = motion.Content.Always.Text(step.Ask.Length == 0 ? "why_said" : step.AsksOfDanger || crisis.Asks(guide, step) ? "why_danger" : "why");
        motion.Say(guide == crisis.Guide && step.Ask.Length > 0
            ? Screens.FirstWordsThen(motion, FirstWords.NumberBefore(motion, because), guide, step, step.Ask)
            : Screens.Again(motion, guide, step, because));
    }

    public static void SetCountry(Motion motion, string country, string? region = null)
    {
        motion.State = motion.State with { Country = country, Region = region, Unclear = 0 };
        if (motion.Here is null) { Greet(motion); return; }
        if (motion.State.Here is { Guide: "always", Step: "wheres" or "regions" }) { Returning.Back(motion); return; }
        if (motion.Here is { } here)
            motion.Say(here.Guide == motion.Content.Crisis.Guide
                ? Screens.Of(motion, here.Guide, here.Step)
                : Screens.Again(motion, here.Guide, here.Step, motion.Content.Always.Text("country_set")));
    }

    private static void Skip(Motion motion)
    {
        if (motion.Here is not { } here) { Greet(motion); return; }
        var offered = Waterfall.Offered(motion, here.Step);
        motion.State = motion.State with { Answers = motion.State.Answers.SetItem(here.Guide.Key(here.Step.Id), ["skip"]), Unclear = 0 };
        if (motion.Content.Crisis.Asks(here.Guide, here.Step)) FirstWords.Refuse(motion, here.Step);
        if (here.Step.Skip is { } skip) Waterfall.Go(motion, here.Guide, skip);
        // What only interrupts is left for where they stood.
        else if (offered.FirstOrDefault(c => c.Go == "back") is { } back) Waterfall.Answer(motion, here.Guide, here.Step, [back]);
        else if (offered is [var only]) Waterfall.Answer(motion, here.Guide, here.Step, [only]);
        else Waterfall.Go(motion, motion.Content.Always.Guide, "menu");
    }

    // Locks outlive a new start: only a plain new fact lowers them.
    private static void Restart(Motion motion)
    {
        var guide = motion.State.Places.Select(p => motion.Content.Find(p.Guide)).FirstOrDefault(g => g is { Numbered: true });
        motion.State = motion.State with { Trail = [], Places = [] };
        if (guide is null) Greet(motion);
        else Waterfall.Go(motion, guide, guide.Family);
    }
}
