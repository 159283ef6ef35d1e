using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>A joke, a story or a figure of speech lowers what it covers, and nothing beside it.</summary>
public sealed class WhatAFrameCovers
{
    private static readonly string[] Danger = ["i want to kill myself", "he strangled me last night", "my husband hits me", "i want to die tonight", "he raped me"];

    [Theory]
    [InlineData("im killing it at work")]
    [InlineData("this traffic is killing me")]
    [InlineData("i watched a film about a murder")]
    [InlineData("my character dies in the novel")]
    [InlineData("we lost the game")]
    [InlineData("my phone died lol")]
    [InlineData("i was joking")]
    public void A_frame_on_one_side_of_but_says_nothing_about_the_other(string frame) =>
        Assert.Empty(Danger.SelectMany(d => new[] { $"{frame} but {d}", $"{d} but {frame}", $"{frame}. {d}" }).Where(text => English.Screen.Judge(text).Tier != RiskTier.Crisis).Select(text => $"heard otherwise: {text}"));

    [Theory]
    [InlineData("lol")]
    [InlineData("haha")]
    [InlineData("lmao")]
    [InlineData("😂")]
    public void Laughter_takes_nothing_from_a_wish_to_die_or_from_what_was_done(string laugh) =>
        Assert.Empty(Danger.SelectMany(d => new[] { $"{d} {laugh}", $"{laugh} {d}" }).Where(text => English.Screen.Judge(text).Tier != RiskTier.Crisis).Select(text => $"heard otherwise: {text}"));

    [Theory]
    [InlineData("kms this meeting lol")]
    [InlineData("im dying lol")]
    [InlineData("im dead lol")]
    [InlineData("kms if this lecture goes on")]
    public void A_figure_of_speech_stays_one(string words) => Assert.Equal(0, English.Screen.Judge(words).Level);

    [Theory]
    [InlineData("he strangled me like in that film")]
    [InlineData("its like a horror film he held a knife to me")]
    [InlineData("in the movie of my life i die tonight")]
    [InlineData("he plays gta and then chokes me")]
    [InlineData("after judo he put me in a chokehold at home")]
    [InlineData("i read a book about suicide and now i want to die")]
    [InlineData("listening to this song makes me want to kill myself")]
    [InlineData("i was attacked at rehearsal by the director he raped me")]
    public void What_is_done_to_me_and_what_i_want_is_no_story(string words) => Assert.Equal(RiskTier.Crisis, English.Screen.Judge(words).Tier);

    [Theory]
    [InlineData("someone shot me from the roof in pubg")]
    [InlineData("i got strangled by the boss in level nine")]
    [InlineData("my opponent choked me out at open mat")]
    public void In_a_game_even_what_happens_to_me_is_play(string words) => Assert.True(English.Screen.Explain(words).Ruled.Level < 2);
}
