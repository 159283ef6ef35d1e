using System.ComponentModel.DataAnnotations;

namespace CompassBot.Host.Memory;

public enum StoreEngine
{
    /// <summary>A file beside the host: one host.</summary>
    Sqlite,

    /// <summary>A server: any number of hosts that share one ring.</summary>
    Postgres,
}

public sealed class MemoryOptions
{
    public StoreEngine Engine { get; set; }

    /// <summary>Where PostgreSQL is, as "Host=…;Database=…;Username=…;Password=…". Not for SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Where the ring and the database live; empty: "data" under the content root, or a per-user folder.</summary>
    public string? DataFolder { get; set; }

    /// <summary>The keys as "id:base64[,id:base64]", current first; empty: a file in the data folder.</summary>
    public string? Ring { get; set; }

    /// <summary>Instead of <see cref="Ring"/>: a secret in Azure Key Vault, "https://VAULT.vault.azure.net/secrets/NAME"; each version is a key.</summary>
    public string? RingVault { get; set; }

    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RoomIdle { get; set; } = TimeSpan.FromMinutes(30);

    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan TeamsIdle { get; set; } = TimeSpan.FromHours(24);

    // Not above a day: tombstones and the ring's turn count on it.
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan RoomLife { get; set; } = TimeSpan.FromHours(24);

    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The database grows no further than this, so that it cannot fill the disk of others.</summary>
    [Range(1, 1_000_000)]
    public int MaxMegabytes { get; set; } = 4096;
}
