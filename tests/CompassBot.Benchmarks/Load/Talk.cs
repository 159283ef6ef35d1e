using System.Globalization;
using System.Text;

namespace CompassBot.Benchmarks.Load;

/// <summary>Three prompts over and over: the menu tapped, a guide tapped, its question answered in 40 typed characters.</summary>
internal static class Talk
{
    private static readonly string[] Says =
    [
        """ "text":"Menu","value":{"action":"menu"} """,
        """ "text":"i think i got rejected on friday evening" """,
        """ "text":"Someone said no to me","value":{"place":"hearing-no@1/h1","choices":["heard-no"]} """,
    ];

    public static byte[] Request(string conversation, int turn)
    {
        var body = string.Create(CultureInfo.InvariantCulture,
            $$"""{"type":"message","id":"{{conversation}}-{{turn}}","timestamp":"2026-12-01T12:00:00.000Z","channelId":"emulator","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","locale":"en-IE","from":{"id":"u{{conversation}}","name":"Someone","role":"user"},"recipient":{"id":"bot","name":"CompassBot","role":"bot"},"conversation":{"id":"{{conversation}}"},{{Says[turn % Says.Length].Trim()}}}""");
        var bytes = Encoding.UTF8.GetByteCount(body);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {bytes}\r\n\r\n{body}"));
    }

    /// <summary>What the answer to each turn must hold, so that a fast wrong answer is seen.</summary>
    public static ReadOnlySpan<byte> Expects(int turn) => (turn % Says.Length) switch
    {
        0 => "They won't take my no"u8,
        1 => "Which is closest to you?"u8,
        _ => "What was the no about?"u8,
    };
}
