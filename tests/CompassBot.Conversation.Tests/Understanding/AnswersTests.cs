using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;
using CompassBot.Understanding;

namespace CompassBot.Tests.Understanding;

/// <summary>Answers in people's own words.</summary>
public sealed class AnswersTests
{
    [Theory]
    [InlineData("the second one", "p1b")]
    [InlineData("2nd", "p1b")]
    [InlineData("option b", "p1b")]
    [InlineData("b", "p1b")]
    [InlineData("the second option please", "p1b")]
    [InlineData("idk", "p1b")]
    [InlineData("dunno", "p1b")]
    [InlineData("maybe", "p1b")]
    [InlineData("yup", "p2")]
    [InlineData("yh", "p2")]
    [InlineData("um yeah", "p2")]
    [InlineData("nah", "p1c")]
    [InlineData("not really", "p1c")]
    [InlineData("the last one", "p1c")]
    public void A_short_answer_is_taken_as_the_one_it_fits(string typed, string step) =>
        Script.For("G04").Bot("safe time").User(typed).Bot("").StandsAt("pressure-check", step);

    [Theory]
    [InlineData("kinda")]
    [InlineData("i guess so")]
    [InlineData("sort of")]
    public void A_soft_yes_to_fear_counts_as_fear(string typed) =>
        Script.For("G09").Bot("Are you ever afraid").User(typed).Bot("").Locked(Locks.Fear);

    [Theory]
    [InlineData("not really")]
    [InlineData("i dont think so")]
    [InlineData("probably not")]
    [InlineData("actually no")]
    [InlineData("a")]
    [InlineData("neither")]
    public void A_soft_no_to_fear_never_counts_as_no(string typed)
    {
        var script = Script.For("G09").Bot("Are you ever afraid").User(typed);
        Assert.False(script.State.Here is { Guide: "small-acts", Step: "t2" }, $"\"{typed}\" opened the skills");
    }

    [Theory]
    [InlineData("i think its sulking", "p3b")]
    [InlineData("mostly sulks", "p3b")]
    [InlineData("they just keep on sulking tbh", "p3b")]
    public void A_key_word_in_a_short_sentence_means_the_only_answer_that_has_it(string typed, string step) =>
        Script.For("G04").Bot("safe time").User("yes").Bot("When you say no").User(typed).Bot("").StandsAt("pressure-check", step);

    [Theory]
    [InlineData("they dont really accept it")]
    [InlineData("they pretend to accept it")]
    [InlineData("do they accept it?")]
    [InlineData("i wonder about accepting")]
    public void What_only_resembles_the_harmless_answer_is_not_taken_for_it(string typed)
    {
        var script = Script.For("G04").Bot("safe time").User("yes").Bot("When you say no").User(typed);
        Assert.NotEqual("p3a", script.State.Here!.Step);
    }

    [Theory]
    [InlineData("both")]
    [InlineData("all of them")]
    [InlineData("the first and the last")]
    [InlineData("1 and 3")]
    public void Where_one_answer_is_taken_and_more_are_meant_which_comes_first_is_asked_once(string typed) =>
        Script.For("G09").Bot("afraid").User("no").Bot("four small parts")
            .User(typed).Bot("Which comes first?", "Being honest").StandsAt("small-acts", "t2")
            .User(typed).Bot("").StandsAt("small-acts", "t2").NeverSays("Which comes first?")
            .User("1").Bot("");

    [Fact]
    public void Several_are_several_where_several_may_be_picked()
    {
        var step = RealContent.Content.Find("G03")!.Find("h6")!;
        Assert.Equal([0, 5], Answers.Several("the first and the sixth", step, step.Choices)!);
        Assert.Equal(7, Answers.Meant("all of them", step, step.Choices).Count);
        Assert.Equal([7], Answers.Meant("neither", step, step.Choices));
    }

    /// <summary>Every answer that plays danger down, in every guide: only what a writer listed, its label or its number means it.</summary>
    [Fact]
    public void Nothing_that_resembles_an_answer_plays_danger_down()
    {
        var asked = 0;
        foreach (var guide in RealContent.Content.Guides.Append(RealContent.Content.Crisis.Guide))
            foreach (var step in guide.Steps)
                foreach (var choice in step.Choices.Where(step.PlaysDown))
                    foreach (var typed in choice.PlainWords.SelectMany(Resembling).Append("not really").Append("i dont think so").Append("probably not"))
                    {
                        asked++;
                        if (step.Choices.Any(c => c.PlainWords.Contains(typed))) continue;
                        foreach (var meant in Answers.Meant(typed, step, step.Choices))
                            Assert.True(step.Choices[meant] != choice || Answers.Meant(typed, step, step.Choices).Count > 1, $"{guide.Id}/{step.Id}: \"{typed}\" became \"{choice.Answer}\"");
                    }
        Assert.True(asked > 500, $"only {asked} were asked");
    }

    [Fact]
    public void A_slip_of_the_finger_is_no_plain_no()
    {
        var step = RealContent.Content.Find("G03")!.Find("h5d")!;
        Assert.NotNull(Answers.One("i wont", step, step.Choices));
        Assert.Null(Answers.One("i want", step, step.Choices));
        Assert.Empty(Answers.Meant("i want", step, step.Choices));
    }

    private static IEnumerable<string> Resembling(string words) =>
        [$"i think {words}", $"well {words} mostly", $"not {words}", $"{words} i said that last week too", $"they {words} sometimes", $"maybe {words}"];
}
