namespace CompassBot.Safety.Phrases;

/// <summary>One part of a phrase as a writer wrote it.</summary>
internal abstract record PhrasePart
{
    public bool Optional { get; init; }

    /// <summary>Parts with the same key lead to the same node, so that phrases share their beginnings.</summary>
    public abstract string Key { get; }

    internal sealed record Word(int Number) : PhrasePart
    {
        public override string Key => $"w{Number}";
    }

    /// <param name="Name">The key: the list's name, or what was written between the brackets.</param>
    internal sealed record Any(IReadOnlyList<IReadOnlyList<PhrasePart>> Ways, string Name) : PhrasePart
    {
        public override string Key => Name;

        /// <summary>Nested alternatives become alternatives of their own; lists in the key keep their short names.</summary>
        public static Any Of(IReadOnlyList<IReadOnlyList<PhrasePart>> ways) => new(
            [.. ways.SelectMany(w => w is [Any { Optional: false } nested] ? nested.Ways : [w])],
            $"({string.Join('|', ways.Select(w => string.Join(' ', w.Select(p => p.Key + (p.Optional ? "?" : "")))))})");
    }

    /// <summary>Up to <paramref name="Most"/> other words.</summary>
    internal sealed record Gap(int Most, IReadOnlySet<int>? Barriers, string Owner) : PhrasePart
    {
        public override string Key => $"~{Most}{Owner}";
    }

    /// <summary>The start or the end of a sentence.</summary>
    internal sealed record Edge(bool AtStart) : PhrasePart
    {
        public override string Key => AtStart ? "^" : "$";
    }
}
