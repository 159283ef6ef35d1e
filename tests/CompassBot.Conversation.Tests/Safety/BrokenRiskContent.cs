using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>A writer is told everything at once, with file and line.</summary>
public sealed class BrokenRiskContent : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("compassbot-risk").FullName;

    [Fact]
    public void Every_fault_of_a_file_comes_at_once_with_its_line()
    {
        Write("words.yaml", "lists:\n  HE: [he, she]\n");
        Write("scope.yaml", "negation: [not]\n");
        Write("distress.yaml", """
            category: distress
            rules:
              - rule: one
                level: 7
                phrases: ["HE is ~9 sad", "(open"]
              - rule: one
                levl: 2
                phrases: ["NOBODY is sad", "~2 sad", "sad ("]
            """);
        var faults = Load();
        Assert.Equal(
            [
                "en/risk/distress.yaml:4 LevelsAreZeroToFour", "en/risk/distress.yaml:5 PhrasesAreReadable", "en/risk/distress.yaml:5 PhrasesAreReadable",
                "en/risk/distress.yaml:6 KeysAreComplete", "en/risk/distress.yaml:6 NamesAreUnique", "en/risk/distress.yaml:7 KeysAreKnown",
                "en/risk/distress.yaml:8 PhrasesAreReadable", "en/risk/distress.yaml:8 PhrasesAreReadable", "en/risk/distress.yaml:8 PhrasesAreReadable",
            ],
            faults.Select(f => $"{f.File}:{f.Line} {f.Rule}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_example_that_is_not_heard_is_a_fault()
    {
        Write("words.yaml", "fillers: [really]\n");
        Write("scope.yaml", "negation: [not]\n");
        Write("distress.yaml", "category: distress\nrules:\n  - rule: low\n    level: 3\n    phrases: [so sad]\nexamples:\n  crisis:\n    - so really sad\n    - so glad\nlookalikes:\n  - so sad\n");
        var faults = Load();
        Assert.Empty(faults);
        RiskExamples.Check(Screen.Load(root, "en", faults), root, "en", faults);
        Assert.Equal([9, 11], faults.Select(f => f.Line));
    }

    [Fact]
    public void A_language_file_is_held_to_the_same()
    {
        Write("words.yaml", "fillers: [really]\n");
        Write("scope.yaml", "negation: [not]\n");
        Write("languages/rules.yaml", "rules:\n  - { rule: sad, category: distress, level: 2 }\n");
        Write("languages/xx.yaml", "language: Test\nsad:\n  phrases: [muy triste, \"(triste\"]\n  examples: [muy feliz]\nhappy:\n  phrases: [feliz]\nlookalikes: [muy triste hoy]\n");
        var faults = Load();
        Assert.Equal(["en/risk/languages/xx.yaml:3 PhrasesAreReadable", "en/risk/languages/xx.yaml:6 KeysAreKnown"], faults.Select(f => $"{f.File}:{f.Line} {f.Rule}"));
        RiskExamples.Check(Screen.Load(root, "en", []), root, "en", faults);
        Assert.Equal([4, 7], faults.Skip(2).Select(f => f.Line));
    }

    [Fact]
    public void A_missing_folder_is_a_fault_and_not_a_crash() => Assert.Single(Load());

    public void Dispose() => Directory.Delete(root, recursive: true);

    private List<Fault> Load()
    {
        var faults = new List<Fault>();
        Screen.Load(root, "en", faults);
        return faults;
    }

    private void Write(string file, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "en", "risk", Path.GetDirectoryName(file)!)).FullName;
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
    }
}
