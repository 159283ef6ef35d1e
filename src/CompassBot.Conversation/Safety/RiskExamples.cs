using CompassBot.Dialogs;
using CompassBot.Safety.OtherTongues;

namespace CompassBot.Safety;

/// <summary>What a writer says a phrase file must hear, or must not.</summary>
public sealed record RiskExample(string File, int Line, string Text, RiskTier Tier, RiskCategory? Category);

public static class RiskExamples
{
    /// <summary>All examples and look-alikes of one language; unreadable files are the loader's to report.</summary>
    public static IReadOnlyList<RiskExample> Load(string dialogs, string language)
    {
        var folder = Path.Combine(dialogs, language, "risk");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => YamlSource.Read(dialogs, path, [])).OfType<YamlMap>().Where(file => file.Has("category")).SelectMany(Read)];
    }

    /// <summary>The same of the languages the bot hears danger in and doesn't speak.</summary>
    public static IReadOnlyList<RiskExample> LoadOthers(string dialogs, string language) => [.. LanguageFiles.Examples(dialogs, language)];

    /// <summary>Reports every example the screen does not hear as its writer meant.</summary>
    public static void Check(Screen screen, string dialogs, string language, List<Fault> faults)
    {
        foreach (var example in Load(dialogs, language).Concat(LoadOthers(dialogs, language)))
            if (Misheard(screen, example) is { } how)
                faults.Add(new Fault(example.File, example.Line, "ExamplesHold", $"\"{example.Text}\" {how}"));
    }

    /// <summary>Null when the example is heard as meant.</summary>
    public static string? Misheard(Screen screen, RiskExample example)
    {
        var heard = screen.Judge(example.Text);
        if (heard.Tier != example.Tier) return $"is heard as {Name(heard.Tier)}, not {Name(example.Tier)}";
        return example.Category is { } meant && heard.Category != meant && !heard.Also.Contains(meant)
            ? $"is heard as {heard.Category?.Name() ?? "nothing"}, not {meant.Name()}" : null;
    }

    internal static IReadOnlyList<RiskExample> Read(YamlMap file)
    {
        var found = new List<RiskExample>();
        var category = RiskNames.Parse(file.Text("category") ?? "");
        if (file.Map("examples") is { } examples)
        {
            Take(examples, "crisis", RiskTier.Crisis, category);
            Take(examples, "check", RiskTier.Check, category);
            examples.NothingElse();
        }
        Take(file, "lookalikes", RiskTier.None, null);
        return found;

        void Take(YamlMap map, string key, RiskTier tier, RiskCategory? meant) => found.AddRange(
            map.TextsWithLines(key).Select(t => new RiskExample(map.Source.File, t.Line, t.Text, tier, meant)));
    }

    private static string Name(RiskTier tier) => tier switch { RiskTier.Crisis => "crisis", RiskTier.Check => "check", _ => "none" };
}
