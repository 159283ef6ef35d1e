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

    internal sealed record Any(IReadOnlyList<IReadOnlyList<PhrasePart>> Ways) : PhrasePart
    {
        public override string Key => $"({string.Join('|', Ways.Select(w => string.Join(' ', w.Select(p => p.Key + (p.Optional ? "?" : "")))))})";
    }

    /// <summary>Up to <paramref name="Most"/> other words.</summary>
    internal sealed record Gap(int Most) : PhrasePart
    {
        public override string Key => $"~{Most}";
    }

    /// <summary>The start or the end of a sentence.</summary>
    internal sealed record Edge(bool AtStart) : PhrasePart
    {
        public override string Key => AtStart ? "^" : "$";
    }
}
