namespace CompassBot.Host.Memory.Keys;

/// <summary>What a person's token says and opens. Holds secrets: lives for one request or one open socket.</summary>
public sealed record Room
{
    internal Room(RoomKey key, string ringKey, byte[] secret) => (Key, RingKey, Secret) = (key, ringKey, secret);

    public required string Conversation { get; init; }

    /// <summary>"dl_" and 128 random bits.</summary>
    public required string User { get; init; }

    public string? Organisation { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    public required DateTimeOffset Born { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public RoomKey Key { get; }

    /// <summary>The id of the ring key that <see cref="Key"/> was derived with.</summary>
    internal string RingKey { get; }

    internal byte[] Secret { get; }

    public override string ToString() => "Room";
}

public enum TokenOutcome
{
    Valid,

    /// <summary>Ours, and its time is over.</summary>
    Expired,

    /// <summary>Not ours, not whole, or no token at all.</summary>
    Foreign,
}

/// <param name="Room">Set only when valid.</param>
public sealed record TokenRead(TokenOutcome Outcome, Room? Room)
{
    /// <summary>Of an expired token: help may still have to be the right one.</summary>
    internal string? Country { get; init; }

    internal static readonly TokenRead Foreign = new(TokenOutcome.Foreign, null);
    internal static readonly TokenRead Expired = new(TokenOutcome.Expired, null);
}

public sealed record IssuedToken(string Token, Room Room, TimeSpan ExpiresIn)
{
    public override string ToString() => "IssuedToken";
}
