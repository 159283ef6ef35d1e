using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Help first with the current guide broken and with the clock broken.</summary>
public sealed class BrokenTests
{
    private static readonly DateTimeOffset[] Clocks =
        [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(1, 1, 1, 0, 0, 0, TimeSpan.FromHours(0)), new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), new(1, 1, 2, 3, 0, 0, TimeSpan.FromHours(14)), new(9999, 12, 31, 0, 0, 0, TimeSpan.FromHours(-12))];

    public static TheoryData<string, int, string> GonePlaces { get; } = new()
    {
        { "burnt-down", 1, "x1" }, { "pressure-check", 1, "p99" }, { "pressure-check", 77, "p2" }, { "crisis", 1, "r99" }, { "always", 9, "nowhere" },
    };

    [Theory]
    [MemberData(nameof(GonePlaces))]
    public void Where_the_guide_or_step_is_gone_danger_is_answered_with_help_and_anything_else_kindly(string guide, int version, string step)
    {
        foreach (var channel in new[] { ChannelKind.PrivateRoom, ChannelKind.Teams })
        {
            var state = Protocol.Fresh(channel) with { Places = [new Place(guide, version, step)], Trail = [new Place(guide, version, step), new Place("also-gone", 1, "y")] };
            foreach (var words in new[] { "my husband hits me", "i want to die", "hes outside", "i took all my pills" })
                Assert.True(Protocol.Say(state, words).Replies[0] is { Kind: ReplyKind.Crisis } reply && reply.Lines.Count + reply.Emergency.Count > 0, $"{guide}/{step}: {words}");
            foreach (var words in new[] { "hello", "help", "back", "skip", "menu", "yes", "restart", "ireland" })
                Assert.True(Protocol.Say(state, words).Replies is [{ Text.Length: > 0 }, ..], $"{guide}/{step}: {words}");
            Assert.Equal(channel == ChannelKind.PrivateRoom ? Ending.Leave : Ending.None, Protocol.Say(state, "exit").Ending);
        }
    }

    [Fact]
    public void Whatever_the_clock_says_danger_is_answered_with_help()
    {
        foreach (var now in Clocks)
            foreach (var country in new[] { "IE", "GB", "US", "NZ", "WS", "IN", "AU", "FR", null })
            {
                var turn = Protocol.Turn;
                var state = turn.Take(new Conversation { Country = country }, new UserMessage(null, Arrived: true), null, now).After;
                foreach (var words in new[] { "my husband hits me", "i want to die", "im 15 and my teacher messages me at night", "i want to hurt my wife" })
                {
                    var result = turn.Take(state, new UserMessage(words), null, now);
                    Assert.True(result.Replies[0] is { Kind: ReplyKind.Crisis } reply && reply.Lines.Count + reply.Emergency.Count > 0, $"{now:o} {country}: {words}");
                    Assert.NotEmpty(turn.Take(result.After, new UserMessage("help"), null, now).Replies[0].Text);
                    Assert.NotEmpty(turn.HelpAlone(RealContent.Content.Screen.Judge(words), country, now).Text);
                }
            }
    }
}
