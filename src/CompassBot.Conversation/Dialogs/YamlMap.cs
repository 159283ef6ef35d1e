using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompassBot.Dialogs;

/// <summary>A YAML mapping read strictly: what is missing, misplaced or misspelt becomes a fault, never an exception.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> children = [];
    private readonly HashSet<string> read = [];

    internal YamlMap(YamlSource source, YamlMappingNode node)
    {
        Source = source;
        Line = (int)node.Start.Line;
        foreach (var (key, value) in node.Children)
            children[(key as YamlScalarNode)?.Value ?? ""] = value;
    }

    public YamlSource Source { get; }

    public int Line { get; }

    public IEnumerable<string> Keys => children.Keys;

    public bool Has(string key) => children.ContainsKey(key);

    public bool HoldsMap(string key) => children.GetValueOrDefault(key) is YamlMappingNode;

    public int LineOf(string key) => children.TryGetValue(key, out var node) ? (int)node.Start.Line : Line;

    /// <summary>The text under <paramref name="key"/>; null when absent or an unquoted <c>null</c>.</summary>
    public string? Text(string key)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlScalarNode scalar)
            return scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } ? null : scalar.Value;
        Wrong(node, $"\"{key}\" should be text");
        return null;
    }

    public string RequiredText(string key)
    {
        if (Text(key) is { Length: > 0 } text) return text;
        Source.Report(LineOf(key), "KeysAreComplete", $"\"{key}\" is missing");
        return "";
    }

    public bool Flag(string key) => Choice(key, "true", "false") == "true";

    public int Number(string key, int absent)
    {
        if (Text(key) is not { } text) return absent;
        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        Source.Report(LineOf(key), "KeysAreKnown", $"\"{key}\" should be a whole number, not \"{text}\"");
        return absent;
    }

    /// <summary>Text that must be one of <paramref name="allowed"/>; null when absent or not one of them.</summary>
    public string? Choice(string key, params ReadOnlySpan<string> allowed)
    {
        if (Text(key) is not { } text) return null;
        if (allowed.Contains(text)) return text;
        Source.Report(LineOf(key), "KeysAreKnown", $"\"{key}\" can't be \"{text}\"; it is one of: {string.Join(", ", allowed.ToArray())}");
        return null;
    }

    /// <summary>A list of texts; one bare text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. TextsWithLines(key).Select(t => t.Text)];

    public IReadOnlyList<(string Text, int Line)> TextsWithLines(string key)
    {
        if (Take(key) is not { } node) return [];
        if (node is YamlScalarNode one)
            return one is { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } ? [] : [(one.Value ?? "", (int)one.Start.Line)];
        var texts = new List<(string, int)>();
        if (node is YamlSequenceNode list)
            foreach (var item in list)
                if (item is YamlScalarNode scalar) texts.Add((scalar.Value ?? "", (int)scalar.Start.Line));
                else Wrong(item, $"every entry of \"{key}\" should be text");
        else Wrong(node, $"\"{key}\" should be a list");
        return texts;
    }

    public YamlMap? Map(string key)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlMappingNode mapping) return new YamlMap(Source, mapping);
        Wrong(node, $"\"{key}\" should be keys and values");
        return null;
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Take(key) is not { } node) return [];
        var maps = new List<YamlMap>();
        if (node is YamlSequenceNode list)
            foreach (var item in list)
                if (item is YamlMappingNode mapping) maps.Add(new YamlMap(Source, mapping));
                else Wrong(item, $"every entry of \"{key}\" should be keys and values");
        else Wrong(node, $"\"{key}\" should be a list");
        return maps;
    }

    /// <summary>Call last: whatever key was never asked for is misspelt or misplaced.</summary>
    public void NothingElse()
    {
        foreach (var key in children.Keys.Where(k => !read.Contains(k)))
            Source.Report(LineOf(key), "KeysAreKnown", $"\"{key}\" is not a key that belongs here");
    }

    private YamlNode? Take(string key)
    {
        read.Add(key);
        return children.GetValueOrDefault(key);
    }

    private void Wrong(YamlNode node, string message) => Source.Report((int)node.Start.Line, "KeysAreKnown", message);
}
