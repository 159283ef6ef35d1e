namespace CompassBot.Dialogs.Rules;

/// <summary>Rules about where steps lead.</summary>
internal static class RouteRules
{
    private const int MostSteps = 25;

    public static IEnumerable<Fault> NamesAreUnique(Content content)
    {
        foreach (var guide in ContentRules.Everything(content))
        {
            foreach (var twice in guide.Steps.GroupBy(s => s.Id).Where(g => g.Count() > 1))
                yield return new(guide.File, twice.Last().Line, nameof(NamesAreUnique), $"the step \"{twice.Key}\" stands here twice");
            foreach (var step in guide.Steps)
                foreach (var twice in step.Choices.GroupBy(c => c.Id).Where(g => g.Count() > 1))
                    yield return new(guide.File, twice.Last().Line, nameof(NamesAreUnique), $"two answers of \"{step.Id}\" are both named \"{twice.Key}\"; give one an id of its own");
        }
        foreach (var twice in ContentRules.Everything(content).GroupBy(g => g.Whole ? g.Code ?? g.Id : g.Id).Where(g => g.Count() > 1))
            yield return new(twice.Last().File, 1, nameof(NamesAreUnique), $"{twice.Key} is also written in {twice.First().File}");
        foreach (var family in content.Guides.GroupBy(g => g.Family))
        {
            foreach (var orphan in family.Where(g => !family.Any(whole => whole.Whole && whole.Code == g.Code)))
                yield return new(orphan.File, 1, nameof(NamesAreUnique), $"there is no guide \"{orphan.PartOf}\" with the code {orphan.Code} that this could be a part of");
            foreach (var twice in family.SelectMany(g => g.Steps.Select(s => (Guide: g, Step: s))).GroupBy(at => at.Step.Id).Where(g => g.Select(at => at.Guide).Distinct().Count() > 1))
                yield return new(twice.Last().Guide.File, twice.Last().Step.Line, nameof(NamesAreUnique), $"the step \"{twice.Key}\" stands in another part of this guide too");
        }
    }

    public static IEnumerable<Fault> EveryGoLeadsSomewhere(Content content) =>
        from at in ContentRules.Steps(content)
        from go in Gos(at.Step)
        where Destination.Of(content, at.Guide, go.To).Kind == DestinationKind.Nowhere
        select new Fault(at.Guide.File, go.Line, nameof(EveryGoLeadsSomewhere), $"\"{at.Step.Id}\" leads to \"{go.To}\", which is not there");

    public static IEnumerable<Fault> EveryActionLeadsSomewhere(Content content) =>
        from action in content.Always.Actions
        where action.Value is { } go && Destination.Of(content, content.Always.Guide, go).Kind == DestinationKind.Nowhere
        select new Fault(content.Always.Guide.File, 1, nameof(EveryActionLeadsSomewhere), $"the action \"{action.Key}\" leads to \"{action.Value}\", which is not there");

    public static IEnumerable<Fault> EveryWishLeadsSomewhere(Content content) =>
        from wish in content.Understanding.All
        from go in wish.Kinds.Select(k => (k.Go, k.Line)).Prepend((wish.Go, wish.Line))
        where Destination.Of(content, content.Always.Guide, go.Item1).Kind == DestinationKind.Nowhere
        select new Fault(content.Understanding.File, go.Item2, nameof(EveryWishLeadsSomewhere), $"\"{wish.Route}\" leads to \"{go.Item1}\", which is not there");

    public static IEnumerable<Fault> EveryInsteadLeadsSomewhere(Content content) =>
        from guide in content.Guides
        where guide.Instead is { } go && Destination.Of(content, guide, go).Kind != DestinationKind.Step
        select new Fault(guide.File, 1, nameof(EveryInsteadLeadsSomewhere), $"\"instead\" leads to \"{guide.Instead}\", which is not there");

    public static IEnumerable<Fault> EveryStepIsReachable(Content content)
    {
        var seen = new HashSet<(string, string)>();
        var open = new Queue<(Guide Guide, GuideStep Step)>();
        void Reach(Guide guide, GuideStep? step)
        {
            if (step is not null && seen.Add((guide.Id, step.Id))) open.Enqueue((guide, step));
        }
        foreach (var guide in content.Guides) Reach(guide, guide.Steps.Count > 0 ? guide.Steps[0] : null);
        foreach (var name in SafetyRules.StepsTheTurnNames) Reach(content.Always.Guide, content.Always.Guide.Find(name));
        foreach (var name in SafetyRules.CrisisStepsTheTurnNames) Reach(content.Crisis.Guide, content.Crisis.Guide.Find(name));
        foreach (var go in content.Always.Actions.Values.OfType<string>())
            if (Destination.Of(content, content.Always.Guide, go) is { Guide: { } g, Step: { } s }) Reach(g, s);
        foreach (var go in content.Understanding.All.SelectMany(w => w.Kinds.Select(k => k.Go).Prepend(w.Go)))
            if (Destination.Of(content, content.Always.Guide, go) is { Guide: { } g, Step: { } s }) Reach(g, s);
        foreach (var step in content.Crisis.Responses.Values.SelectMany(r => r.Values))
            Reach(content.Crisis.Guide, content.Crisis.Guide.Find(step));
        foreach (var step in content.Crisis.FirstLines.Select(l => l.Step).OfType<string>().Concat(content.Crisis.Meanwhile.Answers.Select(a => a.Go).OfType<string>()))
            Reach(content.Crisis.Guide, content.Crisis.Guide.Find(step));
        while (open.TryDequeue(out var at))
        {
            foreach (var go in Gos(at.Step).Select(g => g.To).Concat(at.Guide.Instead is { } instead ? [instead] : []))
                if (Destination.Of(content, at.Guide, go) is { Guide: { } guide, Step: { } step }) Reach(guide, step);
        }
        return from at in ContentRules.Steps(content)
               where !seen.Contains((at.Guide.Id, at.Step.Id))
               select new Fault(at.Guide.File, at.Step.Line, nameof(EveryStepIsReachable), $"nothing leads to \"{at.Step.Id}\"");
    }

    public static IEnumerable<Fault> EveryLoopPassesAQuestion(Content content)
    {
        foreach (var (guide, start) in ContentRules.Steps(content))
        {
            var (at, step) = (guide, start);
            for (var hops = 0; step is { Asks: false, Run: null, Go: { } go }; hops++)
            {
                if (hops > 32)
                {
                    yield return new(guide.File, start.Line, nameof(EveryLoopPassesAQuestion), $"from \"{start.Id}\" on, nobody is ever asked anything");
                    break;
                }
                if (Destination.Of(content, at, go) is not { Guide: { } nextGuide, Step: { } next }) break;
                (at, step) = (nextGuide, next);
            }
        }
    }

    public static IEnumerable<Fault> EveryStepLeadsOnOrEnds(Content content) =>
        from at in ContentRules.Steps(content)
        where at.Step is { Asks: false, Go: null, End: false }
        select new Fault(at.Guide.File, at.Step.Line, nameof(EveryStepLeadsOnOrEnds), $"\"{at.Step.Id}\" is a dead end: give it answers, a \"go\", or \"end: true\"");

    /// <summary>Short enough to be done in one go; what grows longer becomes a part of its own.</summary>
    public static IEnumerable<Fault> NoGuideOverTwentyFiveSteps(Content content) =>
        from guide in content.Guides
        where guide.Steps.Count > MostSteps
        select new Fault(guide.File, 1, nameof(NoGuideOverTwentyFiveSteps), $"this has {guide.Steps.Count} steps, and {MostSteps} are the most: move a branch into a part of its own (part_of)");

    internal static IEnumerable<(string To, int Line)> Gos(GuideStep step)
    {
        foreach (var choice in step.Choices) yield return (choice.Go, choice.Line);
        foreach (var when in step.When) yield return (when.Go, when.Line);
        if (step.Skip is { } skip) yield return (skip, step.Line);
        if (step.Go is { } go) yield return (go, step.Line);
        if (step.Type is { } type) yield return (type, step.Line);
        if (step.Run is { } run) yield return (run, step.Line);
        if (step.Unanswered is { } unanswered) yield return (unanswered, step.Line);
    }
}
