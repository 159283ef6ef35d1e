using CompassBot.Dialogs.Steps;

namespace CompassBot.Dialogs.Rules;

/// <summary>Rules about sentences that are composed and guides that run others.</summary>
internal static class StepKindRules
{
    /// <summary>Guides that may stand on each other.</summary>
    internal const int Deepest = 3;

    public static IEnumerable<Fault> EverySentenceCanBeComposed(Content content)
    {
        foreach (var (guide, step) in ContentRules.Steps(content))
        {
            Fault Of(string message) => new(guide.File, step.Line, nameof(EverySentenceCanBeComposed), message);
            foreach (var name in step.Compose is { } template ? Composition.Names(template) : [])
                if (guide.Find(name) is not { Choices.Count: > 0 } asked)
                    yield return Of($"\"{step.Id}\" composes with \"{name}\", which is no step with answers here");
                else if (asked == step || !Leads(content, guide, asked, step))
                    yield return Of($"\"{step.Id}\" composes with \"{name}\", but nobody comes there before it");
            if (step is { Compose: not null, SaysComposed: false })
                yield return Of($"\"{step.Id}\" composes a sentence and doesn't say {{composed}}");
            if (!step.SaysComposed) continue;
            if (step.Skip is null)
                yield return Of($"\"{step.Id}\" says {{composed}} and needs a \"skip\": where to go when an answer is missing");
            if (step.Compose is null && !guide.Steps.Any(s => s.Compose is not null && Leads(content, guide, s, step)))
                yield return Of($"\"{step.Id}\" says {{composed}}, but nothing is composed before it");
        }
    }

    public static IEnumerable<Fault> EveryRunComesBack(Content content)
    {
        foreach (var (guide, step) in ContentRules.Steps(content).Where(at => at.Step.Run is not null))
        {
            Fault Of(string message) => new(guide.File, step.Line, nameof(EveryRunComesBack), message);
            if (step.Asks || step.End || step.Go is null)
                yield return Of($"\"{step.Id}\" runs a guide: it needs a \"go\" to come back to, and no answers of its own");
            var to = Destination.Of(content, guide, step.Run!);
            if (to.Kind == DestinationKind.Planned) continue;
            if (to is not { Kind: DestinationKind.Step, Guide: { Numbered: true } run } || run == guide)
                yield return Of($"\"{step.Id}\" runs \"{step.Run}\", which is no step of another guide");
            else if (Depth(content, guide, []) > Deepest)
                yield return Of($"\"{step.Id}\" runs \"{step.Run}\": guides run each other in a circle, or more than {Deepest} deep");
        }
    }

    private static int Depth(Content content, Guide guide, IReadOnlyList<Guide> above)
    {
        if (above.Contains(guide) || above.Count > Deepest) return Deepest + 1;
        var runs = guide.Steps.Where(s => s.Run is not null).Select(s => Destination.Of(content, guide, s.Run!).Guide).OfType<Guide>().Distinct();
        return 1 + runs.Select(r => Depth(content, r, [.. above, guide])).DefaultIfEmpty(0).Max();
    }

    // Whether a person can come from one step to another inside one guide.
    private static bool Leads(Content content, Guide guide, GuideStep from, GuideStep to)
    {
        var seen = new HashSet<string>();
        var open = new Queue<GuideStep>([from]);
        while (open.TryDequeue(out var step))
            foreach (var (go, _) in RouteRules.Gos(step))
                if (Destination.Of(content, guide, go) is { Kind: DestinationKind.Step, Step: { } next } at && at.Guide == guide)
                {
                    if (next == to) return true;
                    if (seen.Add(next.Id)) open.Enqueue(next);
                }
        return false;
    }
}
