using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using CompassBot.Benchmarks.Load.Servers;

namespace CompassBot.Benchmarks.Load;

/// <summary>What one more open and silent conversation costs: resident memory from 500 sockets to 5,000.</summary>
internal static class IdleSockets
{
    private const int Few = 500, Many = 5_000, AtOnce = 16;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(20);

    public static async Task Print()
    {
        using var ready = await Peer.All(["SQLite"]).Single().Start();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ready.Server.Port}") };
        var open = new List<ClientWebSocket>();
        await Open(open, Few, http);
        var few = ready.Server.ResidentMegabytes;
        await Open(open, Many, http);
        var many = ready.Server.ResidentMegabytes;
        foreach (var socket in open) socket.Dispose();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"idle sockets: {few:0} MB with {Few}, {many:0} MB with {Many}, {(many - few) * 1024 / (Many - Few):0.0} KB each"));
    }

    private static async Task Open(List<ClientWebSocket> open, int until, HttpClient http)
    {
        while (open.Count < until)
            open.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, until - open.Count)).Select(_ => Open(http))));
        await Task.Delay(Settle);
    }

    private static async Task<ClientWebSocket> Open(HttpClient http)
    {
        using var room = JsonDocument.Parse(await (await http.PostAsync("/api/webchat/token", null)).Content.ReadAsStringAsync());
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations") { Content = JsonContent.Create(new { user = new { } }) };
        begin.Headers.Authorization = new AuthenticationHeaderValue("Bearer", room.RootElement.GetProperty("token").GetString());
        using var begun = JsonDocument.Parse(await (await http.SendAsync(begin)).Content.ReadAsStringAsync());
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(begun.RootElement.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        // The greeting comes first; after it both sides are silent.
        await socket.ReceiveAsync(new byte[8192].AsMemory(), CancellationToken.None);
        return socket;
    }
}
