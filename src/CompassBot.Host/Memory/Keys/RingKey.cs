using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CompassBot.Host.Memory.Keys;

/// <summary>One 256-bit key of the ring. Its bytes are used through derived keys only.</summary>
public sealed class RingKey
{
    public const int Size = 32;

    private readonly byte[] bytes;
    private readonly ConcurrentDictionary<string, byte[]> derived = new();

    internal RingKey(string id, byte[] bytes, DateTimeOffset created, DateTimeOffset? retired)
    {
        (Id, this.bytes, Created, Retired) = (id, bytes, created, retired);
        Fingerprint = Convert.ToHexStringLower(Derive("fingerprint").AsSpan(0, 6));
    }

    public string Id { get; }

    public DateTimeOffset Created { get; }

    public DateTimeOffset? Retired { get; }

    /// <summary>Tells two keys apart without telling either; safe to print.</summary>
    public string Fingerprint { get; }

    internal ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>A key for one purpose alone; never for keeping, it dies with this one.</summary>
    public byte[] Derive(string purpose) =>
        derived.GetOrAdd(purpose, static (name, key) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.UTF8.GetBytes("compassbot/" + name)), bytes);

    /// <summary>Needs both halves: the ring's key and the secret that only the person's token carries.</summary>
    internal RoomKey ForRoom(byte[] secret, string conversation) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, bytes, Encoding.UTF8.GetBytes("room/" + conversation)));

    internal RingKey RetiredAt(DateTimeOffset? when) => new(Id, bytes, Created, when);

    internal static RingKey Fresh(DateTimeOffset now) =>
        new($"k{now.UtcDateTime:yyyyMMdd}{RandomNumberGenerator.GetHexString(6, true)}", RandomNumberGenerator.GetBytes(Size), now, null);

    internal static bool IsId(string text) =>
        text.Length is > 0 and <= 32 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public override string ToString() => Id;
}
