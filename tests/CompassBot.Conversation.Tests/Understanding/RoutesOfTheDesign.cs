using CompassBot.Understanding;

namespace CompassBot.Tests.Understanding;

/// <summary>The rows of the conversation design that lead to a guide or an action, as typed there.</summary>
public sealed class RoutesOfTheDesign
{
    private static readonly Router Router = new(RealContent.Content);

    [Theory]
    [InlineData(1, "is it still consent if i said yes last time", "G01")]
    [InlineData(2, "how do i know they really want to", "G01")]
    [InlineData(3, "we were both drunk, what counts", "ask")]
    [InlineData(4, "i want to tell my bf no without a fight", "G02")]
    [InlineData(7, "my girlfriend never wants sex anymore what do i do", "G03")]
    [InlineData(8, "how can i get my wife to say yes more", "G03")]
    [InlineData(13, "we're both into rough stuff, is that bad", "G01")]
    [InlineData(14, "he keeps my card and gives me an allowance", "G05")]
    [InlineData(16, "am i overreacting", "ask")]
    [InlineData(17, "they go through my messages every night", "G15")]
    [InlineData(18, "my partner decides who i can see", "G07")]
    [InlineData(19, "i have to send a pic to prove where i am", "G15")]
    [InlineData(24, "walking on eggshells at home", "G04")]
    [InlineData(30, "whoever earns more should decide right?", "G06")]
    [InlineData(31, "how do i trust him again after he cheated", "G10")]
    [InlineData(32, "i lied about money and want to fix it", "G10")]
    [InlineData(33, "we argue about chores nonstop", "G06")]
    [InlineData(34, "want us to be more open with each other", "G09")]
    [InlineData(35, "should i just hand over my phone to prove it", "G15")]
    [InlineData(36, "i cant open up to anyone", "ask")]
    [InlineData(38, "he promised hes changed this time", "ask")]
    [InlineData(39, "should i leave him", "G11")]
    [InlineData(41, "am i the toxic one", "G17")]
    [InlineData(45, "kept asking till she gave in, feel awful", "G17")]
    [InlineData(51, "boss keeps asking me for drinks and does my review", "G13")]
    [InlineData(53, "dating someone on my team, im their manager", "G13")]
    [InlineData(54, "if i report him ill lose my job", "G13")]
    public void A_row_of_the_design_is_understood_first_or_second(int row, string words, string route)
    {
        var routed = Router.Route(words);
        Assert.True(route == routed.Route || route == routed.Second, $"row {row}: {routed.Route} ({routed.Confidence:P0}), then {routed.Second}, not {route}");
    }

    [Theory]
    [InlineData(5, "i said no and he kept going anyway")]
    [InlineData(12, "i only do it so the shouting stops")]
    [InlineData(22, "he bought a gun last week and hes being weird")]
    [InlineData(27, "hes outside my flat right now")]
    [InlineData(46, "my mates bf hits her, dont know what to say")]
    [InlineData(56, "cant do this anymore, everyones better off without me")]
    public void Danger_is_never_routed_anywhere_but_to_help(int row, string words) =>
        Assert.True(Router.Route(words).Route == "SAFE", $"row {row}");

    [Theory]
    [InlineData("hes back", "exit")]
    [InlineData("can hr read this", "privacy")]
    [InlineData("can IT see my laptop", "privacy")]
    [InlineData("stop asking me that", "stop")]
    [InlineData("wipe it", "forget")]
    [InlineData("get me a person", "human")]
    [InlineData("are you real", "smalltalk")]
    public void What_works_anywhere_has_its_route(string words, string route) => Assert.Equal(route, Router.Route(words).Route);

    [Theory]
    [InlineData("does my employer get to know what i say to you", "privacy")]
    [InlineData("i would rather speak with an actual human being please", "human")]
    [InlineData("please can you erase all of what i wrote", "forget")]
    [InlineData("can you give me the number of a helpline please", "help")]
    [InlineData("can you talk to me in polish instead", "language")]
    [InlineData("take me back to the list of topics", "menu")]
    [InlineData("what will the weather be in leeds on saturday", "unknown")]
    [InlineData("write me a python function that sorts a list", "unknown")]
    [InlineData("when do we get paid this month", "unknown")]
    [InlineData("give me a recipe for banana bread", "unknown")]
    [InlineData("thank you so much, that was really kind", "smalltalk")]
    [InlineData("hello there how are you doing", "smalltalk")]
    public void Natural_words_are_understood_as_well_as_fixed_ones(string words, string route)
    {
        var routed = Router.Route(words);
        Assert.True(route == routed.Route, $"{routed.Route} ({routed.Confidence:P0}), then {routed.Second}, not {route}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\U0001F622\U0001F622")]
    [InlineData("\ud83d")]
    public void No_words_at_all_are_survived(string words) => Assert.NotNull(Router.Route(words).Route);
}
