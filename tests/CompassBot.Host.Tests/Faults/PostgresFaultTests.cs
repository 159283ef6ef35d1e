using System.Net;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Postgres;
using CompassBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CompassBot.Tests.Faults;

[Collection(WithPostgres.Name)]
public sealed class PostgresFaultTests(DebianPostgres server)
{
    private const string Danger = "hes outside my door with a knife";

    [Fact]
    public Task Of_two_hosts_one_is_killed_and_the_other_restarted_and_nothing_is_lost_or_doubled() => Gone(0);

    [Fact, Trait("Category", "Soak")]
    public Task Two_hosts_killed_and_restarted_in_turn_for_ten_thousand_turns_lose_and_double_nothing() => Gone(Outages.Long);

    [Fact, Trait("Category", "Soak")]
    public async Task A_server_that_stops_over_and_over_for_ten_thousand_turns_loses_and_doubles_nothing()
    {
        using var fleet = await Fleet.Start(2, server.Database());
        await Outages.Survive(fleet, async _ =>
        {
            server.StopAtOnce();
            await Task.Delay(300);
            server.Start();
        }, Outages.Long);
    }

    [Fact]
    public async Task With_every_connection_taken_help_comes_and_afterwards_all_goes_on()
    {
        var database = server.Database();
        await Blocked($"{database};Maximum Pool Size=2", async check =>
        {
            await using var other = new NpgsqlConnection(database + ";Pooling=false");
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using (var hold = new NpgsqlCommand("LOCK TABLE compassbot.conversation IN ACCESS EXCLUSIVE MODE", other)) await hold.ExecuteNonQueryAsync();
            await check();
            await transaction.RollbackAsync();
        });
    }

    [Fact]
    public async Task With_a_server_that_hangs_help_comes_and_afterwards_all_goes_on() => await Blocked(server.Database(), async check =>
    {
        server.Freeze();
        try
        {
            await check();
        }
        finally
        {
            server.Thaw();
        }
    });

    private async Task Gone(int turns)
    {
        using var fleet = await Fleet.Start(2, server.Database());
        await Outages.Survive(fleet, async round =>
        {
            if (round % 2 == 0) await fleet.KillAndStart(0);
            else Assert.Equal(0, await fleet.StopAndStart(1));
        }, turns);
    }

    private static async Task Blocked(string database, Func<Func<Task>, Task> during)
    {
        using var host = RunningHost.Start(("Memory:Engine", "postgres"), ("Memory:ConnectionString", database), ("RateLimits:Enabled", "false"));
        Assert.Equal(HttpStatusCode.OK, await TwoHosts.Ready(host, HttpStatusCode.OK));
        using var crowd = await Crowd.Arrive(() => [host.Address]);
        using var quiet = new CancellationTokenSource();
        var person = await host.Visit("""{"country":"IE"}""");
        var talking = crowd.Talk(quiet.Token);
        await Task.Delay(500);
        await during(async () =>
        {
            var (status, answer) = await person.Say(Danger);
            Assert.Equal(200, status);
            Assert.Equal("crisis", answer.GetProperty("activities")[0].GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString());
            (status, answer) = await person.Say("what is consent", "one");
            Assert.Equal(503, status);
            Assert.EndsWith(".", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await TwoHosts.Ready(host, HttpStatusCode.ServiceUnavailable));
        });
        Assert.Equal(HttpStatusCode.OK, await TwoHosts.Ready(host, HttpStatusCode.OK));
        Assert.Equal(200, (await person.Say("what is consent", "one")).Status);
        Assert.Single(await person.Activities(), one => one.GetProperty("text").GetString() == "what is consent");
        await Task.Delay(300);
        await quiet.CancelAsync();
        await talking;
        Assert.Empty(await crowd.Faults(host.Store, host.Services.GetRequiredService<Ring>()));
    }
}
