using System.Security.Cryptography;
using System.Text;
using CompassBot.Host.Memory;

namespace CompassBot.Tests.Memory;

/// <summary>Builds the turns that store tests commit.</summary>
internal static class Written
{
    public static RoomKey Key() => new(RandomNumberGenerator.GetBytes(32));

    public static Change Turn(string conversation, RoomKey key, long version, string? inbound = null, string state = "{}", string answer = "{}", params string[] said) =>
        new(conversation, key, version, inbound, Bytes(state), [.. said.Select(text => (ReadOnlyMemory<byte>)Bytes(text))], Bytes(answer), TimeSpan.FromMinutes(30));

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
