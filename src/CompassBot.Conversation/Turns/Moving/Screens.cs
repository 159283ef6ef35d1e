using CompassBot.Dialogs;
using CompassBot.Turns.Helping;
using CompassBot.Understanding;

namespace CompassBot.Turns.Moving;

/// <summary>A step → the message a person sees.</summary>
internal static class Screens
{
    /// <summary>The step as it stands: what it says, its question, its answers.</summary>
    public static Reply Of(Motion motion, Guide guide, GuideStep step) =>
        Build(motion, guide, step, Join(Wording(motion, guide, step), step.Ask));

    /// <summary>First words and lines, then the question and answers of <paramref name="asked"/>.</summary>
    public static Reply FirstWordsThen(Motion motion, string words, Guide askedIn, GuideStep asked, string question) =>
        Build(motion, askedIn, asked, Join(words, question)) with { Kind = ReplyKind.Crisis };

    /// <summary>After an answer that was not understood: a kind word, then the question; while there is risk, the lines too.</summary>
    public static Reply Again(Motion motion, Guide guide, GuideStep step, string kindWord, string afterLines = "")
    {
        if (RiskNotes.Now(motion.State) is not null)
            return Build(motion, guide, step, Join(Join(Join(FirstWords.NumberBefore(motion, Wording(motion, guide, step)), kindWord), afterLines), step.Ask));
        var repeatLines = guide == motion.Content.Crisis.Guide || motion.State.Locks.HasFlag(Locks.Risk);
        return Build(motion, guide, step, Join(Join(kindWord, repeatLines || step.Ask.Length == 0 ? Join(Wording(motion, guide, step), afterLines) : afterLines), step.Ask));
    }

    private static Reply Build(Motion motion, Guide guide, GuideStep step, string text)
    {
        var filled = motion.Fill(text);
        var state = motion.State;
        return new Reply(filled.Text, guide == motion.Content.Crisis.Guide ? ReplyKind.Crisis : ReplyKind.Say, state.Language)
        {
            Ask = step.Ask.Length > 0 && filled.Text.EndsWith(step.Ask, StringComparison.Ordinal) ? step.Ask : "",
            Place = step.Asks ? guide.At(step.Id) : null,
            Choices = [.. Waterfall.Offered(motion, step).Select(c => new ReplyChoice(c.Id, Label(motion, c))), .. Extra(motion, guide, step, filled.Lines.Count > 0)],
            PickSeveral = step.PickSeveral,
            Scale = step.Scale,
            OwnWords = step.Type is not null,
            Summary = Motion.SaysChoices(text),
            Lines = filled.Lines,
            Emergency = filled.Emergency,
            NumbersFor = filled.Lines.Count + filled.Emergency.Count > 0 && state.Country is { } code
                ? motion.Content.Support.PlaceOf(code, state.Region)
                : null,
        };
    }

    private static IEnumerable<ReplyChoice> Extra(Motion motion, Guide guide, GuideStep step, bool named)
    {
        if (step.Skip is not null) yield return new ReplyChoice("skip", motion.Content.Always.Text("skip_label"), true);
        if ((step.Id is "menu" or "gone" || step.End) && Returning.Unfinished(motion) is not null)
            yield return new ReplyChoice("resume", motion.Content.Always.Text("resume_label"), true);
        else if (step.Id == "gone" && motion.State.Places.Any(p => motion.Content.Find(p.Guide) is { Numbered: true }))
            yield return new ReplyChoice("restart", motion.Content.Always.Text("restart_label"), true);
        if (step.Id == "regions")
            foreach (var region in motion.Content.Support.RegionsOf(motion.State.Country)) yield return new ReplyChoice($"region:{region.Code}", region.Name, true);
        if (guide == motion.Content.Crisis.Guide && step.NamesLines && Regional(motion))
            yield return new ReplyChoice("regions", motion.Content.Crisis.Text("regions_label"), true);
        if (motion.State.Disclosed && !NumbersAreThere(motion.Content.Crisis.Guide, guide, step, named))
            yield return new ReplyChoice("numbers", motion.Content.Crisis.Text("numbers_label"), true);
    }

    /// <summary>The button beside the answers whose label was typed: "Lines for my part of the country", "Scotland".</summary>
    public static string? ButtonNamed(Motion motion, Guide guide, GuideStep step, string words)
    {
        var plain = Plain.Of(words);
        if (plain.Length == 0) return null;
        var regions = new ReplyChoice("regions", motion.Content.Crisis.Text("regions_label"), true);
        var here = Extra(motion, guide, step, named: false);
        return (motion.Content.Support.RegionsOf(motion.State.Country).Count > 0 ? here.Append(regions) : here)
            .FirstOrDefault(b => Plain.Of(b.Label) is var label && (label == plain || NearSpelling.Same(plain, label)))?.Id;
    }

    private static bool NumbersAreThere(Guide crisis, Guide guide, GuideStep step, bool named) => guide == crisis
        ? step.NamesLines && named || step.Choices.Any(c => c.Go is "help" or "barriers")
        : step.Choices.Any(c => c.Id == "numbers");

    // Some countries keep abuse lines by region only; one is never picked by guess.
    public static bool Regional(Motion motion) =>
        motion.State is { Region: null, Risk: null or { Code: "R2" or "R3" or "R6" } } && !motion.Lines.FearsOutsider && !motion.Content.Support.Has("dv_line", motion.Lines)
        && motion.Content.Support.RegionsOf(motion.State.Country).Count > 0;

    /// <summary>"Call {police}" with its number.</summary>
    public static string Label(Motion motion, GuideChoice choice) =>
        choice.Answer.Contains('{', StringComparison.Ordinal) ? motion.Fill(choice.Answer).Text : choice.Answer;

    /// <summary>Wordings take turns: by how often the person stood here before, and by unclear answers.</summary>
    public static string Wording(Motion motion, Guide guide, GuideStep step) =>
        step.Say.Count == 0 ? "" : step.Say[Times(motion, guide.At(step.Id)) % step.Say.Count];

    private static int Times(Motion motion, Place place) =>
        motion.State.Trail.Count(p => p == place) + motion.State.Unclear + (motion.Before.Here == place ? 1 : 0);

    public static string Join(string one, string two, string between = "\n\n") => one.Length == 0 ? two : two.Length == 0 ? one : $"{one}{between}{two}";
}
