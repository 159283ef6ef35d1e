using CompassBot.Support;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Short words mean what a person means by them where they are said.</summary>
public sealed class AsWeSayItTests
{
    private const string Hit = "Do you think they might hurt you today or in the next few days?";

    [Theory]
    [InlineData("im an adult")]
    [InlineData("im not a kid")]
    public void Whoever_gave_a_young_age_hears_that_lines_for_the_young_stay(string words)
    {
        Script.Arrives("GB").Bot("").User("im 14").Bot("lines for young people first").User(words).Bot("You gave a younger age before", "Just learning").Locked(Locks.Minor);
        Script.Arrives("GB").Bot("").User("my dad hits me im 14").Bot("Childline").User(words)
            .Bot("Childline").Shows("You gave a younger age before").Shows("Are you safe right now?").Locked(Locks.Minor);
    }

    [Fact]
    public void Another_age_is_a_plain_new_fact()
    {
        var script = Script.Arrives("GB").Bot("").User("im 14").Bot("").User("im 25").Bot("lines for grown-ups").Unlocked(Locks.Minor);
        Assert.False(script.State.Said.HasFlag(Audiences.Child));
    }

    [Theory]
    [InlineData("both")]
    [InlineData("1 and 3")]
    public void Both_is_no_answer_to_a_yes_or_no(string words)
    {
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User(words).Bot(Hit).NeverSays("Which comes first?");
        Script.For("G04").Bot("safe time").User(words).Bot("Is this a safe time").NeverSays("Which comes first?");
    }

    [Theory]
    [InlineData("stop it")]
    [InlineData("stop")]
    [InlineData("enough")]
    [InlineData("leave it")]
    [InlineData("no")]
    [InlineData("back off")]
    [InlineData("leave me alone")]
    [InlineData("id rather not")]
    [InlineData("go away")]
    [InlineData("fuck off")]
    [InlineData("bye")]
    public void A_no_that_is_practised_is_the_persons_own_line(string line) => Practising().User(line).Bot("Oh, come on.").StandsAt("saying-no", "n6");

    [Fact]
    public void A_line_is_their_own_even_after_something_was_told() =>
        Script.Arrives("GB").Bot("").User("i want to die").Bot("").Taps("That's not what I meant").Bot("").Taps("A figure of speech").Bot("").Taps("They won't take my no").Bot("")
            .Taps("I want words for a no").Bot("").Taps("No").Bot("").User("lending").Bot("").Taps("Soft: \"Thanks for asking. I'd rather not.\"").Bot("It goes when this chat goes")
            .User("back off").Bot("Oh, come on.");

    [Theory]
    [InlineData("leave now")]
    [InlineData("hes back")]
    [InlineData("quick exit")]
    public void The_ways_out_stay_where_a_person_writes_freely(string words) => Practising().User(words).Leaves();

    [Theory]
    [InlineData("menu", "What brings you here?")]
    [InlineData("help", "These people can help")]
    [InlineData("delete my data", "Delete it now?")]
    public void What_is_promised_at_any_time_works_there_too(string words, string answer) => Practising().User(words).Bot(answer);

    [Fact]
    public void Danger_is_heard_there_first() => Practising().User("he hits me").Bot("").IsCrisis();

    [Fact]
    public void Stop_is_a_wish_to_stop_where_no_line_is_practised()
    {
        var script = Script.For("G10").Bot("");
        var asked = RealContent.Content.Find("G10")!;
        var turn = new Turn(RealContent.Content);
        var there = turn.Take(script.State with { Places = [asked.At("h5")] }, new UserMessage("stop"), null, Script.Noon);
        Assert.Contains("Stop what?", there.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("next")]
    [InlineData("got it")]
    [InlineData("go on")]
    public void Done_goes_on_where_one_can_only_go_on(string words) =>
        Script.For("G03").Bot("").Taps("Someone said no to me").Bot("").Taps("Sex or touch").Bot("Their body is theirs").User(words).Bot("What do you feel like doing right now?");

    [Fact]
    public void One_word_at_a_closed_door_opens_no_other() =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("menu").Bot("").Taps("Just learning").Bot("").Taps("Small acts of trust").Bot("So I keep them closed just now.")
            .User("consent").Bot("So I keep them closed just now.").StandsAt("always", "locked");

    private static Script Practising() =>
        Script.For("G02").Bot("").User("how do i say no").Bot("").Taps("No").Bot("").User("lending").Bot("").Taps("Soft: \"Thanks for asking. I'd rather not.\"").Bot("It goes when this chat goes");
}
