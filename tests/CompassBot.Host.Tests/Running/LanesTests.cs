using CompassBot.Host.Channels;
using CompassBot.Host.Memory.Keys;
using CompassBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Running;

public sealed class LanesTests
{
    [Fact]
    public async Task Turns_of_one_conversation_pass_one_by_one_in_the_order_they_came()
    {
        var lanes = new Lanes();
        List<int> passed = [];
        var first = await lanes.Enter("one", default);
        var waiting = Enumerable.Range(0, 50).Select(async i =>
        {
            using var pass = await lanes.Enter("one", default);
            passed.Add(i);
        }).ToArray();

        first!.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 50), passed);
    }

    [Fact]
    public async Task Another_conversation_never_waits_and_nothing_is_left_behind()
    {
        var lanes = new Lanes(mostWaiting: 1);
        var one = await lanes.Enter("one", default);
        using (await lanes.Enter("other", default)) Assert.Equal(2, lanes.Count);

        var second = lanes.Enter("one", default).AsTask();
        Assert.Null(await lanes.Enter("one", default));
        one!.Dispose();
        (await second)!.Dispose();

        Assert.Equal(0, lanes.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_no_trace()
    {
        var lanes = new Lanes();
        var one = await lanes.Enter("one", default);
        using var gone = new CancellationTokenSource();
        var waiting = lanes.Enter("one", gone.Token).AsTask();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        one!.Dispose();

        Assert.Equal(0, lanes.Count);
    }

    [Fact]
    public async Task Messages_are_taken_in_the_order_they_came()
    {
        using var host = RunningHost.Start();
        var exchange = host.Services.GetRequiredService<Exchange>();
        var room = host.Services.GetRequiredService<RoomTokens>().Issue().Room;
        List<int> taken = [];

        Task<Outcome> Send(int i) => exchange.Take(
            new Inbound(room.Conversation, room.Key, new UserMessage("hello"), $"{i}", new Conversation(), TimeSpan.FromMinutes(30), (_, slot) =>
            {
                taken.Add(i);
                return new Written([], "{}"u8.ToArray(), slot.At);
            }),
            urgent: false);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(Send).ToArray());

        Assert.Equal(Enumerable.Range(0, 100), taken);
    }
}
