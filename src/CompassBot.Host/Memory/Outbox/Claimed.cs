using CompassBot.Host.Insights;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Rows;

namespace CompassBot.Host.Memory.Outbox;

/// <summary>A claimed row, still sealed.</summary>
/// <param name="Interrupted">The attempt before was never settled: its host died, or took longer than its lease.</param>
internal sealed record Claimed(string Conversation, long Version, int Place, int Attempt, int InDoubt, bool Interrupted, byte[] Box)
{
    /// <summary>Opens what can be opened. A row whose key is dead can never be sent, so its conversation's are dropped.</summary>
    public static async ValueTask<IReadOnlyList<Outgoing>> Open(IReadOnlyList<Claimed> rows, Ring ring, IOutbox outbox, CancellationToken cancel)
    {
        var open = new List<Outgoing>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Interrupted) CountDoubt();
            if (ChannelRooms.KeyOf(ring, row.Conversation) is { } key && Sealing.Open(key.Bytes.Span, row.Box, Names.Outgoing(row.Conversation, row.Place, row.Version)) is { } json)
            {
                open.Add(new Outgoing(row.Conversation, row.Version, row.Place, row.Attempt, row.InDoubt, json));
                continue;
            }

            Events.Count(["outbox.unopened"]);
            await outbox.Discard(row.Conversation, cancel).ConfigureAwait(false);
        }

        return open;
    }

    /// <summary>One send that may have arrived and is done again.</summary>
    public static void CountDoubt() => Events.Count(["outbox.in-doubt"]);
}
