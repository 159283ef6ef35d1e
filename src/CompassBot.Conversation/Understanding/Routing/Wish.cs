using CompassBot.Dialogs;

namespace CompassBot.Understanding.Routing;

/// <summary>One route as understanding.yaml tells it.</summary>
/// <param name="Title">Its button; null for what is never offered by name.</param>
/// <param name="About">Its part of "Is it more about … or about …?"</param>
/// <param name="Go">Where it leads, as from always.yaml.</param>
/// <param name="Kinds">Places within it that some words lead to.</param>
public sealed record Wish(string Route, string? Title, string About, string Go, IReadOnlyList<WishKind> Kinds, int Line)
{
    internal static Wish Read(YamlMap map)
    {
        var route = map.RequiredText("route");
        if (!RouteNames.IsKnown(route)) map.Source.Report(map.Line, "KeysAreKnown", $"\"{route}\" is no guide and no action");
        var title = map.Text("title");
        var about = map.Text("about") ?? "";
        if (title is null != (about.Length == 0)) map.Source.Report(map.Line, "KeysAreComplete", $"\"{route}\" needs \"title\" and \"about\", or neither");
        var wish = new Wish(route, title, about, map.Text("go") ?? route, [.. map.Maps("kinds").Select(WishKind.Read)], map.Line);
        map.NothingElse();
        return wish;
    }

    /// <summary>Where these words lead.</summary>
    public string GoFor(string words)
    {
        if (Kinds.Count == 0) return Go;
        var plain = $" {Plain.Of(words)} ";
        return Kinds.FirstOrDefault(k => k.Words.Any(w => plain.Contains(w, StringComparison.Ordinal)))?.Go ?? Go;
    }
}

/// <param name="Words">As <see cref="Plain.Of"/> writes them, between spaces.</param>
public sealed record WishKind(string Go, IReadOnlyList<string> Words, int Line)
{
    internal static WishKind Read(YamlMap map)
    {
        var kind = new WishKind(map.RequiredText("go"), [.. map.Texts("words").Select(w => $" {Plain.Of(w)} ")], map.Line);
        map.NothingElse();
        return kind;
    }
}
