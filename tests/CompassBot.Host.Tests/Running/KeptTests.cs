using System.Text;
using CompassBot.Host.Channels.State;
using CompassBot.Support;
using CompassBot.Turns;

namespace CompassBot.Tests.Running;

public sealed class KeptTests
{
    [Fact]
    public void A_conversation_comes_back_as_it_was_kept()
    {
        var kept = new Kept(
            new Conversation
            {
                Channel = ChannelKind.Teams,
                Language = "en",
                Country = "IE",
                Organisation = "acme",
                LocksSet = Locks.Fear | Locks.Minor,
                Places = [new Place("hearing-no", 1, "h2")],
                Trail = [new Place("menu", 1, "menu")],
                Turns = 7,
                Unclear = 1,
                AskedOnce = ["country"],
                Answers = System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty.Add("hearing-no/h1", ["a", "b"]),
            },
            DateTimeOffset.UnixEpoch);

        var back = Kept.FromJson(kept.ToJson());

        Assert.Equal(Encoding.UTF8.GetString(kept.ToJson()), Encoding.UTF8.GetString(back.ToJson()));
        Assert.Equal(kept.Conversation.Places.AsEnumerable(), back.Conversation.Places.AsEnumerable());
        Assert.Equal(["a", "b"], back.Conversation.Answers["hearing-no/h1"].AsEnumerable());
        Assert.Equal(kept.Conversation.Locks, back.Conversation.Locks);
    }

    [Fact]
    public void Nothing_a_conversation_knows_is_lost_on_the_way_to_the_store_and_back()
    {
        Place here = new("hearing-no", 1, "h2"), there = new("always", 3, "menu");
        var full = new Conversation
        {
            Channel = ChannelKind.Other,
            Language = "xx",
            Country = "GB",
            Region = "GB-SCT",
            Organisation = "acme \"&\" söhne",
            Said = Audiences.Women | Audiences.Child,
            Places = [here, there],
            Interrupted = [there],
            Trail = [there, here],
            LocksSet = Locks.Fear,
            Risks = [new RiskState("R10b", 4, true, true, 3, true, Locks.Doer, true), new RiskState("R1", 0, false, false, 1, false, Locks.None)],
            Answers = System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty.Add("g/s", ["a"]).Add("g/none", []),
            Turns = 9,
            Unclear = 2,
            AskedOnce = ["country", "R1"],
            Feared = Feared.Work | Feared.Close,
            Speaks = "es",
            Disclosed = true,
            Untaken = 5,
        };

        var fresh = new Conversation();
        foreach (var property in typeof(Conversation).GetProperties().Where(p => p.CanWrite))
            Assert.False(Equals(property.GetValue(full), property.GetValue(fresh)), $"This test must fill {property.Name}, or it would not see it lost.");

        var at = new DateTimeOffset(2026, 12, 1, 3, 4, 5, 678, TimeSpan.Zero);
        var back = Kept.FromJson(new Kept(full, at, Over: true).ToJson());

        Assert.Equal(full, back.Conversation);
        Assert.Equal(at, back.Last);
        Assert.True(back.Over);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"last":1}""")]
    [InlineData("""{"last":"x","conversation":{}}""")]
    [InlineData("""{"last":1,"conversation":{"places":{}}}""")]
    [InlineData("""{"last":1,"conversation":{"places":["no place"]}}""")]
    [InlineData("""{"last":1,"conversation":{"turns":""")]
    public void What_is_no_state_is_refused_and_not_half_read(string json) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Kept.FromJson(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_a_newer_version_wrote_beside_it_is_passed_over() =>
        Assert.Equal(3, Kept.FromJson("""{"new":{"a":[1]},"last":1,"conversation":{"newer":[{}],"turns":3}}"""u8).Conversation.Turns);

    [Fact]
    public void State_written_before_a_part_of_it_existed_is_whole()
    {
        var back = Kept.FromJson("""{"conversation":{"country":"IE"},"last":0}"""u8).Conversation;

        Assert.Equal("en", back.Language);
        Assert.Empty(back.Places);
        Assert.Empty(back.Trail);
        Assert.Empty(back.Answers);
        Assert.Empty(back.AskedOnce);
    }
}
