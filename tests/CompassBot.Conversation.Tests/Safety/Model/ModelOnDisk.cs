using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Safety.Learning;
using CompassBot.Turns;

namespace CompassBot.Tests.Safety;

/// <summary>The model is a help, never a condition: whatever became of its file, the phrases judge.</summary>
public sealed class ModelOnDisk : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("compassbot-model").FullName;
    private readonly List<Fault> faults = [];

    public ModelOnDisk() => Copy("en", "en");

    private string Model => Path.Combine(root, "en", "risk", "model.bin");

    [Fact]
    public void A_model_just_trained_is_used_without_a_word_and_is_the_same_each_time()
    {
        var screen = Trained();

        Assert.True(screen.HasModel);
        Assert.Empty(screen.Warnings);
        Assert.Equal(File.ReadAllBytes(Model), RiskTraining.Train(screen, root, "en", faults));
        RiskTraining.Check(screen, root, faults);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("cut to its header")]
    [InlineData("one bit wrong in the weights")]
    [InlineData("one bit wrong in the sizes")]
    [InlineData("another version")]
    [InlineData("a folder")]
    public void With_a_damaged_model_the_phrases_judge_alone_and_one_warning_says_so(string damage)
    {
        Trained();
        var good = File.ReadAllBytes(Model);
        File.Delete(Model);
        if (damage == "a folder") Directory.CreateDirectory(Model);
        else if (damage != "missing") File.WriteAllBytes(Model, Damaged(good, damage));

        var screen = Screen.Load(root, "en", faults);

        Assert.False(screen.HasModel);
        Assert.Empty(faults);
        var warning = Assert.Single(screen.Warnings);
        Assert.Equal("en/risk/model.bin", warning.File);
        Assert.Contains("compassbot train", warning.Message, StringComparison.Ordinal);
        Assert.Equal(RiskTier.Crisis, screen.Judge("i want to kill myself").Tier);
        Assert.Equal(RiskTier.Crisis, screen.Judge("hes outside my flat right now").Tier);
    }

    [Fact]
    public void A_model_older_than_its_sentences_is_a_fault_of_the_check_and_not_of_the_start()
    {
        Trained();
        var file = Path.Combine(root, "en", "risk", "distress.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("  - i feel sad today", "  - i feel sad tonight", StringComparison.Ordinal));
        var screen = Screen.Load(root, "en", faults);
        Assert.Empty(faults);
        Assert.True(screen.HasModel);

        RiskTraining.Check(screen, root, faults);

        Assert.Contains("Run: compassbot train", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_language_without_risk_phrases_the_English_ones_judge_and_the_person_is_told()
    {
        Copy("en", "xx");
        Directory.Delete(Path.Combine(root, "xx", "risk"), recursive: true);
        Copy("support", "support");
        var always = Path.Combine(root, "xx", "always.yaml");
        // English content needs no such sentence; a language that leans on the English phrases brings its own.
        var words = File.ReadAllText(always);
        File.WriteAllText(always, words.Replace("\ntexts:\n", "\ntexts:\n  other_language: I know signs of danger in English best. You can ask for a person any time.\n", StringComparison.Ordinal));

        var content = Content.Load(root, faults, "xx");

        Assert.Empty(faults);
        Assert.Equal("en", content!.Screen.Language);
        Assert.Contains(content.Screen.Warnings, warning => warning.File == "xx/risk");
        var turn = new Turn(content);
        var hello = turn.Take(new Conversation { Country = "IE", Language = "xx" }, new UserMessage(null, Arrived: true), null, Dialogs.Script.Noon);
        Assert.StartsWith(content.Always.Text("other_language"), hello.Replies[0].Text, StringComparison.Ordinal);
        Assert.NotEmpty(hello.Replies[^1].Choices);
        Assert.Equal(ReplyKind.Crisis, turn.Take(hello.After, new UserMessage("i want to kill myself"), null, Dialogs.Script.Noon).Replies[0].Kind);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private Screen Trained()
    {
        var screen = Screen.Load(root, "en", faults);
        File.WriteAllBytes(Model, RiskTraining.Train(screen, root, "en", faults));
        return Screen.Load(root, "en", faults);
    }

    private static byte[] Damaged(byte[] good, string how)
    {
        switch (how)
        {
            case "empty": return [];
            case "cut": return good[..(good.Length / 2)];
            case "cut to its header": return good[..80];
            case "one bit wrong in the weights": good[^1] ^= 1; return good;
            case "one bit wrong in the sizes": good[72] ^= 128; return good;
            default: good[7]++; return good;
        }
    }

    // Only what is learned beside the phrases: training on everything would take the tests a minute.
    private void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(English.Folder, from), "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, to, Path.GetRelativePath(Path.Combine(English.Folder, from), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }
    }
}
