using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CompassBot.Tests.Running;

/// <summary>A person's page: it holds the token and speaks Direct Line as a client would.</summary>
public sealed class Visitor(RunningHost host, string conversation, string token, string user, string streamUrl)
{
    public string Conversation { get; } = conversation;

    public string Token { get; set; } = token;

    public string User { get; } = user;

    public string StreamUrl { get; } = streamUrl;

    public string Path => $"/v3/directline/conversations/{Conversation}";

    public static async Task<Visitor> Arrive(RunningHost host, string? body = null)
    {
        using var asked = await host.Http.PostAsync("/api/webchat/token", body is null ? null : new StringContent(body));
        var room = await asked.Content.ReadFromJsonAsync<JsonElement>();
        var (conversation, token) = (room.GetProperty("conversationId").GetString()!, room.GetProperty("token").GetString()!);
        var visitor = new Visitor(host, conversation, token, room.GetProperty("userId").GetString()!, "");
        var (status, started) = await visitor.Call(HttpMethod.Post, "/v3/directline/conversations", new { user = new { } });
        Assert.Equal(201, status);
        return new Visitor(host, conversation, started.GetProperty("token").GetString()!, visitor.User, started.GetProperty("streamUrl").GetString()!);
    }

    public Task<(int Status, JsonElement Body)> Say(string text, string? clientId = null) => Post(new
    {
        type = "message",
        text,
        from = new { id = "somebody-else", name = "Somebody Else" },
        channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
    });

    public Task<(int Status, JsonElement Body)> Post(object activity) => Call(HttpMethod.Post, $"{Path}/activities", activity);

    public Task<(int Status, JsonElement Body)> PostRaw(string body) =>
        Send(new HttpRequestMessage(HttpMethod.Post, $"{Path}/activities") { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) });

    public async Task<JsonElement[]> Activities(string watermark = "")
    {
        List<JsonElement> all = [];
        while (true)
        {
            var (status, set) = await Call(HttpMethod.Get, $"{Path}/activities?watermark={watermark}");
            Assert.Equal(200, status);
            var page = set.GetProperty("activities").EnumerateArray().ToArray();
            all.AddRange(page);
            watermark = set.GetProperty("watermark").GetString()!;
            if (page.Length == 0) return [.. all];
        }
    }

    public Task<(int Status, JsonElement Body)> Call(HttpMethod method, string path, object? body = null) =>
        Send(new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) });

    public async Task<(int Status, JsonElement Body)> Send(HttpRequestMessage request)
    {
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await host.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public Task<Socket> Listen() => Socket.Open(StreamUrl);
}
