using CompassBot.Tests.Dialogs;

namespace CompassBot.Tests.Turns;

/// <summary>Numbers and places, asked for in words: they come, and nothing that was open is lost.</summary>
public sealed class NumbersAndPlacesTests
{
    private const string Hit = "Do you think they might hurt you today or in the next few days?";

    [Theory]
    [InlineData("show numbers")]
    [InlineData("show me the numbers")]
    [InlineData("give me the number")]
    [InlineData("can i have a number")]
    [InlineData("send me the hotline")]
    public void Numbers_asked_for_at_a_question_about_danger_come_and_the_question_after_them(string words) =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot(Hit).User(words).Bot("116 123").Shows(Hit).StandsAt("crisis", "r2")
            .User("yes").Bot("Are they near you now?");

    [Fact]
    public void Whoever_wants_only_the_number_is_asked_no_more() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot(Hit).User("i just want the number").Bot("116 123").StandsAt("crisis", "quiet");

    [Fact]
    public void Skip_on_the_numbers_leads_back_to_the_question() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot(Hit).User("numbers").Bot("These people can help").User("skip").Bot(Hit).Shows("116 123").StandsAt("crisis", "r2");

    [Fact]
    public void Skip_on_the_numbers_leads_back_into_a_guide() =>
        Script.For("G03").Bot("").Taps("Someone said no to me").Bot("What was the no about?").User("numbers").Bot("These people can help").User("skip").Bot("What was the no about?").StandsAt("hearing-no", "h2");

    [Fact]
    public void A_buttons_label_may_be_typed() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot(Hit, "Lines for my part of the country")
            .User("Lines for my part of the country").Bot("Which part of the country are you in?", "Scotland")
            .User("scotland").Bot("Scotland's Domestic Abuse and Forced Marriage Helpline").Shows(Hit);

    [Theory]
    [InlineData("leeds", "GB-ENG")]
    [InlineData("in leeds", "GB-ENG")]
    [InlineData("im in glasgow", "GB-SCT")]
    [InlineData("wales", "GB-WLS")]
    public void A_town_that_is_typed_tells_the_part_of_the_country(string words, string region)
    {
        var asked = Script.Arrives("GB").Bot("").User("my husband hits me").Bot("Tell me the region").User(words).Bot(Hit);
        Assert.Equal(region, asked.State.Region);
        Assert.Equal(region, Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").Taps("Lines for my part of the country").Bot("").User(words).Bot(Hit).State.Region);
    }

    [Fact]
    public void A_town_in_another_persons_story_is_not_where_they_are() =>
        Assert.Null(Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User("he moved to leeds for work").Bot("").State.Region);

    [Fact]
    public void A_state_of_their_country_is_understood() =>
        Assert.Equal("US", Script.Arrives("US").Bot("").User("my husband hits me").Bot(Hit).User("in texas").Bot(Hit).State.Country);

    [Fact]
    public void A_place_nobody_knows_is_asked_for_in_other_words() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").Taps("Lines for my part of the country").Bot("").User("ambridge").Bot("I don't know every town.", "England").StandsAt("always", "regions");

    [Theory]
    [InlineData("why")]
    [InlineData("why do you ask")]
    [InlineData("what do you mean")]
    [InlineData("i dont understand")]
    [InlineData("huh?")]
    public void Who_asks_why_hears_it_in_a_sentence_and_the_same_question(string words)
    {
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot(Hit).User(words).Bot("help that fits how safe you are").Shows(Hit)
            .User(words).Bot(Hit).StandsAt("crisis", "r2");
        Script.For("G04").Bot("").Taps("Yes").Bot("").User("skip").Bot("Are you ever afraid of this person?").User(words).Bot("help that fits how safe you are").Shows("Are you ever afraid of this person?");
        Script.For("G03").Bot("Which is closest to you?").User(words).Bot("so that I show what fits you").Shows("Which is closest to you?");
    }

    [Fact]
    public void Where_danger_is_now_the_number_stands_before_the_reason() =>
        Script.Arrives("GB").Bot("").User("hes outside with a knife").Bot("999").User("why").Bot("999").Shows("help that fits how safe you are");
}
