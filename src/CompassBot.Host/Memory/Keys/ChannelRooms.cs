using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CompassBot.Host.Memory.Keys;

/// <summary>A conversation of an Azure Bot Service channel, under a keyed name: the store never sees the channel's own ids.</summary>
public sealed record ChannelRoom(string Conversation, RoomKey Key);

/// <summary>Names and keys for channels whose people carry no token; the server itself can open these rooms.</summary>
public sealed class ChannelRooms(Ring ring, IConversationStore store)
{
    private const string Prefix = "ch.";

    /// <summary>Channel ids live for ever, so after an erase the same id starts anew; a room's id never comes back.</summary>
    internal static bool ComesBack(string conversation) => conversation.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>One for each key of the ring, newest first; to erase a conversation, erase them all.</summary>
    public IEnumerable<ChannelRoom> All(string channelId, string conversationId)
    {
        foreach (var key in ring.Keys)
        {
            var digest = HMACSHA256.HashData(key.Derive("channel/name"), Encoding.UTF8.GetBytes($"{channelId}\0{conversationId}"));
            var name = $"{Prefix}{key.Id}.{Base64Url.EncodeToString(digest)}";
            yield return new ChannelRoom(name, Of(key, name));
        }
    }

    /// <summary>The key of a stored name; null when the ring's key it was made with is dead, or it is no channel's.</summary>
    internal static RoomKey? KeyOf(Ring ring, string name) =>
        ComesBack(name) && name.Split('.') is [_, var id, _] && ring.Find(id) is { } key ? Of(key, name) : null;

    /// <summary>Where this conversation stands now, or where it starts: a ring that turned strands nobody.</summary>
    public async ValueTask<ChannelRoom> Find(string channelId, string conversationId, CancellationToken cancel)
    {
        var rooms = All(channelId, conversationId).ToList();
        // With one key there is nothing to look for.
        if (rooms.Count == 1) return rooms[0];
        foreach (var room in rooms)
            if ((await store.Load(room.Conversation, room.Key, cancel).ConfigureAwait(false)).Outcome == LoadOutcome.Found) return room;
        return rooms[0];
    }

    private static RoomKey Of(RingKey key, string name) => key.ForRoom(key.Derive("channel/secret"), name);

    public async ValueTask Erase(string channelId, string conversationId, CancellationToken cancel)
    {
        foreach (var room in All(channelId, conversationId))
            await store.Erase(room.Conversation, cancel).ConfigureAwait(false);
    }
}
