using CompassBot.Dialogs;
using CompassBot.Support.Lines;

namespace CompassBot.Support.Reading;

/// <summary><c>support/directory.yaml</c>: what belongs to no one country.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, string> languages = [];

    public List<DirectoryLink> Directories { get; } = [];

    /// <summary>What people type, by country code.</summary>
    public Dictionary<string, IReadOnlyList<string>> Aliases { get; } = [];

    public HashSet<string> Careful { get; } = [];

    /// <summary>Names by ISO 3166-2 code, the one to show first.</summary>
    public Dictionary<string, IReadOnlyList<string>> Regions { get; } = [];

    public string? RegionName(string code) => Regions.GetValueOrDefault(code)?[0];

    public string? LanguageName(string tag) =>
        languages.GetValueOrDefault(tag) ?? (tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut ? languages.GetValueOrDefault(tag[..cut]) : null);

    public static Places Read(YamlMap map)
    {
        var places = new Places();
        foreach (var link in map.Maps("directories"))
        {
            var (name, address, audience) = (link.RequiredText("name"), link.RequiredText("url"), link.Choice("audience", "anyone", "child"));
            link.NothingElse();
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri)) places.Directories.Add(new DirectoryLink(name, uri, audience == "child" ? Audiences.Child : Audiences.Anyone));
            else link.Source.Report(link.LineOf("url"), "AddressesAreWhole", $"\"{address}\" should be a whole web address");
        }
        if (!places.Directories.Any(d => d.Audience == Audiences.Anyone))
            map.Source.Report(map.LineOf("directories"), "KeysAreComplete", "one directory for anyone is needed: it is what is left where nothing else is known");
        places.Careful.UnionWith(map.Texts("careful"));
        Each(map, "aliases", (m, key) => places.Aliases[key] = m.Texts(key));
        Each(map, "elsewhere", (m, key) => places.Aliases[key] = [.. places.Aliases.GetValueOrDefault(key, []), .. m.Texts(key)]);
        Each(map, "regions", (m, key) =>
        {
            if (m.Texts(key) is { Count: > 0 } names) places.Regions[key] = names;
            else m.Source.Report(m.LineOf(key), "RegionsAreNamed", $"\"{key}\" needs a name");
        });
        Each(map, "languages", (m, key) => places.languages[key] = m.RequiredText(key));
        map.NothingElse();
        return places;
    }

    private static void Each(YamlMap map, string key, Action<YamlMap, string> read)
    {
        if (map.Map(key) is not { } inner) return;
        foreach (var name in inner.Keys.ToList()) read(inner, name);
    }
}
