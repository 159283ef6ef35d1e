using CompassBot.Dialogs;
using CompassBot.Dialogs.Rules;

namespace CompassBot.Tests.Dialogs;

public sealed class ContentRuleTests
{
    /// <summary>One broken example a rule: a sample guide with one thing changed, or one line of a real file changed.</summary>
    public static readonly TheoryData<string, string, string, string> Broken = new()
    {
        { "NamesAreUnique", "sample", "id: b\n", "id: a\n" },
        { "EveryGoLeadsSomewhere", "sample", "go: b, also", "go: nowhere, also" },
        { "EveryActionLeadsSomewhere", "en/always.yaml", "go: crisis/help\n    firm: [help", "go: crisis/hlep\n    firm: [help" },
        { "EveryWishLeadsSomewhere", "en/understanding.yaml", "go: crisis/help", "go: crisis/hlep" },
        { "EveryInsteadLeadsSomewhere", "sample", "instead: G04", "instead: G44" },
        { "EveryCountryOfferedIsThere", "en/always.yaml", "id: country-GB", "id: country-UK" },
        { "EveryStepIsReachable", "sample", "  - id: c\n", "  - id: lost\n    say: Nobody gets here.\n    go: c\n  - id: c\n" },
        { "EveryLoopPassesAQuestion", "sample", "  - id: b\n    say: Fine.\n    go: c\n", "  - id: b\n    say: Fine.\n    go: b2\n  - id: b2\n    say: Again.\n    go: b\n" },
        { "EveryStepLeadsOnOrEnds", "sample", "say: Fine.\n    go: c\n", "say: Fine.\n" },
        { "NoGuideOverTwentyFiveSteps", "sample", "  - id: c\n", string.Concat(Enumerable.Range(0, 25).Select(n => $"  - id: n{n}\n    say: On.\n    go: c\n")) + "  - id: c\n" },
        { "EverySentenceCanBeComposed", "sample", "say: Fine.", "compose: \"I {a} {c}.\"\n    say: \"{composed}\"" },
        { "EveryRunComesBack", "sample", "say: Fine.", "run: a" },
        { "SkillStepsAreLockedByFear", "sample", "instead: G04\n", "" },
        { "EveryGuideEndsWithAHumanLink", "sample", " A person can help: {crisis_line}.", "" },
        { "EveryRiskHasAnAnswer", "en/crisis.yaml", "\n  R8:", "\n  R88:" },
        { "EveryRiskAnswerNamesALine", "en/crisis.yaml", "{crisis_line}. If you might act on it now: {ambulance}.", "I am here." },
        { "EverySafetyLineHasThreeWordings", "en/crisis.yaml", "      - \"Thank you for trusting me with that. It is not your fault. You can reach a trained person: {dv_line}.\"\n", "" },
        { "WordingsShareTheirSlots", "en/crisis.yaml", "It is not your fault. A trained person can help: {dv_line}.", "It is not your fault. A trained person can help: {crisis_line}." },
        { "EveryFirstLineIsHeard", "en/crisis.yaml", "    step: ask-figure", "    step: ask-figures" },
        { "WhatIsSaidMeanwhileIsAnswered", "en/crisis.yaml", "  - go: went-away\n", "  - go: gone-away\n" },
        { "WhatIsAlwaysNeededIsThere", "en/always.yaml", "  no_words:", "  not_words:" },
        { "EveryTextIsSaid", "en/always.yaml", "\ntexts:\n", "\ntexts:\n  farewell: See you.\n" },
        { "ConditionsAreKnown", "sample", "answer: \"No\",", "answer: \"No\", if: [rainy]," },
        { "NoScreenOverSixtyWords", "sample", "say: Fine.", "say: " + string.Concat(Enumerable.Repeat("This is one more word here. ", 11)) },
        { "GradeEightOrLower", "sample", "say: Fine.", "say: Interpersonal relationship deterioration necessitates immediate professional intervention regarding communication." },
        { "OneQuestionAScreen", "sample", "say: Fine.", "say: Is it fine? Are you sure?" },
        { "EveryQuestionForgivesAnUnclearAnswer", "en/always.yaml", "\n  unclear:", "\n  unclear_once:" },
        { "AnswersAreDistinct", "sample", "also: [yeah]", "also: [\"no\"]" },
        { "SlotsAreKnown", "sample", "{crisis_line}", "{magic_line}" },
        { "NoNumbersInWords", "sample", "say: Fine.", "say: Call 555 1234." },
        { "NothingHarmfulIsSaid", "sample", "say: Fine.", "say: Calm down, it takes both sides." },
        { "NobodysGenderIsGuessed", "sample", "say: Fine.", "say: What did he do then." },
        { "NoEmoji", "sample", "say: Fine.", "say: Fine \u2764." },
    };

    private const string Sample = """
        id: sample
        code: G99
        version: 1
        title: A sample
        skill: true
        instead: G04
        steps:
          - id: a
            say: This is a sample.
            ask: Is that all right?
            choices:
              - { answer: "Yes", go: b, also: [yeah] }
              - { answer: "No", go: c, also: [nope] }
          - id: b
            say: Fine.
            go: c
          - id: c
            say: "That was it. A person can help: {crisis_line}."
            end: true

        """;

    [Fact]
    public void The_real_content_keeps_every_rule() => Assert.NotNull(RealContent.Content);

    [Fact]
    public void A_sound_guide_has_no_fault() => Assert.Empty(Load("sample", "", ""));

    [Fact]
    public void Every_rule_has_an_example_that_breaks_it() =>
        Assert.Equal(ContentRules.All.Select(r => r.Name).Order(), Broken.Select(b => (string)b[0]).Order());

    [Fact]
    public void Every_guide_has_eight_steps_or_more_and_is_offered_by_an_answer_somewhere()
    {
        var content = RealContent.Content;
        Assert.All(content.Guides.Where(g => g.Whole), g => Assert.InRange(g.Steps.Count, 8, 25));
        var offered = from guide in (IEnumerable<Guide>)[.. content.Guides, content.Always.Guide, content.Crisis.Guide]
                      from step in guide.Steps
                      from choice in step.Choices
                      let to = Destination.Of(content, guide, choice.Go).Guide
                      where to is not null && to.Family != guide.Family
                      select to.Family;
        Assert.Empty(content.Guides.Select(g => g.Family).Except(offered));
    }

    [Fact]
    public void A_part_without_its_guide_is_reported() =>
        Assert.Contains(Load("sample", "code: G99", "code: G99\npart_of: nobody"), f => f.Rule == "NamesAreUnique");

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_reported_with_file_and_line(string rule, string file, string find, string put)
    {
        var fault = Load(file, find, put).FirstOrDefault(f => f.Rule == rule);
        Assert.True(fault is not null, $"nothing was reported for {rule}");
        Assert.Equal(file == "sample" ? "en/guides/sample.yaml" : file, fault!.File);
        Assert.InRange(fault.Line, 1, 2000);
    }

    [Theory]
    [InlineData("title: A sample", "titel: A sample", "KeysAreKnown")]
    [InlineData("version: 1", "version: one", "KeysAreKnown")]
    [InlineData("say: Fine.", "say: \"Fine.", "Readable")]
    [InlineData("also: [yeah]", "sets: [anger]", "KeysAreKnown")]
    [InlineData("answer: \"Yes\", ", "", "KeysAreComplete")]
    public void A_slip_of_the_writer_is_named_where_it_stands(string find, string put, string rule)
    {
        var faults = Load("sample", find, put);
        Assert.Contains(faults, f => f.Rule == rule && f.File == "en/guides/sample.yaml" && f.Line > 1);
    }

    [Fact]
    public void Every_fault_comes_at_once()
    {
        var faults = Load("sample", "say: Fine.", "say: Fine.\n    colour: red\n    sound: loud");
        Assert.Equal(2, faults.Count(f => f.Rule == "KeysAreKnown"));
    }

    private static List<Fault> Load(string file, string find, string put) => RealContent.Changed(root =>
    {
        var sample = find.Length > 0 && file == "sample" ? Replaced(Sample, find, put) : Sample;
        File.WriteAllText(Path.Combine(root, "en", "guides", "sample.yaml"), sample);
        if (file == "sample") return;
        var path = Path.Combine(root, file);
        File.WriteAllText(path, Replaced(File.ReadAllText(path), find, put));
    }).Faults;

    private static string Replaced(string text, string find, string put)
    {
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the example no longer holds \"{find}\"");
        return string.Concat(text.AsSpan(0, at), put, text.AsSpan(at + find.Length));
    }
}
