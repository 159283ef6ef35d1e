using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CompassBot.Tests.Running;

/// <summary>A stream as a client reads it, activity by activity.</summary>
public sealed class Socket : IDisposable
{
    /// <summary>"Service restart": this host goes, come back.</summary>
    public const WebSocketCloseStatus Restarting = (WebSocketCloseStatus)1012;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonElement> waiting = [];

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public int KeepAlives { get; private set; }

    public static async Task<Socket> Open(string address)
    {
        var opened = new Socket();
        using var limit = new CancellationTokenSource(Deadline);
        await opened.socket.ConnectAsync(new Uri(address), limit.Token);
        return opened;
    }

    /// <summary>The next activity; null when the server closed the stream.</summary>
    public async Task<JsonElement?> Next()
    {
        while (waiting.Count == 0)
        {
            if (await Frame() is not { } text) return null;
            if (text.Length == 0) continue;
            foreach (var activity in JsonDocument.Parse(text).RootElement.GetProperty("activities").EnumerateArray()) waiting.Enqueue(activity);
        }

        return waiting.Dequeue();
    }

    /// <summary>A raw text frame: "" is a keep-alive, null the end.</summary>
    public async Task<string?> Frame()
    {
        using var limit = new CancellationTokenSource(Deadline);
        var buffer = new byte[1 << 20];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (!part.EndOfMessage) continue;
            if (length == 0) KeepAlives++;
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public void Dispose() => socket.Dispose();
}
