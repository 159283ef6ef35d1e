using Azure.Security.KeyVault.Secrets;

namespace CompassBot.Host.Memory.Keys;

/// <summary>The service's secret keys, current first. A key kept in a file is replaced weekly;
/// one kept in a file or a vault dies 8 days after it retired.</summary>
public sealed class Ring
{
    public static readonly TimeSpan TurnsAfter = TimeSpan.FromDays(7);
    public static readonly TimeSpan DiesAfter = TimeSpan.FromDays(8);

    private readonly RingFile? file;
    private readonly RingVault? vault;
    private readonly TimeProvider clock;
    private volatile RingKey[] keys;

    private Ring(RingKey[] keys, TimeProvider clock, RingFile? file = null, RingVault? vault = null) =>
        (this.keys, this.file, this.vault, this.clock) = (keys, file, vault, clock);

    public RingKey Current => keys[0];

    public IReadOnlyList<RingKey> Keys => keys;

    /// <summary>Of the current key; changes when the ring turns. What tells rings apart for good is kept in the store.</summary>
    public string Fingerprint => Current.Fingerprint;

    public static Ring FromSetting(string setting) => new(RingSetting.Parse(setting), TimeProvider.System);

    /// <summary>Opens the ring file, making it on the first start.</summary>
    public static Ring FromFile(string path, TimeProvider clock)
    {
        var file = new RingFile(path);
        return new Ring(file.Update(found => Turned(found, clock.GetUtcNow())), clock, file);
    }

    /// <summary>Every enabled version of one secret is a key.</summary>
    public static Ring FromVault(SecretClient client, string secret, TimeProvider clock) => FromVault(new RingVault(client, secret), clock);

    internal static Ring FromVault(RingVault vault, TimeProvider clock) => new(vault.Read([], clock.GetUtcNow()), clock, vault: vault);

    /// <summary>A key by its id; another process may have turned the shared file meanwhile.</summary>
    public RingKey? Find(string? id)
    {
        if (id is null || !RingKey.IsId(id)) return null;
        if (Among(keys, id) is { } known) return known;
        if (file is null || !file.HasChanged()) return null;
        try
        {
            keys = file.Read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StartRefusedException)
        {
            // A file that went bad is told by the sweep; whoever sends an unknown id is simply foreign.
            return null;
        }
        return Among(keys, id);
    }

    /// <summary>Adds a key when the current one is old and drops the dead; a vault is asked what is new there, and keys from a setting stay.</summary>
    public void Turn()
    {
        if (vault is not null) keys = vault.Read(keys, clock.GetUtcNow());
        if (file is null) return;
        if (file.HasChanged()) keys = file.Read();
        var now = clock.GetUtcNow();
        if (!ReferenceEquals(Turned(keys, now), keys)) keys = file.Update(found => Turned(found, now));
    }

    private static RingKey[] Turned(RingKey[] found, DateTimeOffset now)
    {
        var alive = Array.FindAll(found, key => key.Retired is not { } retired || now - retired < DiesAfter);
        if (alive is [{ Retired: null } current, ..] && now - current.Created < TurnsAfter)
            return alive.Length == found.Length ? found : alive;
        return [RingKey.Fresh(now), .. alive.Select(key => key.Retired is null ? key.RetiredAt(now) : key)];
    }

    private static RingKey? Among(RingKey[] keys, string id) => Array.Find(keys, key => key.Id == id);

    public override string ToString() => $"Ring {Fingerprint}";
}
