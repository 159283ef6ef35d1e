using CompassBot.Tests.Faults;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Postgres;

/// <summary>One host's clock is fast, the other's is slow, by more than a stream ticket lives.</summary>
[Collection(WithPostgres.Name)]
public sealed class ClockSkewTests : IDisposable
{
    private readonly TwoHosts hosts;

    public ClockSkewTests(DebianPostgres server)
    {
        hosts = new TwoHosts(server.Database());
        hosts.One.Clock.Ahead = TimeSpan.FromSeconds(-50);
        hosts.Other.Clock.Ahead = TimeSpan.FromSeconds(50);
    }

    public void Dispose() => hosts.Dispose();

    [Fact]
    public async Task A_token_and_a_ticket_of_one_host_open_the_room_on_the_other()
    {
        foreach (var (from, to) in ((RunningHost, RunningHost)[])[(hosts.One, hosts.Other), (hosts.Other, hosts.One)])
        {
            var person = await from.Visit();
            Assert.Equal(200, (await new Visitor(to, person.Conversation, person.Token, person.User, "").Say("hello")).Status);
            using var socket = await Socket.Open(person.StreamUrl.Replace(from.Address.Authority, to.Address.Authority, StringComparison.Ordinal));
            Assert.NotNull(await socket.Next());
        }
    }

    [Fact]
    public async Task What_is_said_through_both_in_turn_keeps_its_order_and_its_times_never_run_back()
    {
        var person = await hosts.One.Visit();
        Visitor[] both = [await TwoHosts.Moved(person, hosts.One), await TwoHosts.Moved(person, hosts.Other)];
        var said = Enumerable.Range(0, 12).Select(i => $"hello {i}").ToArray();
        for (var i = 0; i < said.Length; i++) Assert.Equal(200, (await both[i % 2].Say(said[i])).Status);

        var shown = await person.Activities();
        Assert.Empty(Ledger.Faults(said, shown));
        var times = shown.Select(one => one.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order(), times);
    }
}
