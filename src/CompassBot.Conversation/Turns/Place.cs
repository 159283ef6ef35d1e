namespace CompassBot.Turns;

/// <summary>Where a person stands: a guide, its version, and a step by name, so that edited content strands nobody.</summary>
public sealed record Place(string Guide, int Version, string Step)
{
    public const int Longest = 200;

    /// <summary>"hearing-no@1/h2", as a tapped answer names it.</summary>
    public override string ToString() => $"{Guide}@{Version}/{Step}";

    public static Place? Parse(string? text)
    {
        if (text is null || text.Length > Longest) return null;
        var at = text.IndexOf('@');
        var slash = text.IndexOf('/');
        return at > 0 && slash > at + 1 && slash < text.Length - 1
            && int.TryParse(text.AsSpan(at + 1, slash - at - 1), System.Globalization.CultureInfo.InvariantCulture, out var version)
                ? new Place(text[..at], version, text[(slash + 1)..])
                : null;
    }
}
