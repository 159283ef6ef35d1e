namespace CompassBot.Host.Guides;

/// <summary>The languages that have words of their own.</summary>
public sealed class Languages
{
    private readonly HashSet<string> known;

    private Languages(IEnumerable<string> known) => this.known = new(known, StringComparer.OrdinalIgnoreCase);

    public static Languages In(string dialogs) => new(
        Directory.EnumerateDirectories(dialogs)
            .Where(folder => File.Exists(Path.Combine(folder, "always.yaml")))
            .Select(folder => Path.GetFileName(folder)));

    /// <summary>"en" for "en-IE", and for everything that has no words yet.</summary>
    public string Nearest(string? asked) =>
        asked?.Split('-')[0] is { } primary && known.TryGetValue(primary, out var language) ? language : "en";
}
