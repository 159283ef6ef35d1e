using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CompassBot.Host.Memory.Keys;

/// <summary>The person's token: the only place where the secret half of the room's key exists.</summary>
public sealed class RoomTokens(Ring ring, IOptions<MemoryOptions> options, TimeProvider clock)
{
    /// <summary>So far may the clocks of two hosts lie apart; a token or ticket of one is still good on the other.</summary>
    public static readonly TimeSpan Leeway = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private static readonly ConditionalWeakTable<RingKey, SymmetricSecurityKey> Signing = [];

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4096 };
    private readonly TokenValidationParameters rules = new()
    {
        ValidateIssuer = false,
        ValidateAudience = false,
        // Time is judged below by our clock, and without an exception for each expired token.
        ValidateLifetime = false,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        TryAllIssuerSigningKeys = false,
        IssuerSigningKeyResolver = (_, _, kid, _) => ring.Find(kid) is { } key ? [SigningKey(key)] : [],
    };

    /// <summary>A token for a room that does not exist yet.</summary>
    public IssuedToken Issue(string? organisation = null, string? country = null, string? language = null)
    {
        var conversation = Random(16);
        var secret = RandomNumberGenerator.GetBytes(32);
        var now = clock.GetUtcNow();
        var key = ring.Current;
        return Sign(new Room(key.ForRoom(secret, conversation), key.Id, secret)
        {
            Conversation = conversation,
            User = "dl_" + Random(16),
            Organisation = organisation,
            Country = country,
            Language = language,
            Born = now,
            Expires = Until(now, now),
        });
    }

    /// <summary>The same room for longer, but never beyond a room's life.</summary>
    public IssuedToken Refresh(Room room) => Sign(room with { Expires = Until(clock.GetUtcNow(), room.Born) });

    /// <summary>Never throws on what a stranger sends.</summary>
    public async ValueTask<TokenRead> Read(string? token)
    {
        if (token is null || token.Length is < 64 or > 4096) return TokenRead.Foreign;
        var result = await handler.ValidateTokenAsync(token, rules).ConfigureAwait(false);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || ring.Find(jwt.Kid) is not { } signedWith) return TokenRead.Foreign;
        var expires = Time(jwt, "exp");
        if (expires + Leeway <= clock.GetUtcNow()) return TokenRead.Expired with { Country = Text(jwt, "country") };
        var (conversation, user, keyId) = (Text(jwt, "conv"), Text(jwt, "user"), Text(jwt, "rk"));
        if (conversation is null || user is null || Text(jwt, "s") is not { } box || ring.Find(keyId) is not { } key) return TokenRead.Foreign;
        if (Sealing.OpenText(signedWith.Derive("token/seal"), box, Place(conversation, key.Id)) is not { } secret) return TokenRead.Foreign;
        return new TokenRead(TokenOutcome.Valid, new Room(key.ForRoom(secret, conversation), key.Id, secret)
        {
            Conversation = conversation,
            User = user,
            Organisation = Text(jwt, "org"),
            Country = Text(jwt, "country"),
            Language = Text(jwt, "lang"),
            Born = Time(jwt, "born"),
            Expires = expires,
        });
    }

    private IssuedToken Sign(Room room)
    {
        var key = ring.Current;
        var claims = new Dictionary<string, object>
        {
            ["conv"] = room.Conversation,
            ["user"] = room.User,
            ["born"] = room.Born.ToUnixTimeSeconds(),
            ["exp"] = room.Expires.ToUnixTimeSeconds(),
            ["rk"] = room.RingKey,
            ["s"] = Sealing.SealText(key.Derive("token/seal"), room.Secret, Place(room.Conversation, room.RingKey)),
        };
        if (room.Organisation is not null) claims["org"] = room.Organisation;
        if (room.Country is not null) claims["country"] = room.Country;
        if (room.Language is not null) claims["lang"] = room.Language;
        var token = handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(SigningKey(key), SecurityAlgorithms.HmacSha256),
        });
        return new IssuedToken(token, room, TimeSpan.FromSeconds(Math.Ceiling((room.Expires - clock.GetUtcNow()).TotalSeconds)));
    }

    private DateTimeOffset Until(DateTimeOffset now, DateTimeOffset born)
    {
        var end = born + options.Value.RoomLife;
        return now + Life < end ? now + Life : end;
    }

    private static SymmetricSecurityKey SigningKey(RingKey key) =>
        Signing.GetValue(key, static key => new SymmetricSecurityKey(key.Derive("token/sign")) { KeyId = key.Id });

    private static string Place(string conversation, string key) => $"{conversation}|token|{key}";

    private static string Random(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    private static string? Text(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static DateTimeOffset Time(JsonWebToken jwt, string claim) =>
        DateTimeOffset.FromUnixTimeSeconds(jwt.TryGetPayloadValue<long>(claim, out var seconds) ? Math.Clamp(seconds, 0, uint.MaxValue) : 0);
}
