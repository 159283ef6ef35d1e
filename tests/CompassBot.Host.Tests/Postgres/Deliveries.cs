using System.Globalization;
using System.Text.Json;
using CompassBot.Host.Channels;
using CompassBot.Host.Channels.State;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Postgres;

/// <summary>A careless network: every third message comes twice, all of them late and in any order, through any host.</summary>
public abstract class Deliveries
{
    private const int People = 4;
    private const int Messages = 45;

    protected abstract IReadOnlyList<RunningHost> Hosts { get; }

    [Fact]
    public async Task Every_message_takes_effect_once_however_often_and_in_whatever_order_it_comes()
    {
        await Task.WhenAll(Enumerable.Range(0, People).Select(async number =>
        {
            var person = await Hosts[0].Visit();
            var before = await Turns(person);
            var everywhere = new List<Visitor>();
            foreach (var host in Hosts) everywhere.Add(await TwoHosts.Moved(person, host));

            var chance = new Random(number);
            var deliveries = Enumerable.Range(0, Messages).SelectMany(i => Enumerable.Repeat(i, i % 3 == 0 ? 2 : 1)).ToArray();
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
            Assert.Empty(Faults([.. Enumerable.Range(0, Messages).Select(Text)], activities, ordered: false));
            Assert.Equal(before + Messages, await Turns(person));
        }));
    }

    /// <summary>What is wrong with what a page was shown, given what the person said: lost, doubled, swapped, or a number missing.</summary>
    public static List<string> Faults(IReadOnlyList<string> said, IReadOnlyList<JsonElement> shown, bool ordered = true)
    {
        var faults = new List<string>();
        var heard = shown.Where(one => one.GetProperty("from").GetProperty("role").GetString() == "user").Select(one => one.GetProperty("text").GetString()!).ToList();
        foreach (var text in said)
            if (heard.Count(one => one == text) is var times && times != 1) faults.Add($"{text}: {times} times");
        if (ordered && faults.Count == 0 && !heard.Where(said.Contains).SequenceEqual(said)) faults.Add("Out of order.");
        for (var i = 0; i < shown.Count; i++)
            if (!shown[i].GetProperty("id").GetString()!.EndsWith("|" + (i + 1).ToString("D7", CultureInfo.InvariantCulture), StringComparison.Ordinal)) faults.Add($"Activity {i + 1} has another number.");
        return faults;
    }

    private async Task<int> Turns(Visitor person)
    {
        var room = (await Hosts[0].Services.GetRequiredService<RoomTokens>().Read(person.Token)).Room!;
        return Kept.FromJson((await Hosts[0].Store.Load(room.Conversation, room.Key, default)).State.Span).Conversation.Turns;
    }

    private static async Task<string> Deliver(Visitor person, int message)
    {
        var (status, body) = await person.Say(Text(message), Text(message));
        Assert.Equal(200, status);
        return body.GetProperty("id").GetString()!;
    }

    private static string Text(int message) => $"hello {message}";
}

public sealed class SqliteDeliveriesTests : Deliveries, IClassFixture<OneHost>
{
    public SqliteDeliveriesTests(OneHost one) => Hosts = [one.Host];

    protected override IReadOnlyList<RunningHost> Hosts { get; }

    [Theory]
    [InlineData("a b c", "1 2 3", true)]
    [InlineData("a c", "1 2", false)]
    [InlineData("a b b c", "1 2 3 4", false)]
    [InlineData("b a c", "1 2 3", false)]
    [InlineData("a b c", "1 2 4", false)]
    public void The_check_itself_sees_a_lost_a_doubled_and_a_swapped_message(string heard, string numbers, bool fine)
    {
        var shown = heard.Split(' ').Zip(numbers.Split(' '), (text, number) => JsonSerializer.SerializeToElement(new { id = $"room|000000{number}", text, from = new { role = "user" } })).ToList();
        Assert.Equal(fine, Faults(["a", "b", "c"], shown).Count == 0);
    }
}

[Collection(WithPostgres.Name)]
public sealed class PostgresDeliveriesTests : Deliveries, IDisposable
{
    private readonly TwoHosts hosts;

    public PostgresDeliveriesTests(DebianPostgres server) => hosts = new TwoHosts(server.Database());

    protected override IReadOnlyList<RunningHost> Hosts => [hosts.One, hosts.Other];

    public void Dispose() => hosts.Dispose();
}
