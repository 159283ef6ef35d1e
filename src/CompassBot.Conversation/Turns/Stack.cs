using System.Collections.Immutable;
using CompassBot.Dialogs;
using CompassBot.Dialogs.Rules;

namespace CompassBot.Turns;

/// <summary>The stack of places: a guide, the guides it runs above it, and on top what interrupts them (menu, privacy, help).</summary>
internal static class Stack
{
    /// <summary>The places in guides, without what interrupts them.</summary>
    public static ImmutableArray<Place> Guides(ImmutableArray<Place> stack) => [.. stack.Where(IsGuide)];

    public static bool IsGuide(Place place) => place.Guide is not ("always" or "crisis");

    /// <summary>The place is in this guide or in a part of it.</summary>
    public static bool Holds(Content content, Place place, Guide guide) => content.Find(place.Guide)?.Family == guide.Family;

    /// <summary>The stack after moving to <paramref name="place"/>.</summary>
    public static ImmutableArray<Place> Enter(Content content, ImmutableArray<Place> stack, Place place)
    {
        var guides = Guides(stack);
        if (!IsGuide(place)) return guides.Add(place);
        var guide = content.Find(place.Guide);
        var begunAnew = stack.Length > guides.Length && guide is { Whole: true, Steps: [var first, ..] } && first.Id == place.Step;
        if (begunAnew) return [place];
        var below = guides.TakeWhile(p => p.Guide != place.Guide && (guide is null || !Holds(content, p, guide))).ToList();
        if (below.Count < guides.Length) return [.. below, place];
        return guides is [.., var top] && guides.Length < StepKindRules.Deepest && Runs(content, top, place.Guide) ? guides.Add(place) : [place];
    }

    /// <summary>The stack as it was when the person stood at <paramref name="place"/>, after <paramref name="trail"/>.</summary>
    public static ImmutableArray<Place> At(Content content, IEnumerable<Place> trail, Place place) =>
        trail.Append(place).Aggregate(ImmutableArray<Place>.Empty, (stack, next) => Enter(content, stack, next));

    /// <summary>The step that runs <paramref name="guide"/> now; null when nothing does, or edited content took it away.</summary>
    public static (Guide Guide, GuideStep Step)? RunnerOf(Content content, ImmutableArray<Place> stack, Guide guide)
    {
        var guides = Guides(stack);
        var at = guides.ToList().FindIndex(p => Holds(content, p, guide));
        return at > 0 && content.Find(guides[at - 1].Guide) is { } below && below.Find(guides[at - 1].Step) is { Run: not null, Go: not null } step ? (below, step) : null;
    }

    private static bool Runs(Content content, Place place, string guide) =>
        content.Find(place.Guide) is { } at && at.Find(place.Step)?.Run is { } run && Destination.Of(content, at, run).Guide?.Id == guide;
}
