using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CompassBot.Benchmarks.Load;

/// <summary>One connection that says one thing after the other. Plain sockets, so the generator takes little of the two cores it shares.</summary>
internal sealed class Caller(int port, bool checks) : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    public async Task Connect() => await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Milliseconds until the whole answer was here.</summary>
    public async ValueTask<double> Say(string conversation, int turn)
    {
        var request = Talk.Request(conversation, turn);
        var start = Stopwatch.GetTimestamp();
        await socket.SendAsync(request);
        var answer = await Answer();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!answer.Span.StartsWith("HTTP/1.1 200"u8) || (checks && answer.Span.IndexOf(Talk.Expects(turn)) < 0))
            throw new InvalidOperationException($"Turn {turn} was answered with: {System.Text.Encoding.UTF8.GetString(answer.Span)}");
        return took;
    }

    public void Dispose() => socket.Dispose();

    private async ValueTask<ReadOnlyMemory<byte>> Answer()
    {
        var (have, whole) = (0, int.MaxValue);
        while (have < whole)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (read == 0) throw new IOException("The connection was closed in the middle of an answer.");
            have += read;
            if (whole == int.MaxValue) whole = Whole(buffer.AsSpan(0, have));
        }

        return buffer.AsMemory(0, have);
    }

    private static int Whole(ReadOnlySpan<byte> got)
    {
        var end = got.IndexOf("\r\n\r\n"u8);
        if (end < 0) return int.MaxValue;
        var at = got.IndexOf("Content-Length: "u8);
        return Utf8Parser.TryParse(got[(at + 16)..], out int length, out _) && at > 0 ? end + 4 + length : throw new IOException("An answer without a length.");
    }
}
