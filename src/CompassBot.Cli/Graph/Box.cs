namespace CompassBot.Cli.Graph;

/// <summary>One step, or one guide, as it is drawn.</summary>
/// <param name="Head">Its name and what stands beside it: "h1", "end".</param>
/// <param name="Words">The first words it says.</param>
/// <param name="Notes">What closes it, what it sets: in words, not in colour alone.</param>
/// <param name="Full">All it says, for who points at it or hears it read.</param>
internal sealed record Box(string Id, string Head, string Words, IReadOnlyList<string> Notes, string Full, bool Last, IReadOnlyList<Way> Ways);

/// <summary>A way on, labelled by its answer. <paramref name="To"/> is another box; null where it leaves the drawing, as <paramref name="Label"/> then says.</summary>
internal sealed record Way(string Label, string? To);
