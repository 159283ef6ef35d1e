using CompassBot.Host.Memory.Keys;

namespace CompassBot.Host.Memory;

/// <summary>Where keys and conversations are on this machine; found once, and said in one warning when nobody chose it.</summary>
internal sealed class MemoryPlace
{
    private readonly string? ring;
    private readonly string? vault;
    private readonly string folder;

    public MemoryPlace(MemoryOptions options, IHostEnvironment host, ILogger<MemoryPlace> log)
    {
        (ring, vault) = (options.Ring, options.RingVault);
        var ringIsSet = !string.IsNullOrWhiteSpace(ring) || !string.IsNullOrWhiteSpace(vault);
        var apart = options.Engine == StoreEngine.Postgres;
        // With keys and conversations elsewhere nothing is written here, and the disk may be read-only.
        folder = apart && ringIsSet ? "" : DataFolder.Find(options.DataFolder, host.ContentRootPath);
        if (apart && !ringIsSet)
            log.LogWarning("Neither Memory:Ring nor Memory:RingVault is set: the keys are kept in {Folder}, and every host needs the same keys.", folder);
        else if (string.IsNullOrWhiteSpace(options.DataFolder) && !ringIsSet)
            log.LogWarning("Nothing is set under Memory: keys and conversations are kept in {Folder}, good for one instance.", folder);
    }

    public string Database => Path.Combine(folder, "compassbot.db");

    public Ring Ring(TimeProvider clock) =>
        !string.IsNullOrWhiteSpace(ring) ? Keys.Ring.FromSetting(ring)
        : !string.IsNullOrWhiteSpace(vault) ? Keys.Ring.FromVault(RingVault.At(vault), clock)
        : Keys.Ring.FromFile(Path.Combine(folder, "ring"), clock);
}
