using System.Security.Cryptography;
using CompassBot.Host.Memory.Keys;

namespace CompassBot.Host.Memory.Rows;

/// <summary>The database's own secret: it outlives every turn of the ring, is kept sealed under each of its keys,
/// and so proves that ring and database belong together.</summary>
internal static class RootSecret
{
    /// <summary>Made for an empty database; a database of another ring stops the start.</summary>
    public static byte[] Find(IReadOnlyList<(string Id, byte[] Box)> kept, Ring ring) =>
        kept.Count == 0 ? RandomNumberGenerator.GetBytes(RingKey.Size)
        : kept.Select(pair => Open(ring, pair.Id, pair.Box)).FirstOrDefault(found => found is not null)
        ?? throw new StartRefusedException($"This database belongs to another ring (its keys: {string.Join(", ", kept.Select(pair => pair.Id))}; this host's: {string.Join(", ", ring.Keys)}): "
            + "give this host that ring, or move the database away to start empty.");

    /// <summary>The secret under each key of the ring that the database does not know yet.</summary>
    public static IEnumerable<(string Id, byte[] Box)> Missing(IReadOnlyList<(string Id, byte[] Box)> kept, Ring ring, byte[] root) =>
        ring.Keys.Where(key => kept.All(pair => pair.Id != key.Id)).Select(key => (key.Id, Sealing.Seal(key.Derive("store/root"), root, Place(key.Id))));

    /// <summary>Keys the database still names and the ring has dropped.</summary>
    public static IEnumerable<string> Dead(IReadOnlyList<(string Id, byte[] Box)> kept, Ring ring) =>
        kept.Where(pair => ring.Find(pair.Id) is null).Select(pair => pair.Id);

    private static byte[]? Open(Ring ring, string id, byte[] box) =>
        ring.Find(id) is { } key ? Sealing.Open(key.Derive("store/root"), box, Place(id)) : null;

    private static string Place(string id) => $"ring|{id}";
}
