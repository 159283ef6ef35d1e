using CompassBot.Tests.Dialogs;
using CompassBot.Tests.Safety;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>What is asked back, an age or a stray sign never keeps help from a danger told in the same breath.</summary>
public sealed class SwallowedTests
{
    [Theory]
    [InlineData("im 15 and i was strangled")]
    [InlineData("i am 34 and i was strangled")]
    [InlineData("hands around my neck. i am 15 and i cant stop crying")]
    public void An_age_beside_a_strangling_is_not_all_that_was_said(string words) =>
        Script.Arrives("GB").Bot("").User(words).Bot("").IsCrisis().Locked(Locks.Risk);

    [Theory]
    [InlineData("i was strangled and i cant stop crying")]
    [InlineData("i was choked. will they believe me")]
    [InlineData("i got strangled is it my fault")]
    [InlineData("hands around my neck will they believe me")]
    public void A_new_danger_beside_an_asking_back_gets_help_first(string words)
    {
        foreach (var before in new[] { "i am worthless", "i want to kill myself", "my friend hits her boyfriend" })
            Script.Arrives("GB").Bot("").User(before).Bot("").User(words).Bot("").IsCrisis().Shows("999").Locked(Locks.Risk);
    }

    [Fact]
    public void Control_told_as_an_obstacle_still_closes_skills() =>
        Script.Arrives("GB").Bot("").User("i am worthless").Bot("").User("my husband checks my phone all the time").Bot("").Locked(Locks.Control);

    [Theory]
    [InlineData("hello \uFFFE")]
    [InlineData("build trust \uFFFF \uFDD0 \uD800")]
    public void A_stray_sign_that_is_no_character_breaks_nothing(string words) =>
        Assert.NotEmpty(new Turn(RealContent.Content).Take(new Conversation { Country = "GB" }, new UserMessage(words), null, Script.Noon).Replies);

    [Fact]
    public void Thirty_laughing_faces_are_no_wish_to_die() =>
        Assert.Equal(0, English.Screen.Judge(string.Concat(Enumerable.Repeat("\U0001F602", 34))).Level);
}
