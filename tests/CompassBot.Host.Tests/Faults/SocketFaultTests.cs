using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using CompassBot.Host.Channels.Live;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Faults;

public sealed class SocketFaultTests : IDisposable
{
    private const int SocketsAPage = 10;
    private readonly RunningHost host = RunningHost.Start(("RateLimits:Enabled", "false"), ("DirectLine:KeepAliveSeconds", "5"));

    public void Dispose() => host.Dispose();

    [Fact]
    public Task Sockets_opened_and_dropped_leave_nothing_behind() => Dropped(400);

    [Fact, Trait("Category", "Soak")]
    public Task Five_thousand_sockets_opened_and_dropped_leave_nothing_behind() => Dropped(5_000);

    [Fact]
    public async Task Who_reads_slowly_holds_nobody_up_and_still_gets_everything_in_order()
    {
        const int messages = 80;
        var person = await host.Visit();
        using var slow = await Narrow(person.StreamUrl);
        var filler = string.Concat(Enumerable.Repeat("hello ", 1500));
        var said = Enumerable.Range(0, messages).Select(i => $"{i} {filler}").ToList();
        using var others = await Crowd.Arrive(() => [host.Address], 3);
        await Task.WhenAll(others.Talk(10), Task.Run(async () =>
        {
            foreach (var text in said) Assert.Equal(200, (await person.Say(text)).Status);
        }));

        Assert.Empty(await others.Faults(host.Store, host.Services.GetRequiredService<Ring>()));
        var all = await person.Activities();
        Assert.Empty(Ledger.Faults(said, all));
        var heard = new List<JsonElement>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[1 << 21];
        while (heard.Count < all.Length)
        {
            var (length, part) = (0, default(ValueWebSocketReceiveResult));
            do
            {
                part = await slow.ReceiveAsync(buffer.AsMemory(length), limit.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (length > 0) heard.AddRange(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement.GetProperty("activities").EnumerateArray());
        }
        Assert.Empty(Ledger.Faults(said, heard));
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_and_forward_again_loses_nobody()
    {
        using var crowd = await Crowd.Arrive(() => [host.Address], 3);
        await crowd.Talk(5);
        host.Clock.Ahead = TimeSpan.FromHours(-1);
        await crowd.Talk(5);
        Assert.Empty(await host.Store.Sweep(host.Clock.GetUtcNow(), default));
        host.Clock.Ahead = TimeSpan.Zero;
        Assert.Empty(await host.Store.Sweep(host.Clock.GetUtcNow(), default));
        await crowd.Talk(5);
        Assert.Empty(await crowd.Faults(host.Store, host.Services.GetRequiredService<Ring>()));
    }

    private async Task Dropped(int sockets)
    {
        using var crowd = await Crowd.Arrive(() => [host.Address], 3);
        var talking = crowd.Talk(20);
        await Parallel.ForAsync(0, sockets / SocketsAPage, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            var person = await host.Visit();
            var open = await Task.WhenAll(Enumerable.Range(0, SocketsAPage).Select(_ => Narrow(person.StreamUrl)));
            foreach (var socket in open)
            {
                socket.Abort();
                socket.Dispose();
            }
        });
        await talking;
        var live = host.Services.GetRequiredService<LiveRooms>();
        for (var waited = 0; waited < 300 && live.Count > 3; waited++) await Task.Delay(100);
        Assert.Equal(3, live.Count);
        Assert.Empty(await crowd.Faults(host.Store, host.Services.GetRequiredService<Ring>()));
    }

    /// <summary>A socket that takes in little before somebody reads.</summary>
    private static async Task<ClientWebSocket> Narrow(string address)
    {
        var socket = new ClientWebSocket();
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var narrow = new System.Net.Sockets.Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096, NoDelay = true };
                await narrow.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(narrow, ownsSocket: true);
            },
        }, disposeHandler: false);
        await socket.ConnectAsync(new Uri(address), invoker, default);
        return socket;
    }
}
