using System.Text;
using CompassBot.Host.Channels;
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
    public void State_written_before_a_part_of_it_existed_is_whole()
    {
        var back = Kept.FromJson("""{"conversation":{"country":"IE"},"last":"1970-01-01T00:00:00+00:00"}"""u8).Conversation;

        Assert.Equal("en", back.Language);
        Assert.Empty(back.Places);
        Assert.Empty(back.Trail);
        Assert.Empty(back.Answers);
        Assert.Empty(back.AskedOnce);
    }
}
