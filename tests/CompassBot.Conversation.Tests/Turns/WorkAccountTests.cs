using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Teams is a work account: the number first, then where the rest can be said.</summary>
public sealed class WorkAccountTests
{
    private const string Prefix = "This chat is in your work account. You can answer here, or tell a person instead.";
    private const string OffWork = "You can keep this off your work account: help.example/c";

    private static readonly Lazy<Turn> WithRoom = new(() =>
    {
        var content = Content.Load(RealContent.Folder, [])!;
        content.Support.PrivateRoomAddress = "help.example/c";
        return new Turn(content);
    });

    [Theory]
    [InlineData("my husband hits me")]
    [InlineData("i want to die")]
    [InlineData("walking on eggshells at home")]
    [InlineData("im 15 and my teacher messages me at night")]
    [InlineData("my mates bf hits her, dont know what to say")]
    [InlineData("i want to hurt my wife")]
    public void The_first_direct_question_says_once_that_this_is_a_work_account_and_offers_a_person_first(string words)
    {
        var first = Protocol.Say(Protocol.Fresh(ChannelKind.Teams), words);
        var text = first.Replies[0].Text;
        Assert.True(text.IndexOf(Prefix, StringComparison.Ordinal) > text.IndexOf(NumberIn(first.Replies[0]), StringComparison.Ordinal), text);
        Assert.EndsWith($"{Prefix} {first.Replies[0].Ask}", text, StringComparison.Ordinal);
        Assert.Equal("I'd rather tell a person", first.Replies[0].Choices[0].Label);
        Assert.Equal("connect", Protocol.Say(first.After, "rather tell a person").After.Here!.Step);

        var again = Protocol.Say(first.After, words);
        Assert.DoesNotContain(Prefix, again.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Prefix, Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom), words).Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my husband hits me")]
    [InlineData("hes outside")]
    [InlineData("walking on eggshells at home")]
    [InlineData("i took all my pills")]
    public void What_is_typed_there_is_answered_with_the_number_and_then_the_way_off(string words)
    {
        var reply = WithRoom.Value.Take(Protocol.Fresh(ChannelKind.Teams), new UserMessage(words), null, Script.Noon).Replies[0];
        Assert.Contains(OffWork, reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Text.IndexOf(OffWork, StringComparison.Ordinal) > reply.Text.IndexOf(NumberIn(reply), StringComparison.Ordinal), reply.Text);
        Assert.DoesNotContain("work account: help", WithRoom.Value.Take(Protocol.Fresh(ChannelKind.PrivateRoom), new UserMessage(words), null, Script.Noon).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_private_room_nothing_is_said_of_one()
    {
        foreach (var verdict in Protocol.Verdicts)
            Assert.DoesNotContain("off your work account", Protocol.Hear(Protocol.Fresh(ChannelKind.Teams), verdict).Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit")]
    [InlineData("bye")]
    [InlineData("hes back")]
    [InlineData("gtg")]
    public void An_exit_sends_nothing_deletes_nothing_and_the_next_message_is_asked_kindly(string words)
    {
        var told = Protocol.Say(Protocol.Fresh(ChannelKind.Teams), "my husband hits me").After;
        var left = Protocol.Say(told, words);
        Assert.Empty(left.Replies);
        Assert.Equal(Ending.None, left.Ending);
        Assert.Equal(told.Locks, left.After.Locks);
        var next = Protocol.Say(left.After, "hello");
        Assert.Equal("Hi.\n\nIs now a good time?", next.Replies[0].Text);
        Assert.Equal(["Yes", "Not now"], next.Replies[0].Choices.Where(c => !c.IsAction).Select(c => c.Label));
        Assert.DoesNotContain("good time", Protocol.Say(next.After, "yes").Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Danger_in_the_next_message_is_answered_with_help_and_the_one_after_as_always()
    {
        var left = Protocol.Say(Protocol.Say(Protocol.Fresh(ChannelKind.Teams), "something feels off").After, "hes back").After;
        var help = Protocol.Say(left, "hes hitting me");
        Assert.Equal(ReplyKind.Crisis, help.Replies[0].Kind);
        Assert.DoesNotContain("good time", Protocol.Say(help.After, "yes").Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tap_after_an_exit_is_asked_kindly_too()
    {
        var left = Protocol.Say(Protocol.Fresh(ChannelKind.Teams), "exit").After;
        var tapped = Protocol.Turn.Take(left, new UserMessage("Just learning", new Tap(left.Here, ["learning"])), null, Script.Noon);
        Assert.StartsWith("Hi.", Assert.Single(tapped.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hes_back_as_the_very_first_message_shows_one_number_and_no_topic() =>
        Script.Arrives("GB", ChannelKind.Teams).Bot("").User("hes back").Bot("Danger now: call 999.").Offers("Leave now", "I'm okay to type");

    [Fact]
    public void Near_term_safety_is_never_kept_behind_another_address() =>
        Script.Arrives("GB", ChannelKind.Teams).Bot("").User("my husband hits me").Bot("").User("not sure").Bot("Your safety comes first.").Shows("999");

    [Fact]
    public void A_look_at_ones_own_life_still_is() =>
        Script.Arrives("GB", ChannelKind.Teams).Bot("").User("something feels off").Bot("this is your work account");

    private static string NumberIn(Reply reply) => reply.Lines.Count > 0 ? reply.Lines[0].Name : reply.Emergency[0];
}
