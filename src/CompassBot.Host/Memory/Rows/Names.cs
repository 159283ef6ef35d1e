using System.Security.Cryptography;
using System.Text;
using CompassBot.Host.Memory.Keys;

namespace CompassBot.Host.Memory.Rows;

/// <summary>Keyed names, so that what stays after an erase tells nobody who was here; and the places rows are bound to.</summary>
internal sealed class Names(byte[] root)
{
    private readonly byte[] inbound = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: "inbound"u8.ToArray());
    private readonly byte[] tombstone = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: "tombstone"u8.ToArray());

    // A channel conversation's stored name changes with the ring, so its messages are named by their key alone.
    public byte[] Inbound(string conversation, string key) =>
        Hash(inbound, ChannelRooms.ComesBack(conversation) ? key : $"{conversation}\0{key}");

    public byte[] Tombstone(string conversation) => Hash(tombstone, conversation);

    public static string State(string conversation, long seq, long version) => $"{conversation}|conversation|{seq}|{version}";

    public static string Activity(string conversation, long seq, long version) => $"{conversation}|activity|{seq}|{version}";

    public static string Outgoing(string conversation, long place, long version) => $"{conversation}|outbox|{place}|{version}";

    public static string Answer(string conversation, byte[] key, long seq, long version) =>
        $"{conversation}|inbound.{Convert.ToHexStringLower(key)}|{seq}|{version}";

    public static byte[] Open(RoomKey key, ReadOnlySpan<byte> box, string place) =>
        Sealing.Open(key.Bytes.Span, box, place) ?? throw new StoreException(StoreFault.Unsealed);

    private static byte[] Hash(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
