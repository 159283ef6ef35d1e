using CompassBot.Understanding;

namespace CompassBot.Dialogs.Help;

/// <summary>What people in danger ask or say between the questions ("is he gone", "what do i do now"), heard only after risk was.</summary>
public sealed class Meanwhile
{
    private readonly Dictionary<string, string> steps = new(StringComparer.Ordinal);

    private Meanwhile(IEnumerable<(string Words, string Go)> said)
    {
        foreach (var (words, go) in said) steps.TryAdd(Plain.Of(words), go);
    }

    public IEnumerable<string> Steps => steps.Values.Distinct();

    public string? StepFor(string words)
    {
        if (words.Length > 120) return null;
        var plain = Plain.Of(words);
        if (steps.TryGetValue(plain, out var exact)) return exact;
        string? near = null;
        foreach (var (meant, step) in steps)
        {
            if (near == step || !NearSpelling.Same(plain, meant)) continue;
            if (near is not null) return null;
            near = step;
        }
        return near;
    }

    internal static Meanwhile Read(YamlMap map)
    {
        var said = new List<(string, string)>();
        foreach (var entry in map.Maps("meanwhile"))
        {
            var go = entry.RequiredText("go");
            said.AddRange(entry.Texts("words").Select(w => (w, go)));
            entry.NothingElse();
        }
        return new Meanwhile(said);
    }
}
