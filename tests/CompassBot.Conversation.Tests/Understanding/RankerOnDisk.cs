using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;
using CompassBot.Understanding.Routing;

namespace CompassBot.Tests.Understanding;

/// <summary>The ranker is a help, never a condition: whatever became of its file, fixed words and the menu work.</summary>
public sealed class RankerOnDisk : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("compassbot-ranker").FullName;
    private readonly List<Fault> faults = [];

    public RankerOnDisk()
    {
        foreach (var path in Directory.EnumerateFiles(RealContent.Folder, "*.yaml", SearchOption.AllDirectories)) Copy(path);
        foreach (var route in new[] { "G03", "human", "unknown" }) Copy(Path.Combine(RealContent.Folder, "en", "understanding", route + ".txt"));
    }

    private string Weights => RouteTraining.PathOf(root, "en");

    [Fact]
    public void The_weights_that_ship_are_what_training_makes_of_the_examples_byte_for_byte()
    {
        var content = RealContent.Content;
        var examples = RouteExamples.Load(RealContent.Folder, "en", content.Always, faults);
        Assert.Empty(faults);
        Assert.True(File.ReadAllBytes(RouteTraining.PathOf(RealContent.Folder, "en")).AsSpan().SequenceEqual(RouteTraining.Train(content.Screen, examples)),
            "run: dotnet run -c Release --project src/CompassBot.Cli -- train");
    }

    [Fact]
    public void Weights_just_trained_are_used_without_a_word()
    {
        var content = Trained();

        Assert.DoesNotContain(content.Warnings, w => w.File == "en/understanding.bin");
        Assert.NotEmpty(content.Understanding.Rank("get me someone to talk to"));
        RouteTraining.Check(content, root, faults);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("one bit wrong in the weights")]
    [InlineData("one bit wrong in the sizes")]
    [InlineData("another version")]
    [InlineData("a folder")]
    public void With_a_damaged_file_fixed_words_and_the_menu_still_work_and_one_warning_says_so(string damage)
    {
        Trained();
        var good = File.ReadAllBytes(Weights);
        File.Delete(Weights);
        if (damage == "a folder") Directory.CreateDirectory(Weights);
        else if (damage != "missing") File.WriteAllBytes(Weights, Damaged(good, damage));

        var content = Content.Load(root, faults)!;

        Assert.Empty(faults);
        Assert.Contains("compassbot train", Assert.Single(content.Warnings, w => w.File == "en/understanding.bin").Message, StringComparison.Ordinal);
        Assert.Empty(content.Understanding.Rank("she said no to me"));
        var turn = new Turn(content);
        var hello = turn.Take(new Conversation { Country = "IE" }, new UserMessage(null, Arrived: true), null, Script.Noon).After;
        Assert.Equal("privacy", turn.Take(hello, new UserMessage("can my boss read this"), null, Script.Noon).After.Here!.Step);
        Assert.Equal("hearing-no", turn.Take(hello, new UserMessage("i was told no"), null, Script.Noon).After.Here!.Guide);
        Assert.Equal(6, turn.Take(hello, new UserMessage("she said she would rather not"), null, Script.Noon).Replies[0].Choices.Count);
    }

    [Fact]
    public void Weights_older_than_their_examples_are_a_fault_of_the_check_and_not_of_the_start()
    {
        Trained();
        File.AppendAllText(Path.Combine(root, "en", "understanding", "human.txt"), "\nis there a lady i can speak with\n");
        var content = Content.Load(root, faults)!;
        Assert.Empty(faults);

        RouteTraining.Check(content, root, faults);

        Assert.Contains("compassbot train", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("G99x.txt", "a line", "ExamplesAreReadable")]
    [InlineData("G04.txt", "can i talk to a real human being", "ExamplesAgree")]
    public void A_writer_is_told_what_is_wrong_with_a_file_of_examples(string file, string text, string rule)
    {
        var folder = RouteExamples.FolderOf(root, "en");
        File.WriteAllText(Path.Combine(folder, "human.txt"), "# a person\nCan I talk to a real human being?\n");
        File.WriteAllText(Path.Combine(folder, file), text);
        RouteExamples.Load(root, "en", RealContent.Content.Always, faults);
        Assert.Contains(faults, f => f.Rule == rule);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private Content Trained()
    {
        var content = Content.Load(root, faults)!;
        File.WriteAllBytes(Weights, RouteTraining.Train(content.Screen, RouteExamples.Load(root, "en", content.Always, faults)));
        return Content.Load(root, faults)!;
    }

    private void Copy(string path)
    {
        var copy = Path.Combine(root, Path.GetRelativePath(RealContent.Folder, path));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(path, copy);
    }

    private static byte[] Damaged(byte[] good, string how)
    {
        switch (how)
        {
            case "empty": return [];
            case "cut": return good[..(good.Length / 2)];
            case "one bit wrong in the weights": good[^1] ^= 1; return good;
            case "one bit wrong in the sizes": good[72] ^= 128; return good;
            default: good[7]++; return good;
        }
    }
}
