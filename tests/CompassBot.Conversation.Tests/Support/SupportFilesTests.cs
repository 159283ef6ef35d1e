using CompassBot.Dialogs;
using CompassBot.Support;

namespace CompassBot.Tests.Support;

/// <summary>What a writer is told when a support file is wrong: every fault at once, with file and line.</summary>
public sealed class SupportFilesTests : IDisposable
{
    private const string Good = """
        country: ZZ
        name: Testland
        emergency:
          general: '112'
          police: '112'
          ambulance: null
          fire: null
          confidence: high
          sources: [a table]
        lines:
          - id: zz-line
            name: A line
            audience: anyone
            categories: [suicide_self_harm]
            nationwide: true
            hold: false
            phone_local: '100 200'
            languages: [en]
            hours: 24/7
            free: true
            sources: [a page]
            newest_source: '2024-09-10'
            evidence: official_page
            confidence: high
            last_verified: null

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("support");

    public SupportFilesTests()
    {
        folder.CreateSubdirectory("support");
        Write("directory.yaml", """
            directories:
              - { name: A list, url: https://example.org, audience: anyone }
            regions:
              ZZ-N: [The North]
            languages:
              en: English
            """);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_whole_file_has_no_fault()
    {
        Write("zz.yaml", Good);
        var book = Load(out var faults);
        Assert.Empty(faults);
        Assert.Equal("A line on 100 200 (open now, all day and night).", book.Fill("{crisis_line}.", new SupportContext("ZZ", "en", Book.Tuesday)).Text);
    }

    [Theory]
    [InlineData("    free: true", "    fre: true", 20, "\"fre\" is not a key that belongs here")]
    [InlineData("audience: anyone", "audience: everyone", 13, "\"everyone\" is no audience")]
    [InlineData("[suicide_self_harm]", "[suicide]", 14, "\"suicide\" is no category")]
    [InlineData("nationwide: true", "region: ZZ-S\n    nationwide: false", 15, "\"ZZ-S\" is not a region of ZZ")]
    [InlineData("nationwide: true", "region: ZZ-N\n    nationwide: true", 15, "a line with a region can't be nationwide")]
    [InlineData("languages: [en]", "languages: [xx]", 18, "\"xx\" has no name")]
    [InlineData("    phone_local: '100 200'\n", "", 11, "a line needs a number")]
    [InlineData("    hold: false\n", "", 11, "\"hold\" is missing")]
    [InlineData("evidence: official_page", "evidence: hearsay", 23, "\"evidence\" can't be \"hearsay\"")]
    [InlineData("sources: [a page]", "sources: []", 21, "a line needs a source")]
    [InlineData("police: '112'", "police: '1 12'", 5, "should be digits only")]
    [InlineData("country: ZZ", "country: YY", 1, "\"YY\" should be the two capital letters this file is named after")]
    public void A_fault_is_named_with_its_file_and_line(string right, string wrong, int line, string message)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        Write("zz.yaml", Good.Replace(right, wrong, StringComparison.Ordinal));
        Load(out var faults);
        Assert.Contains(faults, f => f.File == "support/zz.yaml" && f.Line == line && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        Write("zz.yaml", Good.Replace("anyone", "everyone", StringComparison.Ordinal).Replace("free:", "fre:", StringComparison.Ordinal));
        Write("yy.yaml", "country: YY\nname: [");
        Load(out var faults);
        Assert.Equal(["support/yy.yaml", "support/zz.yaml", "support/zz.yaml"], faults.Select(f => f.File));
    }

    [Fact]
    public void An_id_that_stands_twice_is_a_fault_even_across_files()
    {
        Write("zz.yaml", Good);
        Write("yy.yaml", Good.Replace("country: ZZ", "country: YY", StringComparison.Ordinal));
        Load(out var faults);
        var fault = Assert.Single(faults);
        Assert.Equal(("support/zz.yaml", 11), (fault.File, fault.Line));
        Assert.Contains("\"zz-line\" stands a second time", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_directory_nothing_could_be_shown_where_no_line_is_known()
    {
        File.Delete(Path.Combine(folder.FullName, "support", "directory.yaml"));
        Load(out var faults);
        Assert.Contains(faults, f => f.File == "support/directory.yaml");
    }

    [Theory]
    [InlineData("hold: false", "hold: true")]
    [InlineData("confidence: high\n    last_verified", "confidence: medium\n    last_verified")]
    [InlineData("evidence: official_page\n    confidence: high", "evidence: one_directory\n    confidence: medium")]
    public void A_line_that_must_not_be_shown_leaves_the_emergency_number(string right, string wrong)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        Write("zz.yaml", Good.Replace(right, wrong, StringComparison.Ordinal));
        var filled = Load(out var faults).Fill("{crisis_line}.", new SupportContext("ZZ", "en", Book.Tuesday));
        Assert.Empty(faults);
        Assert.Empty(filled.Lines);
        Assert.Contains("call 112", filled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_and_conflicts_in_them_hide_nothing_and_are_never_printed()
    {
        Write("zz.yaml", Good.Replace("hours: 24/7", "notes: 'CONFLICT: may have closed'\n    hours: 24/7", StringComparison.Ordinal));
        var text = Load(out _).Fill("{crisis_line}.", new SupportContext("ZZ", "en", Book.Tuesday)).Text;
        Assert.Equal("A line on 100 200 (open now, all day and night).", text);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, "support", file), text);

    private SupportBook Load(out List<Fault> faults) => SupportBook.Load(folder.FullName, faults = []);
}
