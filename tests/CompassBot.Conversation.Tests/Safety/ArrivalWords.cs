using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

public sealed class ArrivalWords
{
    [Theory]
    [InlineData("hes back")]
    [InlineData("He's back!")]
    [InlineData("shes home")]
    [InlineData("someones coming")]
    [InlineData("gtg")]
    [InlineData("gotta go")]
    [InlineData("hes here")]
    public void Someone_who_says_only_that_a_person_came_wants_to_leave(string words)
    {
        Assert.True(English.Screen.Arrivals.IsArrival(words));
        Assert.Equal(RiskTier.None, English.Screen.Judge(words).Tier);
    }

    [Theory]
    [InlineData("hes back from leave")]
    [InlineData("hes back from leave on monday i think")]
    [InlineData("i got back home late")]
    [InlineData("")]
    [InlineData("he came back to me after a year")]
    [InlineData("hes outside")]
    public void Other_words_are_no_arrival(string words) => Assert.False(English.Screen.Arrivals.IsArrival(words));

    [Theory]
    [InlineData("hes outside")]
    [InlineData("hes at the door")]
    [InlineData("hes trying to get in")]
    public void Someone_at_the_door_is_danger_now(string words) => Assert.Equal(4, English.Screen.Judge(words).Level);
}
