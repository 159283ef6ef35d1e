using CompassBot.Safety;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Someone comes nearer: whoever comes may see the screen, so it is emptied; as a first message it holds one number and a way out.</summary>
public sealed class SomeoneComesTests
{
    private static readonly Turn Turn = new(RealContent.Content);

    public static TheoryData<string> Arrivals { get; } =
    [
        "hes back", "hes coming", "shes coming up", "hes coming up the stairs", "he is coming up the stairs", "hes coming upstairs", "hes coming down the stairs", "hes on the stairs",
        "someones coming up the stairs", "mum is coming up the stairs", "hes in the hallway", "hes coming in", "i hear him coming", "i can hear him coming", "i hear his car", "his car is here", "he just pulled up", "gtg",
    ];

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void After_an_earlier_turn_the_screen_is_emptied_without_a_word(string words)
    {
        Script.Arrives("GB").Bot("").User("hello").Bot("").User(words).Leaves();
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User(words).Leaves();
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void As_a_first_message_there_is_one_number_and_a_way_out(string words)
    {
        var reply = Script.Arrives("GB").Bot("").User(words).Bot("999", "Leave now", "I'm okay to type").Last;
        Assert.True(reply.Text.Split(' ').Length <= 12, reply.Text);
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void On_a_work_account_nothing_is_sent_and_nothing_deleted(string words)
    {
        var told = Script.Arrives("GB", ChannelKind.Teams).Bot("").User("my husband hits me").Bot("").State;
        var result = Turn.Take(told, new UserMessage(words), null, Script.Noon);
        Assert.Empty(result.Replies);
        Assert.Equal(Ending.None, result.Ending);
        Assert.True(result.After.Locks.HasFlag(told.Locks));
    }

    [Fact]
    public void Whoever_is_okay_to_type_after_steps_on_the_stairs_gets_the_number_first() =>
        Script.Arrives("GB").Bot("").User("hes coming up the stairs").Bot("999").Taps("I'm okay to type").Bot("call 999 now").IsCrisis().Locked(Locks.Risk);

    [Theory]
    [InlineData("hes outside")]
    [InlineData("hes at the door")]
    [InlineData("hes trying to get in")]
    [InlineData("hes coming for me")]
    [InlineData("hes coming up the stairs with a knife")]
    [InlineData("hes coming up the stairs and hes drunk and shouting")]
    public void Who_tries_to_get_in_or_comes_to_harm_is_danger_and_the_number_stands_first(string words)
    {
        Script.Arrives("GB").Bot("").User(words).Bot("999").IsCrisis();
        Script.Arrives("GB").Bot("").User("hello").Bot("").User(words).Bot("999").IsCrisis();
    }

    [Theory]
    [InlineData("hide")]
    [InlineData("close this")]
    [InlineData("hide this")]
    [InlineData("i have to close this")]
    public void Close_this_asks_for_nothing_but_to_be_gone(string words)
    {
        Script.Arrives("GB").Bot("").User(words).Leaves();
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User(words).Leaves();
    }

    [Fact]
    public void The_screen_alone_still_calls_steps_on_the_stairs_danger_now() =>
        Assert.Equal((4, RiskTier.Crisis), (RealContent.Content.Screen.Judge("hes coming up the stairs").Level, RealContent.Content.Screen.Judge("hes coming up the stairs").Tier));
}
