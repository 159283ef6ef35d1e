using CompassBot.Dialogs;

namespace CompassBot.Safety.Learning;

/// <summary>One sentence people wrote for the model to learn from.</summary>
public sealed record TaughtExample(string File, int Line, string Text, RiskTier Tier, RiskCategory? Category, RiskRole Whose);

/// <summary>Reads <c>risk/examples/*.txt</c>: one sentence a line under headings such as <c>== crisis, third party</c>.</summary>
public static class ExampleFiles
{
    private const int Longest = 400;

    public static IReadOnlyList<TaughtExample> Load(string dialogs, string language, List<Fault> faults)
    {
        var folder = Path.Combine(dialogs, language, "risk", "examples");
        if (!Directory.Exists(folder)) return [];
        var all = new List<TaughtExample>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            Read(Path.GetRelativePath(dialogs, path).Replace('\\', '/'), RiskNames.Parse(Path.GetFileNameWithoutExtension(path)), File.ReadLines(path), all, faults);
        foreach (var twice in all.GroupBy(e => e.Text.ToLowerInvariant()).Where(g => g.Select(e => e.Tier).Distinct().Count() > 1))
            faults.Add(new Fault(twice.Last().File, twice.Last().Line, "ExamplesAgree", $"\"{twice.Key}\" stands under different headings ({twice.First().File}:{twice.First().Line})"));
        return all;
    }

    private static void Read(string file, RiskCategory? ofFile, IEnumerable<string> lines, List<TaughtExample> into, List<Fault> faults)
    {
        Heading? under = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0) continue;
            if (text.StartsWith("==", StringComparison.Ordinal))
            {
                under = Heading.Read(text[2..], ofFile);
                if (under is null)
                    Report("\"" + text + "\" is no heading here; use == crisis, == check or == none, then what it is where that isn't the file's name, then \"third party\" or \"doer\" where it is so");
            }
            else if (under is null) Report("a sentence stands before the first heading, or under one that can't be read");
            else if (text.Length > Longest) Report($"longer than {Longest} characters");
            else into.Add(new TaughtExample(file, number, text, under.Tier, under.Category, under.Whose));
        }

        void Report(string what) => faults.Add(new Fault(file, number, "ExamplesAreReadable", what));
    }

    private sealed record Heading(RiskTier Tier, RiskCategory? Category, RiskRole Whose)
    {
        public static Heading? Read(string text, RiskCategory? ofFile)
        {
            var parts = text.Split(',', StringSplitOptions.TrimEntries);
            RiskTier? tier = parts[0] switch { "crisis" => RiskTier.Crisis, "check" => RiskTier.Check, "none" => RiskTier.None, _ => null };
            if (tier is not { } meant) return null;
            var (category, whose) = (ofFile, RiskRole.Self);
            foreach (var part in parts[1..])
                if (part == "third party") whose = RiskRole.ThirdParty;
                else if (part == "doer") whose = RiskRole.Doer;
                else if (RiskNames.Parse(part) is { } named) category = named;
                else return null;
            return meant == RiskTier.None ? new Heading(meant, null, whose) : category is null ? null : new Heading(meant, category, whose);
        }
    }
}
