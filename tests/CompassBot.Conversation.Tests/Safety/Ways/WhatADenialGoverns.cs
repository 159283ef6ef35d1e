using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>A "no" takes back only the verb it governs; a "no" that is itself taken back takes back nothing.</summary>
public sealed class WhatADenialGoverns
{
    private static readonly string[] Clauses =
        ["he is going to kill me", "my husband hits me", "i want to die", "he raped me", "i want to kill myself", "he strangled me", "my dad hits me", "she is going to stab me"];

    [Theory]
    [InlineData("no ")]
    [InlineData("not ")]
    [InlineData("no wait ")]
    [InlineData("not ok ")]
    [InlineData("im not ok ")]
    [InlineData("never mind ")]
    [InlineData("not lying ")]
    [InlineData("its not like im making it up ")]
    public void A_no_before_a_clause_of_its_own_leaves_the_clause_alone(string no) =>
        Assert.Empty(Clauses.Where(clause => English.Screen.Judge(no + clause).Tier != RiskTier.Crisis).Select(text => $"heard otherwise: {text}"));

    [Theory]
    [InlineData("i never stopped wanting to die")]
    [InlineData("ive never stopped wanting to kill myself")]
    [InlineData("i cant not think about dying")]
    [InlineData("not only does he hit me he rapes me")]
    [InlineData("he doesnt just hit me he chokes me")]
    [InlineData("no one is stopping him from hitting me")]
    [InlineData("nothing stops him hitting me")]
    [InlineData("i have never wanted to die so much")]
    [InlineData("not that i want to die but i do")]
    public void A_denial_that_is_taken_back_takes_back_nothing(string words) => Assert.Equal(RiskTier.Crisis, English.Screen.Judge(words).Tier);

    [Theory]
    [InlineData("i dont want to live")]
    [InlineData("i never wanted to live")]
    [InlineData("i do not want to be alive anymore")]
    [InlineData("i did not consent")]
    public void What_is_danger_because_it_is_denied_is_heard(string words) => Assert.Equal(RiskTier.Crisis, English.Screen.Judge(words).Tier);

    [Theory]
    [InlineData("never been so scared of him")]
    [InlineData("ive never been this scared of my husband")]
    public void Never_before_is_not_never(string words) => Assert.NotEqual(RiskTier.None, English.Screen.Judge(words).Tier);

    [Theory]
    [InlineData("he has never hit me")]
    [InlineData("i never wanted to die")]
    [InlineData("no he never hit me")]
    [InlineData("he is not going to kill me")]
    public void A_plain_denial_still_takes_back(string words) => Assert.NotEqual(RiskTier.Crisis, English.Screen.Judge(words).Tier);
}
