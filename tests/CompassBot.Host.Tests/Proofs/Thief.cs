using System.Security.Cryptography;
using System.Text;
using CompassBot.Host.Memory.Keys;

namespace CompassBot.Tests.Proofs;

/// <summary>Somebody who holds the ring and every row that is left, and tries each thing as each half of each key.</summary>
internal sealed class Thief(string ringKey, Ring ring, string conversation, IEnumerable<byte[]> rows)
{
    private static readonly string[] Purposes = ["store/root", "token/seal", "token/sign", "ticket", "channel/name", "channel/secret", "fingerprint"];

    private readonly byte[] salt = Convert.FromBase64String(ringKey);
    private readonly List<byte[]> held =
    [
        [], new byte[32], Convert.FromBase64String(ringKey), Encoding.UTF8.GetBytes(conversation),
        .. Purposes.Append("room/" + conversation).Select(ring.Current.Derive),
        .. rows.SelectMany(row => Pieces(row, ring)),
    ];

    public int Guesses => held.Count;

    /// <summary>How many of the boxes open, each tried at every place it can have been sealed for.</summary>
    public int Opens(IReadOnlyList<byte[]> boxes, int sequences, byte[]? stolenSecret = null)
    {
        var halves = stolenSecret is null ? held : [stolenSecret];
        var keys = halves.SelectMany(half => new[] { half, Room(half, salt), Room(salt, half) }).Where(key => key.Length == 32).ToList();
        var places = Places(sequences).ToList();
        return boxes.Count(box => keys.Exists(key => places.Exists(place => Opens(key, box, place))));
    }

    private byte[] Room(byte[] secret, byte[] with) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, with, Encoding.UTF8.GetBytes("room/" + conversation));

    private IEnumerable<string> Places(int sequences) =>
        from table in (string[])["conversation", "activity"] from seq in Enumerable.Range(1, sequences) from version in Enumerable.Range(1, sequences) select $"{conversation}|{table}|{seq}|{version}";

    /// <summary>Whole, in parts, as a digest, and opened with the ring where the ring opens it.</summary>
    private static IEnumerable<byte[]> Pieces(byte[] row, Ring ring)
    {
        yield return row;
        yield return SHA256.HashData(row);
        for (var at = 0; at + 32 <= row.Length; at += 4) yield return row[at..(at + 32)];
        foreach (var purpose in Purposes)
        {
            var opened = new byte[Math.Max(0, row.Length - 28)];
            if (row.Length > 28 && Opens(ring.Current.Derive(purpose), row, $"ring|{ring.Current.Id}", opened)) yield return opened;
        }
    }

    private static bool Opens(byte[] key, byte[] box, string place, byte[]? into = null)
    {
        if (box.Length < 28) return false;
        using var aes = new AesGcm(key, 16);
        try
        {
            aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, box.Length - 28), box.AsSpan(box.Length - 16), into ?? new byte[box.Length - 28], Encoding.UTF8.GetBytes(place));
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
