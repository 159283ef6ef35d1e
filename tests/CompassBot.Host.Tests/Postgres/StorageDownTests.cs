using System.Net;
using System.Text.Json;
using CompassBot.Tests.Faults;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Postgres;

/// <summary>The database server stops as if its machine failed, while people talk.</summary>
[Collection(WithPostgres.Name)]
public sealed class StorageDownTests(DebianPostgres server)
{
    private const string Danger = "hes outside my door with a knife";
    private const int Talkers = 4;

    [Fact]
    public async Task Help_comes_in_the_same_answer_others_hear_an_honest_sentence_and_all_goes_on_without_a_restart()
    {
        using var hosts = new TwoHosts(server.Database());
        var host = hosts.One;
        Assert.Equal(HttpStatusCode.OK, await TwoHosts.Ready(host, HttpStatusCode.OK));
        var person = await host.Visit("""{"country":"IE"}""");
        await person.Say("hello");
        using var quiet = new CancellationTokenSource();
        var talkers = await Task.WhenAll(Enumerable.Range(0, Talkers).Select(_ => host.Visit()));
        var talking = talkers.Select(talker => Talk(talker, quiet.Token)).ToArray();
        await Task.Delay(500);

        server.StopAtOnce();
        try
        {
            var (status, answer) = await person.Say(Danger);
            Assert.Equal(200, status);
            Assert.Equal("crisis", answer.GetProperty("activities")[0].GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString());

            (status, answer) = await person.Say("what is consent", "one");
            Assert.Equal(503, status);
            Assert.EndsWith(".", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await TwoHosts.Ready(host, HttpStatusCode.ServiceUnavailable));
        }
        finally
        {
            server.Start();
        }

        Assert.Equal(HttpStatusCode.OK, await TwoHosts.Ready(host, HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.OK, await TwoHosts.Ready(hosts.Other, HttpStatusCode.OK));
        await Task.Delay(500);
        await quiet.CancelAsync();

        Assert.DoesNotContain(await person.Activities(), one => Text(one) == "what is consent");
        Assert.Equal(200, (await person.Say("what is consent", "one")).Status);
        Assert.Single(await person.Activities(), one => Text(one) == "what is consent");
        for (var i = 0; i < Talkers; i++)
        {
            var said = await talking[i];
            Assert.NotEmpty(said);
            Assert.Empty(Ledger.Faults(said, await talkers[i].Activities()));
        }
    }

    [Fact]
    public async Task A_host_that_starts_while_the_database_is_away_helps_at_once_and_keeps_as_soon_as_it_is_back()
    {
        var database = server.Database();
        server.StopAtOnce();
        var stopped = true;
        try
        {
            using var hosts = new TwoHosts(database);
            var person = await hosts.One.Visit("""{"country":"IE"}""");
            var (status, answer) = await person.Say(Danger);
            Assert.Equal((200, "crisis"), (status, answer.GetProperty("activities")[0].GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString()));

            server.Start();
            stopped = false;

            Assert.Equal(HttpStatusCode.OK, await TwoHosts.Ready(hosts.One, HttpStatusCode.OK));
            Assert.Equal(200, (await person.Say("hello")).Status);
            Assert.Contains(await person.Activities(), one => Text(one) == "hello");
        }
        finally
        {
            if (stopped) server.Start();
        }
    }

    /// <summary>Says one thing after another, each again until it is taken; answers what was said, in order.</summary>
    private static async Task<List<string>> Talk(Visitor talker, CancellationToken quiet)
    {
        var said = new List<string>();
        while (!quiet.IsCancellationRequested)
        {
            var text = $"hello {said.Count}";
            var status = 0;
            for (var tries = 0; status != 200 && tries < 500; tries++)
            {
                (status, _) = await talker.Say(text, text);
                Assert.True(status is 200 or 503, $"Answered {status}.");
                if (status != 200) await Task.Delay(50, CancellationToken.None);
            }

            said.Add(text);
        }

        return said;
    }

    private static string? Text(JsonElement activity) => activity.GetProperty("text").GetString();
}
