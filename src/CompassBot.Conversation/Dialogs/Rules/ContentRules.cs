using CompassBot.Dialogs.Steps;

namespace CompassBot.Dialogs.Rules;

/// <summary>A rule of the content. Named like a sentence; every breach is reported, none stops the others.</summary>
public delegate IEnumerable<Fault> ContentRule(Content content);

/// <summary>The one rule set behind start-up, the tests and <c>compassbot check</c>.</summary>
public static class ContentRules
{
    public static IReadOnlyList<(string Name, ContentRule Rule)> All { get; } =
    [
        (nameof(RouteRules.NamesAreUnique), RouteRules.NamesAreUnique),
        (nameof(RouteRules.EveryGoLeadsSomewhere), RouteRules.EveryGoLeadsSomewhere),
        (nameof(RouteRules.EveryActionLeadsSomewhere), RouteRules.EveryActionLeadsSomewhere),
        (nameof(RouteRules.EveryWishLeadsSomewhere), RouteRules.EveryWishLeadsSomewhere),
        (nameof(RouteRules.EveryInsteadLeadsSomewhere), RouteRules.EveryInsteadLeadsSomewhere),
        (nameof(SafetyRules.EveryCountryOfferedIsThere), SafetyRules.EveryCountryOfferedIsThere),
        (nameof(RouteRules.EveryStepIsReachable), RouteRules.EveryStepIsReachable),
        (nameof(RouteRules.EveryLoopPassesAQuestion), RouteRules.EveryLoopPassesAQuestion),
        (nameof(RouteRules.EveryStepLeadsOnOrEnds), RouteRules.EveryStepLeadsOnOrEnds),
        (nameof(RouteRules.NoGuideOverTwentyFiveSteps), RouteRules.NoGuideOverTwentyFiveSteps),
        (nameof(StepKindRules.EverySentenceCanBeComposed), StepKindRules.EverySentenceCanBeComposed),
        (nameof(StepKindRules.EveryRunComesBack), StepKindRules.EveryRunComesBack),
        (nameof(SafetyRules.SkillStepsAreLockedByFear), SafetyRules.SkillStepsAreLockedByFear),
        (nameof(SafetyRules.EveryGuideEndsWithAHumanLink), SafetyRules.EveryGuideEndsWithAHumanLink),
        (nameof(SafetyRules.EveryRiskHasAnAnswer), SafetyRules.EveryRiskHasAnAnswer),
        (nameof(SafetyRules.EveryRiskAnswerNamesALine), SafetyRules.EveryRiskAnswerNamesALine),
        (nameof(CrisisRules.EverySafetyLineHasThreeWordings), CrisisRules.EverySafetyLineHasThreeWordings),
        (nameof(CrisisRules.WordingsShareTheirSlots), CrisisRules.WordingsShareTheirSlots),
        (nameof(CrisisRules.EveryFirstLineIsHeard), CrisisRules.EveryFirstLineIsHeard),
        (nameof(CrisisRules.WhatIsSaidMeanwhileIsAnswered), CrisisRules.WhatIsSaidMeanwhileIsAnswered),
        (nameof(SafetyRules.WhatIsAlwaysNeededIsThere), SafetyRules.WhatIsAlwaysNeededIsThere),
        (nameof(SafetyRules.EveryTextIsSaid), SafetyRules.EveryTextIsSaid),
        (nameof(SafetyRules.ConditionsAreKnown), SafetyRules.ConditionsAreKnown),
        (nameof(WordRules.NoScreenOverSixtyWords), WordRules.NoScreenOverSixtyWords),
        (nameof(WordRules.GradeEightOrLower), WordRules.GradeEightOrLower),
        (nameof(WordRules.OneQuestionAScreen), WordRules.OneQuestionAScreen),
        (nameof(WordRules.EveryQuestionForgivesAnUnclearAnswer), WordRules.EveryQuestionForgivesAnUnclearAnswer),
        (nameof(WordRules.AnswersAreDistinct), WordRules.AnswersAreDistinct),
        (nameof(WordRules.SlotsAreKnown), WordRules.SlotsAreKnown),
        (nameof(WordRules.NoNumbersInWords), WordRules.NoNumbersInWords),
        (nameof(NeverSaid.NothingHarmfulIsSaid), NeverSaid.NothingHarmfulIsSaid),
        (nameof(NeverSaid.NobodysGenderIsGuessed), NeverSaid.NobodysGenderIsGuessed),
        (nameof(NeverSaid.NoEmoji), NeverSaid.NoEmoji),
    ];

    public static IReadOnlyList<Fault> Check(Content content) => [.. All.SelectMany(r => r.Rule(content))];

    internal static IEnumerable<Guide> Everything(Content content) => [content.Always.Guide, content.Crisis.Guide, .. content.Guides];

    internal static IEnumerable<(Guide Guide, GuideStep Step)> Steps(Content content) =>
        Everything(content).SelectMany(g => g.Steps.Select(s => (g, s)));

    /// <summary>Every text a person can be shown, with where it stands.</summary>
    internal static IEnumerable<(string File, int Line, string Where, string Text)> Texts(Content content)
    {
        foreach (var (guide, step) in Steps(content))
        {
            foreach (var say in step.Say) yield return (guide.File, step.Line, step.Id, step.Ask.Length == 0 ? say : $"{say} {step.Ask}");
            if (step.Say.Count == 0 && step.Ask.Length > 0) yield return (guide.File, step.Line, step.Id, step.Ask);
            foreach (var say in step.Compose is { } template ? Composition.All(guide, template).SelectMany(s => step.Say.Select(t => t.Replace(Composition.Slot, s, StringComparison.Ordinal))) : [])
                yield return (guide.File, step.Line, $"{step.Id}, composed", say);
            if (step.Unclear is { } unclear) yield return (guide.File, step.Line, step.Id, unclear);
            foreach (var choice in step.Choices) yield return (guide.File, choice.Line, $"{step.Id}, answer \"{choice.Answer}\"", choice.Answer);
        }
        foreach (var (name, texts) in content.Always.Texts)
            foreach (var text in texts) yield return (content.Always.Guide.File, 1, $"texts, {name}", text);
        foreach (var (name, texts) in content.Crisis.Texts)
            foreach (var text in texts) yield return (content.Crisis.Guide.File, 1, $"texts, {name}", text);
        foreach (var answer in content.Crisis.Meanwhile.Answers)
            foreach (var say in answer.Say) yield return (content.Crisis.Guide.File, answer.Line, "meanwhile", say);
        foreach (var wish in content.Understanding.All.Where(w => w.Title is not null))
            yield return (content.Understanding.File, wish.Line, wish.Route, wish.About);
        foreach (var line in content.Crisis.FirstLines)
            foreach (var say in line.Say) yield return (content.Crisis.Guide.File, line.Line, $"first line, {line.Row}", say);
    }

    /// <summary>Those, and whatever else of ours a person can read: pages, titles, sentences of the support files.</summary>
    internal static IEnumerable<(string File, int Line, string Where, string Text)> Everywhere(Content content)
    {
        foreach (var text in Texts(content)) yield return text;
        foreach (var (name, sections) in content.Always.Pages)
            foreach (var section in sections)
                foreach (var text in section.Text.Prepend(section.Heading)) yield return (content.Always.Guide.File, 1, $"page {name}, {section.Heading}", text);
        foreach (var guide in content.Guides) yield return (guide.File, 1, "title", guide.Title);
        foreach (var (code, title) in content.Always.Planned) yield return (content.Always.Guide.File, 1, $"planned, {code}", title);
        foreach (var (file, sentence) in content.Support.SilentHelp) yield return (file, 1, "silent_help", sentence);
    }
}
