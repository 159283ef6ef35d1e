using System.Text.Json;

namespace CompassBot.Host.Memory.Keys;

/// <summary>What a stream address carries instead of the token: sealed, for one conversation, for a minute.</summary>
public sealed class StreamTickets(Ring ring, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    /// <summary>Safe in a query string; logs must drop it all the same.</summary>
    public string Issue(Room room)
    {
        var key = ring.Current;
        var inside = new Inside(room.Conversation, room.Secret, room.RingKey, (clock.GetUtcNow() + Life).ToUnixTimeSeconds());
        return $"{key.Id}.{Sealing.SealText(key.Derive("ticket"), JsonSerializer.SerializeToUtf8Bytes(inside), "ticket")}";
    }

    /// <summary>Never throws on what a stranger sends.</summary>
    public TicketRead Read(string? ticket)
    {
        if (ticket is null || ticket.Length > 1024 || ticket.IndexOf('.') is var dot && dot < 1) return TicketRead.Foreign;
        if (ring.Find(ticket[..dot]) is not { } sealedWith) return TicketRead.Foreign;
        if (Sealing.OpenText(sealedWith.Derive("ticket"), ticket.AsSpan(dot + 1), "ticket") is not { } json) return TicketRead.Foreign;
        var inside = JsonSerializer.Deserialize<Inside>(json)!;
        if (DateTimeOffset.FromUnixTimeSeconds(inside.Exp) + RoomTokens.Leeway <= clock.GetUtcNow()) return new TicketRead(TokenOutcome.Expired, "", default);
        return ring.Find(inside.Rk) is { } key
            ? new TicketRead(TokenOutcome.Valid, inside.Conv, key.ForRoom(inside.S, inside.Conv))
            : TicketRead.Foreign;
    }

    private sealed record Inside(string Conv, byte[] S, string Rk, long Exp);
}

/// <param name="Conversation">Empty unless valid, as is the key.</param>
public sealed record TicketRead(TokenOutcome Outcome, string Conversation, RoomKey Key)
{
    internal static readonly TicketRead Foreign = new(TokenOutcome.Foreign, "", default);
}
