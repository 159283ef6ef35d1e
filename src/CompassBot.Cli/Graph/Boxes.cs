using CompassBot.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Cli.Graph;

/// <summary>Content → boxes and ways.</summary>
internal static class Boxes
{
    /// <summary>The steps of one guide.</summary>
    public static List<Box> Of(Content content, Guide guide) => [.. guide.Steps.Select(step => new Box(
        step.Id,
        step.End ? $"{step.Id} · end" : step.Id,
        Said(step),
        [.. Notes(step)],
        string.Join("\n", [.. step.Say, step.Ask]),
        step.End,
        [.. Ways(step).GroupBy(w => w.Go).Select(g => Way(content, guide, g.Key, string.Join(" / ", g.Select(w => w.Label))))]))];

    /// <summary>Every guide, and which answers lead from one to another.</summary>
    public static List<Box> All(Content content)
    {
        var menu = new Box("menu", "menu", "What brings you here?", [], "The six doors and the list of guides", false,
            [.. content.Always.Guide.Steps.Where(s => s.Id is "menu" or "learn" or "learn2" or "learn3").SelectMany(s => Elsewhere(content, content.Always.Guide, s))]);
        var planned = content.Always.Planned.Select(p => new Box(p.Key, $"{p.Key} · not written yet", p.Value, [], p.Value, true, []));
        return [menu, .. content.Guides.Select(g => new Box(Name(g), Name(g), g.Title, [.. Closed(g.ClosedBy), $"{g.Steps.Count} steps"], g.Title, false,
            [.. g.Steps.SelectMany(s => Elsewhere(content, g, s)).GroupBy(w => w.To).Select(w => new Way(string.Join(" / ", w.Select(x => x.Label).Distinct().Take(2)), w.Key))])), .. planned];
    }

    private static IEnumerable<Way> Elsewhere(Content content, Guide guide, GuideStep step) =>
        from way in Ways(step)
        let to = Destination.Of(content, guide, way.Go)
        let code = to.Kind == DestinationKind.Planned ? to.Name : to.Guide is { Numbered: true } other && other != guide ? Name(other) : null
        where code is not null
        select new Way(way.Label, code);

    private static string Name(Guide guide) => guide.Whole ? guide.Code! : guide.Id;

    private static IEnumerable<(string Go, string Label)> Ways(GuideStep step)
    {
        foreach (var when in step.When) yield return (when.Go, $"if {string.Join(" and ", when.If.Select(i => (i.Not ? "not " : "") + i.Term))}");
        foreach (var choice in step.Choices)
            yield return (choice.Go, choice.Answer
                + (choice.If.Count > 0 ? $" (if {string.Join(" and ", choice.If.Select(i => (i.Not ? "not " : "") + i.Term))})" : "")
                + (choice.Sets != Locks.None ? $" (sets {Names(choice.Sets)})" : ""));
        if (step.Type is { } type) yield return (type, "own words");
        if (step.Run is { } run) yield return (run, "runs");
        if (step.Go is { } go) yield return (go, step.Run is null ? "then" : "after that");
        if (step.Skip is { } skip) yield return (skip, "Skip");
        if (step.Doors) yield return ("always/menu", "the six doors");
    }

    private static Way Way(Content content, Guide guide, string go, string label)
    {
        var to = Destination.Of(content, guide, go);
        return to.Guide == guide ? new Way(label, to.Step!.Id) : new Way($"{label} → {Named(content, to, go)}", null);
    }

    private static string Named(Content content, Destination to, string go) => to switch
    {
        { Kind: DestinationKind.Planned, Name: var code } => $"{code} {content.Always.Planned[code]} (not written yet)",
        { Guide: { Numbered: true } guide } => go.Contains('/') ? $"{go} ({guide.Title})" : $"{guide.Code} {guide.Title}",
        { Kind: DestinationKind.Safe } => go == "SAFE" ? "help for what was heard" : $"help, {go[5..]}",
        _ => go switch { "always/menu" => "menu", "crisis/help" => "people who can help", _ => go },
    };

    private static IEnumerable<string> Notes(GuideStep step)
    {
        if (step.Skill) foreach (var closed in Closed(Guide.SkillLocks)) yield return closed;
        if (step.Sets != Locks.None) yield return $"sets {Names(step.Sets)}";
        if (step.PickSeveral) yield return "several may be picked";
        if (step.Compose is { } sentence) yield return $"composes: {sentence}";
    }

    private static IEnumerable<string> Closed(Locks locks) => locks == Locks.None ? [] : [$"closed by {Names(locks)}"];

    private static string Names(Locks locks) => string.Join(", ", Enum.GetValues<Locks>().Where(l => l != Locks.None && locks.HasFlag(l)).Select(l => l.ToString().ToLowerInvariant()));

    private static string Said(GuideStep step) => step.Say.Count > 0 ? step.Say[0] : step.Ask;
}
