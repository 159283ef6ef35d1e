using CompassBot.Turns;

namespace CompassBot.Dialogs.Rules;

/// <summary>Rules that keep help in reach and skills away from fear.</summary>
internal static class SafetyRules
{
    internal static readonly string[] StepsTheTurnNames = ["hi-web", "hi-teams", "menu", "planned", "locked", "gone", "wheres", "private-room", "arrival-teams", "deleted", "regions", "language", "not-reviewed", Always.Which, Always.Switch, Always.Begin, Always.Lost];

    internal static readonly string[] CrisisStepsTheTurnNames = ["help", "short", "short-care", "connect", "after", "repeating", "past", Always.Lost];

    private static readonly string[] TextsSaid = ["unclear", "unclear_again", "no_words", "skip_label", "resume_label", "restart_label", "country_set", "change", "change_picked", "change_none", "which_first", "part_closed", "felt_wrong", "not_reviewed", "reviews_heading", "review_none", "review_done", "age_young", "age_grown", "age_kept", "why", "why_danger", "why_said", "switch_label", "switch_words"];

    /// <summary>Said only where the screen judges by the phrases of another language.</summary>
    internal const string OtherLanguage = "other_language";

    private static readonly string[] CrisisTextsSaid = ["numbers_label", "regions_label", "work_account", "off_work", "heard", "only_english", "only_english_line", "only_english_spoken", "second", "also_R10a", "region_hint"];

    private static readonly string[] SometimesSaid = [.. Enumerable.Range(1, 12).SelectMany(n => new[] { $"also_R{n}", $"second_R{n}", $"chat_R{n}" })];

    private static readonly string[] NeededActions = ["menu", "help", "back", "skip", "stop", "restart", "privacy", "human", "exit", "delete", "language", "country", "change", "why", "felt-wrong"];

    private static readonly string[] Codes = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10a", "R10b", "R10c", "R10d", "R11", "R12"];

    public static IEnumerable<Fault> SkillStepsAreLockedByFear(Content content)
    {
        foreach (var guide in content.Guides)
        {
            var skill = guide.ClosedBy.HasFlag(Guide.SkillLocks) || guide.Steps.Any(s => s.Skill);
            if (skill && guide.Instead is null)
                yield return new(guide.File, 1, nameof(SkillStepsAreLockedByFear), "this guide teaches a skill: say under \"instead\" where a person who is afraid goes");
            if (skill && guide.Instead is { } instead && Destination.Of(content, guide, instead) is { Guide: { } safe } && safe.ClosedBy != Locks.None)
                yield return new(guide.File, 1, nameof(SkillStepsAreLockedByFear), $"\"instead\" leads to {safe.Code}, which fear closes too");
        }
    }

    public static IEnumerable<Fault> EveryGuideEndsWithAHumanLink(Content content) =>
        from guide in content.Guides
        from step in guide.Steps
        where step.End || step.Choices.Any(c => c.Go == "always/menu") && step.Choices.All(c => c.Go is "always/menu" or "leave")
        where !step.NamesLines && step.Choices.All(c => c.Go != "crisis/help")
        select new Fault(guide.File, step.Line, nameof(EveryGuideEndsWithAHumanLink), $"\"{step.Id}\" ends the guide without a person to turn to");

    public static IEnumerable<Fault> EveryRiskHasAnAnswer(Content content)
    {
        foreach (var code in Codes.Where(c => !content.Crisis.Responses.ContainsKey(c)))
            yield return new(content.Crisis.Guide.File, 1, nameof(EveryRiskHasAnAnswer), $"\"respond\" has nothing for {code}");
        foreach (var (code, steps) in content.Crisis.Responses)
            foreach (var step in steps.Values.Where(s => content.Crisis.Guide.Find(s) is null))
                yield return new(content.Crisis.Guide.File, 1, nameof(EveryRiskHasAnAnswer), $"{code} is answered with \"{step}\", which is not there");
    }

    public static IEnumerable<Fault> EveryRiskAnswerNamesALine(Content content) =>
        from steps in content.Crisis.Responses
        from manner in steps.Value
        let step = content.Crisis.Guide.Find(manner.Value)
        where step is not null && step.Say.Any(t => !t.Contains('{', StringComparison.Ordinal))
        select new Fault(content.Crisis.Guide.File, step.Line, nameof(EveryRiskAnswerNamesALine), $"\"{step.Id}\" answers {steps.Key} and names no line");

    public static IEnumerable<Fault> WhatIsAlwaysNeededIsThere(Content content)
    {
        var (always, crisis) = (content.Always, content.Crisis);
        var needed = content.Screen.Language == content.Language ? TextsSaid : [.. TextsSaid, OtherLanguage];
        foreach (var name in needed.Where(n => always.Text(n).Length == 0))
            yield return new(always.Guide.File, 1, nameof(WhatIsAlwaysNeededIsThere), $"\"texts\" lacks \"{name}\"");
        foreach (var name in CrisisTextsSaid.Where(n => crisis.Text(n).Length == 0))
            yield return new(crisis.Guide.File, 1, nameof(WhatIsAlwaysNeededIsThere), $"\"texts\" lacks \"{name}\"");
        foreach (var name in NeededActions.Where(n => !always.Actions.ContainsKey(n)))
            yield return new(always.Guide.File, 1, nameof(WhatIsAlwaysNeededIsThere), $"\"actions\" lacks \"{name}\"");
        foreach (var name in StepsTheTurnNames.Where(n => always.Guide.Find(n) is null))
            yield return new(always.Guide.File, 1, nameof(WhatIsAlwaysNeededIsThere), $"the step \"{name}\" is missing");
        foreach (var name in CrisisStepsTheTurnNames.Where(n => crisis.Guide.Find(n) is null))
            yield return new(crisis.Guide.File, 1, nameof(WhatIsAlwaysNeededIsThere), $"the step \"{name}\" is missing");
    }

    public static IEnumerable<Fault> EveryCountryOfferedIsThere(Content content) =>
        from at in ContentRules.Steps(content)
        from choice in at.Step.Choices
        where choice.Id.StartsWith("country-", StringComparison.Ordinal) && content.Support.Countries.All(c => c.Code != choice.Id[8..])
        select new Fault(at.Guide.File, choice.Line, nameof(EveryCountryOfferedIsThere), $"\"{choice.Answer}\" stands for \"{choice.Id[8..]}\", a country without lines");

    public static IEnumerable<Fault> EveryTextIsSaid(Content content)
    {
        foreach (var name in content.Always.Texts.Keys.Except(TextsSaid).Except([OtherLanguage]))
            yield return new(content.Always.Guide.File, 1, nameof(EveryTextIsSaid), $"nothing ever says \"{name}\" of \"texts\"");
        foreach (var name in content.Crisis.Texts.Keys.Except(CrisisTextsSaid).Except(SometimesSaid))
            yield return new(content.Crisis.Guide.File, 1, nameof(EveryTextIsSaid), $"nothing ever says \"{name}\" of \"texts\"");
    }

    public static IEnumerable<Fault> ConditionsAreKnown(Content content) =>
        from asked in ContentRules.Steps(content).SelectMany(at => at.Step.When.SelectMany(w => w.If).Concat(at.Step.Choices.SelectMany(c => c.If)).Select(c => (at.Guide, at.Step.Line, at.Step.Id, c.Term)))
            .Concat(content.Crisis.Meanwhile.Answers.SelectMany(a => a.If.Select(c => (content.Crisis.Guide, a.Line, Id: "meanwhile", c.Term))))
        where !Known(content, asked.Guide, asked.Term)
        select new Fault(asked.Guide.File, asked.Line, nameof(ConditionsAreKnown), $"\"{asked.Id}\" asks whether \"{asked.Term}\", which nothing can answer");

    private static bool Known(Content content, Guide guide, string term)
    {
        if (GuideReader.ParseLock(term) is not null || term is "teams" or "private-room" or "picked" or "firm" or "open-now" or "third" or "feared-at-work" or "new-fact") return true;
        if (term.StartsWith($"{Always.Between}=", StringComparison.Ordinal)) return content.Understanding.Find(term[(Always.Between.Length + 1)..]) is not null;
        if (term.StartsWith("heard:", StringComparison.Ordinal)) return content.Crisis.Responses.Keys.Any(k => k.TrimEnd('a', 'b', 'c', 'd') == term[6..]);
        if (term.StartsWith("has:", StringComparison.Ordinal)) return content.Support.Slots.Contains(term[4..]);
        var equals = term.IndexOf('=');
        return equals > 0 && content.Guides.Where(g => g.Family == guide.Family).Prepend(guide).Select(g => g.Find(term[..equals])).FirstOrDefault(s => s is not null) is { } asked
            && (term[(equals + 1)..] switch { "skip" => asked.Skip is not null, "typed" => asked.Type is not null, _ => false } || asked.Find(term[(equals + 1)..]) is not null);
    }
}
