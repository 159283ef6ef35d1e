using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Privacy;

/// <summary>How much one address and one conversation may ask for. Called after the screen, never before it.</summary>
public sealed class Limits(IOptions<RateLimitOptions> options) : IDisposable
{
    private const int FarOver = 5;

    private readonly PartitionedRateLimiter<string> conversations = PerMinute(options.Value.MessagesPerConversation);
    private readonly PartitionedRateLimiter<string> signs = PerMinute(options.Value.MessagesPerConversation);
    private readonly PartitionedRateLimiter<string> help = PerMinute(FarOver * options.Value.MessagesPerConversation);
    private readonly PartitionedRateLimiter<string> addresses = PerMinute(options.Value.MessagesPerAddress);
    private readonly PartitionedRateLimiter<string> starts = PerMinute(options.Value.StartsPerAddress);

    public bool AllowMessage(HttpContext http, string conversation) =>
        AllowMessage(conversation) && (!options.Value.Enabled || Allows(addresses, Address(http)));

    /// <summary>For channels whose people all come from the channel's own addresses.</summary>
    public bool AllowMessage(string conversation) => !options.Value.Enabled || Allows(conversations, conversation);

    /// <summary>Typing and events; over it they are dropped without a word.</summary>
    public bool AllowSign(string conversation) => !options.Value.Enabled || Allows(signs, conversation);

    /// <summary>Help is always given; far over every limit it is given without being kept.</summary>
    public bool AllowHelp(string conversation) => !options.Value.Enabled || Allows(help, conversation);

    public bool AllowStart(HttpContext http) => !options.Value.Enabled || Allows(starts, Address(http));

    public void Dispose()
    {
        conversations.Dispose();
        signs.Dispose();
        help.Dispose();
        addresses.Dispose();
        starts.Dispose();
    }

    private static bool Allows(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = Math.Max(1, most / 60),
            ReplenishmentPeriod = TimeSpan.FromMinutes(Math.Max(1, most / 60) / (double)most),
            AutoReplenishment = true,
        }));

    // One household often has a whole /64 of IPv6 addresses.
    private static string Address(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]).ToString() : address.ToString();
    }
}
