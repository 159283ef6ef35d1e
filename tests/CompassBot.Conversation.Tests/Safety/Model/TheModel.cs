using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Safety.Learning;

namespace CompassBot.Tests.Safety;

public sealed class TheModel
{
    [Fact]
    public void The_weights_that_ship_are_what_training_makes_of_the_sentences_byte_for_byte()
    {
        var faults = new List<Fault>();
        var trained = RiskTraining.Train(English.Screen, English.Folder, "en", faults);
        Assert.Empty(faults);
        Assert.Equal(RiskTraining.EverydayWordsOf(RiskTraining.Sentences(English.Folder, "en", [])), File.ReadAllText(RiskTraining.EverydayPathOf(English.Folder, "en")));
        Assert.True(File.ReadAllBytes(RiskTraining.PathOf(English.Folder, "en")).AsSpan().SequenceEqual(trained), "run: dotnet run -c Release --project src/CompassBot.Cli -- train");
    }

    [Fact]
    public void No_sentence_of_the_examination_is_taught()
    {
        var root = Directory.GetParent(English.Folder)!.FullName;
        var examined = Directory.EnumerateFiles(Path.Combine(root, "tests", "held-out"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!.ToLowerInvariant()).ToHashSet();
        Assert.True(examined.Count > 1000);
        Assert.DoesNotContain(RiskTraining.Sentences(English.Folder, "en", []), taught => examined.Contains(taught.Text.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("== crisis\nhelp me", "ExamplesAreReadable")]
    [InlineData("a line before any heading", "ExamplesAreReadable")]
    [InlineData("== perhaps, distress\nhelp me", "ExamplesAreReadable")]
    [InlineData("== none\nsame words\n== check, distress\nSame words", "ExamplesAgree")]
    public void A_writer_is_told_what_is_wrong_with_a_file_of_sentences(string text, string rule)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var examples = Directory.CreateDirectory(Path.Combine(folder.FullName, "en", "risk", "examples"));
            File.WriteAllText(Path.Combine(examples.FullName, "letters.txt"), text);
            var faults = new List<Fault>();
            ExampleFiles.Load(folder.FullName, "en", faults);
            Assert.Contains(faults, f => f.Rule == rule && f.File == "en/risk/examples/letters.txt");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_line_of_meanings_that_cannot_be_read_is_named_to_the_writer()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var risk = Directory.CreateDirectory(Path.Combine(folder.FullName, "en", "risk"));
            File.WriteAllText(Path.Combine(risk.FullName, "meanings.txt"), "# kinds\nPET: dog\nno colon here\nPET: cat\n");
            var faults = new List<Fault>();
            Screen.Load(folder.FullName, "en", faults);
            Assert.Equal([3, 4], faults.Where(f => f.Rule == "MeaningsAreReadable").Select(f => f.Line));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_explanation_shows_the_text_as_read_each_phrase_with_its_scope_the_model_the_context_and_the_verdict()
    {
        var why = English.Screen.Explain("In this film he strangles her. idk Im sooo tired", afterDisclosure: true);
        Assert.Contains("he strangles her", why.Normalised, StringComparison.Ordinal);
        Assert.Contains("i am so", why.Normalised, StringComparison.Ordinal);
        Assert.Contains(why.Phrases, p => p.Scope.Contains("Fiction", StringComparison.Ordinal) && p.Words.Contains("strangles", StringComparison.Ordinal));
        Assert.NotEmpty(why.Model!.Features);
        Assert.Contains(why.Model.Features, f => f.Weight > 0);
        Assert.Contains(why.Model.Features, f => f.Weight < 0);
        Assert.True(why.AfterDisclosure);
        Assert.Equal(English.Screen.Judge("In this film he strangles her. idk Im sooo tired", afterDisclosure: true).Level, why.Verdict.Level);
        Assert.True(why.Verdict.Level >= Math.Max(why.Ruled.Level, why.Model.Level));
    }
}
