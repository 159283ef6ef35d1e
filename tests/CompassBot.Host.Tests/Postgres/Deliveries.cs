using System.Text.Json;
using CompassBot.Host.Channels;
using CompassBot.Host.Channels.State;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Faults;
using CompassBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Postgres;

/// <summary>A careless network: every third message comes twice, all of them late and in any order, through any host.</summary>
public abstract class Deliveries
{
    private const int People = 4;

    protected abstract IReadOnlyList<RunningHost> Hosts { get; }

    [Fact]
    public Task Every_message_takes_effect_once_however_often_and_in_whatever_order_it_comes() => Deliver(messages: 45);

    [Fact, Trait("Category", "Soak")]
    public async Task Ten_thousand_messages_take_effect_once_each_however_they_come()
    {
        for (var round = 0; round < 50; round++) await Deliver(messages: 50);
    }

    private async Task Deliver(int messages)
    {
        await Task.WhenAll(Enumerable.Range(0, People).Select(async number =>
        {
            var person = await Hosts[0].Visit();
            var before = await Turns(person);
            var everywhere = new List<Visitor>();
            foreach (var host in Hosts) everywhere.Add(await TwoHosts.Moved(person, host));

            var chance = new Random(number);
            var deliveries = Enumerable.Range(0, messages).SelectMany(i => Enumerable.Repeat(i, i % 3 == 0 ? 2 : 1)).ToArray();
            chance.Shuffle(deliveries);
            var plan = deliveries.Select(i => (Message: i, Through: everywhere[chance.Next(everywhere.Count)], Late: chance.Next(40))).ToArray();
            var answers = await Task.WhenAll(plan.Select(async one =>
            {
                await Task.Delay(one.Late);
                return (one.Message, Id: await Deliver(one.Through, one.Message));
            }));

            // Whoever sent it twice is told the same.
            Assert.All(answers.GroupBy(one => one.Message), same => Assert.Single(same.Select(one => one.Id).Distinct()));
            var activities = await person.Activities();
            Assert.Empty(Ledger.Faults([.. Enumerable.Range(0, messages).Select(Text)], activities, ordered: false));
            Assert.Equal(before + messages, await Turns(person));
        }));
    }

    private async Task<int> Turns(Visitor person)
    {
        var room = (await Hosts[0].Services.GetRequiredService<RoomTokens>().Read(person.Token)).Room!;
        return Kept.FromJson((await Hosts[0].Store.Load(room.Conversation, room.Key, default)).State.Span).Conversation.Turns;
    }

    private static async Task<string> Deliver(Visitor person, int message)
    {
        var (status, body) = (0, default(JsonElement));
        // Whoever is told to send it again does.
        for (var tries = 0; tries < 50 && status is 0 or 503; tries++) (status, body) = await person.Say(Text(message), Text(message));
        Assert.Equal(200, status);
        return body.GetProperty("id").GetString()!;
    }

    private static string Text(int message) => $"hello {message}";
}

public sealed class SqliteDeliveriesTests : Deliveries, IClassFixture<OneHost>
{
    public SqliteDeliveriesTests(OneHost one) => Hosts = [one.Host];

    protected override IReadOnlyList<RunningHost> Hosts { get; }
}

[Collection(WithPostgres.Name)]
public sealed class PostgresDeliveriesTests : Deliveries, IDisposable
{
    private readonly TwoHosts hosts;

    public PostgresDeliveriesTests(DebianPostgres server) => hosts = new TwoHosts(server.Database());

    protected override IReadOnlyList<RunningHost> Hosts => [hosts.One, hosts.Other];

    public void Dispose() => hosts.Dispose();
}
