using CompassBot.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>Steps that scale, let people write, compose a sentence, and run a part of another guide.</summary>
public sealed class StepKindTests
{
    internal const string Builder = """
        id: sample-builder
        code: G98
        version: 1
        title: A sample
        steps:
          - id: often
            say: First, one thing.
            ask: How often does that happen?
            scale: { low: Never, high: Always, points: 5, goes: [ { from: 1, go: own }, { from: 4, go: own, sets: [control] } ] }
            skip: own
          - id: own
            say: You can write what comes to mind. I keep none of it.
            type: { go: will }
            choices:
              - { answer: I'd rather not, go: will, also: [rather not write] }
            skip: will
          - id: will
            ask: How strong should it be?
            choices:
              - { answer: Soft, go: what, part: would rather not, also: [gentle] }
              - { answer: Clear, go: what, part: won't, also: [firm] }
            skip: what
          - id: what
            ask: What is it about?
            choices:
              - { answer: Lend my car, go: read, also: [my car] }
              - { answer: Share my password, go: read, also: [my password] }
            skip: read
          - id: read
            compose: "I {will} {what}."
            say: "Here it is: \"{composed}\""
            choices:
              - { answer: Next, go: again, also: [go on] }
              - { answer: Run a part, go: run, also: [the part] }
            skip: none
          - id: again
            say: "Keep it in your head: \"{composed}\""
            skip: none
            choices:
              - { answer: Next, go: z, also: [go on] }
          - id: none
            say: That's fine. You don't need a sentence today.
            go: z
          - id: run
            say: A small part of another guide comes now.
            run: G97/s1
            go: after
          - id: after
            ask: That was the part. How was it?
            choices:
              - { answer: Good, go: z, also: [fine] }
              - { answer: Bad, go: z, also: [not good] }
            skip: z
          - id: z
            say: "That was it. A person can help: {crisis_line}."
            choices:
              - { answer: Menu, go: always/menu, also: [the menu] }
            end: true

        """;

    internal const string Part = """
        id: sample-part
        code: G97
        version: 1
        title: A part
        skill: true
        instead: G04
        steps:
          - id: s1
            ask: Is this the part?
            choices:
              - { answer: "Yes", go: s2, also: [yeah] }
              - { answer: "No", go: back, also: [nope] }
            skip: s2
          - id: s2
            ask: Shall we end it?
            choices:
              - { answer: End it, go: s3, also: [end] }
              - { answer: I am afraid, go: s4, sets: [fear], also: [afraid] }
          - id: s4
            say: Thank you.
            go: s2
          - id: s3
            say: "The part's own end. A person can help: {crisis_line}."
            choices:
              - { answer: Menu, go: always/menu, also: [the menu] }
            end: true

        """;

    private static readonly Lazy<Content> Content = new(() => SampleContent.With(Builder, Part));

    private static Script Begins() => Script.In(Content.Value, "G98");

    private static Script AtTheSentence() => Begins().Bot("First").User("2").Bot("I keep none of it").User("skip").Bot("How strong").User("clear").Bot("about").User("my password").Bot("Here it is");

    [Theory]
    [InlineData("4")]
    [InlineData("four")]
    [InlineData("about a 4")]
    [InlineData("maybe 5")]
    [InlineData("always")]
    [InlineData("5 (Always)")]
    [InlineData("the last one")]
    public void A_number_on_a_scale_leads_and_locks_as_its_part_of_the_scale_says(string typed) =>
        Begins().Bot("How often").Offers("1 (Never)", "2", "3", "4", "5 (Always)").User(typed).Bot("I keep none of it").Locked(Locks.Control);

    [Theory]
    [InlineData("3")]
    [InlineData("two")]
    [InlineData("never")]
    [InlineData("id say 1")]
    public void A_low_number_locks_nothing(string typed) =>
        Begins().Bot("How often").User(typed).Bot("I keep none of it").Unlocked(Locks.Control);

    [Theory]
    [InlineData("6")]
    [InlineData("4 or 5")]
    [InlineData("0")]
    [InlineData("purple")]
    public void What_is_no_point_of_the_scale_is_asked_again(string typed) =>
        Begins().Bot("How often").User(typed).Bot("How often", "1 (Never)").StandsAt("sample-builder", "often");

    [Theory]
    [InlineData("We used to talk for hours about the garden and now it is only bills")]
    [InlineData("my car is blue")]
    [InlineData("ireland")]
    public void Own_words_lead_on_and_are_said_back_and_kept_nowhere(string typed)
    {
        var script = Begins().Bot("First").User("1").Bot("I keep none of it").User(typed).Bot("How strong").StandsAt("sample-builder", "will");
        Assert.DoesNotContain(typed, System.Text.Json.JsonSerializer.Serialize(script.State), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Where_people_write_risk_is_heard_first_and_menu_still_works()
    {
        Begins().Bot("First").User("1").Bot("I keep none of it").User("he said he will kill me tonight").Bot("").IsCrisis();
        Begins().Bot("First").User("1").Bot("I keep none of it").User("menu").Bot("What brings you here?");
        Begins().Bot("First").User("1").Bot("I keep none of it").User("rather not write").Bot("How strong");
    }

    [Fact]
    public void A_sentence_is_composed_of_what_was_picked_and_said_again_later() =>
        AtTheSentence().Shows("\"I won't share my password.\"").User("next").Bot("Keep it in your head: \"I won't share my password.\"");

    [Theory]
    [InlineData("skip", "clear")]
    [InlineData("clear", "skip")]
    public void Half_a_sentence_is_never_said(string first, string second)
    {
        var script = Begins().Bot("First").User("2").Bot("I keep none of it").User("skip").Bot("How strong").User(first == "clear" ? "clear" : "skip").Bot("about").User(second == "skip" ? "skip" : "my car");
        script.Bot("You don't need a sentence today.").Bot("That was it.");
    }

    [Fact]
    public void An_answer_that_is_changed_changes_the_sentence() =>
        AtTheSentence().User("i want to change my answer").Bot("- Share my password").User("my car").Bot("\"I won't lend my car.\"");

    [Fact]
    public void A_part_of_another_guide_comes_back_at_its_end_without_its_last_screen() =>
        AtTheSentence().User("the part").Bot("A small part").Bot("Is this the part?").User("yup").Bot("Shall we end it?").User("end").Bot("That was the part.").StandsAt("sample-builder", "after");

    [Fact]
    public void A_part_comes_back_where_its_answer_leads_back() =>
        AtTheSentence().User("the part").Bot("A small part").Bot("Is this the part?").User("no").Bot("That was the part.");

    [Fact]
    public void A_part_that_fear_closes_is_left_out_kindly() =>
        AtTheSentence().User("the part").Bot("A small part").Bot("Is this the part?").User("yes").Bot("Shall we end it?")
            .Taps("I am afraid").Bot("I'll leave out one part just now").Bot("That was the part.").StandsAt("sample-builder", "after");

    [Fact]
    public void Back_leads_into_the_part_and_out_of_it_and_the_part_still_comes_back() =>
        AtTheSentence().User("the part").Bot("A small part").Bot("Is this the part?").User("yes").Bot("Shall we end it?").User("end").Bot("That was the part.")
            .User("back").Bot("Shall we end it?").User("back").Bot("Is this the part?").User("back").Bot("Here it is")
            .User("the part").Bot("A small part").Bot("Is this the part?").User("yes").Bot("Shall we end it?").User("end").Bot("That was the part.");

    [Fact]
    public void The_menu_in_the_middle_of_a_part_goes_on_in_the_part() =>
        AtTheSentence().User("the part").Bot("A small part").Bot("Is this the part?").User("yes").Bot("Shall we end it?")
            .User("menu").Bot("What brings you here?", "Go on where I was").Taps("Go on where I was").Bot("Shall we end it?").User("end").Bot("That was the part.");

    [Theory]
    [InlineData("\"I {will} {what}.\"", "\"I {will} {wat}.\"", "which is no step with answers")]
    [InlineData("\"I {will} {what}.\"", "\"I {will} {after}.\"", "nobody comes there before it")]
    [InlineData("    skip: none\n    choices:", "    choices:", "needs a \"skip\"")]
    [InlineData("run: G97/s1", "run: G97/s99", "which is not there")]
    [InlineData("run: G97/s1", "run: G98/z", "no step of another guide")]
    [InlineData("    run: G97/s1\n    go: after", "    run: G97/s1", "needs a \"go\"")]
    [InlineData("points: 5", "points: 9", "3 to 7")]
    [InlineData("{ from: 1, go: own }", "{ from: 2, go: own }", "from: 1")]
    [InlineData("part: won't", "part: won't forgive them and", "pushes forgiveness")]
    public void A_slip_in_the_new_kinds_of_step_is_named(string find, string put, string message)
    {
        Assert.Contains(find, Builder, StringComparison.Ordinal);
        var broken = Builder.Replace(find, put, StringComparison.Ordinal);
        Assert.Contains(SampleContent.FaultsOf(broken, Part), f => f.Message.Contains(message, StringComparison.Ordinal) && f.Line > 1);
    }

    [Fact]
    public void Guides_that_run_each_other_in_a_circle_are_a_fault()
    {
        var circle = Part.Replace("  - id: s4\n    say: Thank you.\n    go: s2", "  - id: s4\n    run: G98/will\n    go: s2", StringComparison.Ordinal);
        Assert.NotEqual(Part, circle);
        Assert.Contains(SampleContent.FaultsOf(Builder, circle), f => f.Message.Contains("in a circle", StringComparison.Ordinal));
    }
}
