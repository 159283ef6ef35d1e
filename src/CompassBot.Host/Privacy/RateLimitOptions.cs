using System.ComponentModel.DataAnnotations;

namespace CompassBot.Host.Privacy;

/// <summary>Limits per minute. Words that mean risk, Leave now and Talk to a person pass them all.</summary>
public sealed class RateLimitOptions
{
    public bool Enabled { get; set; } = true;

    [Range(1, 100_000)]
    public int MessagesPerConversation { get; set; } = 120;

    [Range(1, 1_000_000)]
    public int MessagesPerAddress { get; set; } = 1200;

    [Range(1, 1_000_000)]
    public int StartsPerAddress { get; set; } = 240;
}
