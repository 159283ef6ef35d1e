using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace CompassBot.Tests.Faults;

/// <summary>A person's page that gives up on nothing: every message is sent again, to whichever host answers, until it is taken.</summary>
internal sealed class Page(Func<IReadOnlyList<Uri>> hosts) : IDisposable
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(4);
    private readonly HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(3) }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly CancellationTokenSource leaving = new();
    private Task listening = Task.CompletedTask;
    private string conversation = "";
    private int turn;

    public string Token { get; private set; } = "";

    /// <summary>What was answered with 200, in order.</summary>
    public List<string> Said { get; } = [];

    /// <summary>What the socket brought, however often it had to be opened.</summary>
    public List<JsonElement> Heard { get; } = [];

    /// <summary>Answers that no page should get.</summary>
    public List<string> Wrong { get; } = [];

    public async Task Arrive()
    {
        var room = await Ask(HttpMethod.Post, "/api/webchat/token", null);
        (conversation, Token) = (room.GetProperty("conversationId").GetString()!, room.GetProperty("token").GetString()!);
        await Ask(HttpMethod.Post, "/v3/directline/conversations", new { user = new { } });
        listening = Task.Run(Listen);
    }

    public async Task Say(string text, string? id = null)
    {
        await Ask(HttpMethod.Post, $"/v3/directline/conversations/{conversation}/activities", new { type = "message", text, channelData = new { clientActivityID = id ?? text } });
        Said.Add(text);
    }

    /// <summary>Everything from the beginning, by polling.</summary>
    public async Task<List<JsonElement>> Poll()
    {
        var (all, watermark) = (new List<JsonElement>(), "");
        while (true)
        {
            var set = await Ask(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities?watermark={watermark}", null);
            var page = set.GetProperty("activities").EnumerateArray().ToArray();
            if (page.Length == 0) return all;
            all.AddRange(page);
            watermark = set.GetProperty("watermark").GetString()!;
        }
    }

    /// <summary>What the socket has brought, once it has brought as much as there is.</summary>
    public async Task<List<JsonElement>> HeardAll(int many)
    {
        for (var waited = 0; waited < 400; waited++)
        {
            lock (Heard)
                if (Heard.Count >= many) break;
            await Task.Delay(50);
        }

        lock (Heard) return [.. Heard];
    }

    public void Dispose()
    {
        leaving.Cancel();
        listening.Wait(TimeSpan.FromSeconds(5));
        leaving.Dispose();
        http.Dispose();
    }

    private async Task<JsonElement> Ask(HttpMethod method, string path, object? body)
    {
        var giveUp = Environment.TickCount64 + (long)LongestSilence.TotalMilliseconds;
        while (Environment.TickCount64 < giveUp)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(Next(), path)) { Content = body is null ? null : JsonContent.Create(body) };
                if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
                using var answer = await http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode) return JsonDocument.Parse(text).RootElement;
                if ((int)answer.StatusCode is not (503 or 429)) Wrong.Add($"{method} was answered {(int)answer.StatusCode}.");
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
            {
                // The host is gone; the balancer finds another.
            }

            await Task.Delay(30);
        }

        throw new TimeoutException($"Nobody answered {method} for {LongestSilence.TotalMinutes} minutes.");
    }

    private async Task Listen()
    {
        while (!leaving.IsCancellationRequested)
        {
            try
            {
                string watermark;
                lock (Heard) watermark = $"{Heard.Count}";
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Next(), $"/v3/directline/conversations/{conversation}?watermark={watermark}"));
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
                using var answer = await http.SendAsync(request, leaving.Token);
                var address = (await answer.Content.ReadFromJsonAsync<JsonElement>(leaving.Token)).GetProperty("streamUrl").GetString()!;
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(new Uri(address), leaving.Token);
                await Hear(socket);
            }
            catch (Exception error) when (error is HttpRequestException or WebSocketException or OperationCanceledException or IOException or JsonException or KeyNotFoundException)
            {
                // Closed with whatever code: the page comes back with what it has.
            }

            await Task.Delay(50);
        }
    }

    private async Task Hear(ClientWebSocket socket)
    {
        var buffer = new byte[1 << 20];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), leaving.Token);
                if (part.MessageType == WebSocketMessageType.Close) return;
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (length == 0) continue;
            var activities = JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement.GetProperty("activities");
            lock (Heard) Heard.AddRange(activities.EnumerateArray());
        }
    }

    private Uri Next()
    {
        var known = hosts();
        return known[(Interlocked.Increment(ref turn) & int.MaxValue) % known.Count];
    }
}
