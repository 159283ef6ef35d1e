using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CompassBot.Host.Memory.Keys;

/// <summary>AES-256-GCM as nonce, words, tag. What is sealed opens only in the place it was bound to.</summary>
internal static class Sealing
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> words, string place)
    {
        var box = new byte[Nonce + words.Length + Tag];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), words, box.AsSpan(Nonce, words.Length), box.AsSpan(Nonce + words.Length), Encoding.UTF8.GetBytes(place));
        return box;
    }

    /// <summary>Null when the key, the place or a single bit is not the one it was sealed with.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < Nonce + Tag) return null;
        var words = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(box[..Nonce], box[Nonce..^Tag], box[^Tag..], words, Encoding.UTF8.GetBytes(place));
            return words;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public static string SealText(ReadOnlySpan<byte> key, ReadOnlySpan<byte> words, string place) => Base64Url.EncodeToString(Seal(key, words, place));

    public static byte[]? OpenText(ReadOnlySpan<byte> key, ReadOnlySpan<char> box, string place) =>
        Base64Url.IsValid(box) ? Open(key, Base64Url.DecodeFromChars(box), place) : null;
}
