using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>A question from someone in danger is a question: it gets a short true answer, and what was open stays open.</summary>
public sealed class AskingBackTests
{
    private const string Told = "my husband hits me", Open = "Do you think they might hurt you today or in the next few days?";

    [Theory]
    [InlineData("are the police gonna come", "see who")]
    [InlineData("r u calling the cops", "see who")]
    [InlineData("will you tell anyone", "see who")]
    [InlineData("please dont call the garda", "what they would tell")]
    [InlineData("will they arrest him", "no name")]
    [InlineData("i dont want him to go to jail", "no name")]
    [InlineData("will he go to prison", "no name")]
    [InlineData("will i get in trouble", "have to tell|must pass on")]
    [InlineData("am i gonna get arrested", "have to tell|must pass on")]
    [InlineData("are they going to take my baby away", "Who would you tell about my children?")]
    [InlineData("im scared theyll take my kids", "Who would you tell about my children?")]
    [InlineData("i dont want social services taking the wee one", "Who would you tell about my children?")]
    [InlineData("do i have to give my name", "any name")]
    [InlineData("do they need my adress", "any name")]
    [InlineData("will they believe me", "no one will believe me")]
    [InlineData("nobody believes me", "no one will believe me")]
    [InlineData("noone will beleive me he is so well liked", "no one will believe me")]
    [InlineData("what happens if i call", "safe to talk")]
    [InlineData("wat will they ask", "safe to talk")]
    [InlineData("is it my fault", "not your fault|isn't your fault|did not cause it")]
    [InlineData("maybe i did something to deserve it", "not your fault|isn't your fault|did not cause it")]
    [InlineData("i should of left", "not your fault|isn't your fault|did not cause it")]
    [InlineData("do i have to report it", "reporting means")]
    [InlineData("my 15 year old saw it", "children")]
    [InlineData("but i love him", "love")]
    public void What_they_ask_is_answered_and_the_question_stays(string words, string answers)
    {
        foreach (var before in new[] { Told, "my boyfriend punched me last night" })
        {
            var reply = After(words, before);
            Assert.Contains(answers.Split('|'), a => reply.Text.Contains(a, StringComparison.Ordinal));
            Assert.EndsWith(Open, reply.Text, StringComparison.Ordinal);
            Assert.Contains(reply.Choices, c => c is { IsAction: true, Id: "numbers" });
        }
    }

    [Theory]
    [InlineData("are the police gonna come")]
    [InlineData("is it my fault")]
    [InlineData("will they take my baby")]
    [InlineData("im not a kid")]
    public void No_question_adds_a_danger_that_was_not_told(string words)
    {
        var told = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), Told).After;
        var after = Protocol.Say(told, words).After;
        Assert.Equal(told.Risks.Select(r => (r.Code, r.Level)), after.Risks.Select(r => (r.Code, r.Level)));
        Assert.Equal(told.Locks, after.Locks);
    }

    [Theory]
    [InlineData("will they arrest him he has a knife and hes outside")]
    [InlineData("is it my fault i took all my pills")]
    [InlineData("nobody believes me i want to kill myself")]
    public void A_new_danger_beside_the_question_comes_first(string words)
    {
        var after = Protocol.Say(Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), Told).After, words).After;
        Assert.True(after.Risks.Any(r => r.Code != "R2") || after.Risk!.Level == 4, $"{words}: {after.Risk}");
    }

    [Fact]
    public void Whoever_put_the_baby_down_hears_that_it_was_safe() =>
        Script.Arrives("IE").Bot("").User("im scared ill shake my baby").Bot("cot").User("ok i put him down").Bot("look in", "Numbers").Shows("Can someone come to you now?");

    [Fact]
    public void Whoever_hurt_someone_is_not_told_that_it_was_not_their_fault()
    {
        var reply = Protocol.Say(Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), "i hit my wife").After, "was it my fault").Replies[0];
        Assert.DoesNotContain("fault", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("Are you thinking about hurting them?", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("will they take me away from my mum")]
    [InlineData("will you tell my school")]
    [InlineData("dont tell my mum")]
    public void Someone_young_hears_what_they_can_ask_first(string words) =>
        Script.Arrives("IE").Bot("").User("im 14 and my dad hits me").Bot("").User(words).Bot("Who would you tell?").Shows("Are you safe right now?");

    [Fact]
    public void The_same_words_before_any_danger_are_no_answer_to_one() =>
        Script.Arrives("IE").Bot("").User("will they arrest him").Bot("").NeverSays("I can't know what would happen to them").Unlocked(Locks.Risk | Locks.Fear);

    private static Reply After(string words, string told) => Protocol.Say(Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), told).After, words).Replies[^1];
}
