using System.Diagnostics;
using System.Net.WebSockets;
using CompassBot.Tests.Faults;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Postgres;

[Collection(WithPostgres.Name)]
public sealed class TwoHostsTests(DebianPostgres server)
{
    private const int Said = 30;

    [Fact]
    public async Task A_page_connected_to_one_host_sees_at_once_what_was_said_through_the_other()
    {
        using var hosts = new TwoHosts(server.Database(), ("DirectLine:KeepAliveSeconds", "60"));
        var person = await hosts.One.Visit();
        using var socket = await person.Listen();
        var elsewhere = await TwoHosts.Moved(person, hosts.Other);
        await elsewhere.Say("first");
        await Hear(socket, "first");

        var (sinceSaid, sinceKept) = (new List<double>(), new List<double>());
        for (var i = 0; i < Said; i++)
        {
            var watch = Stopwatch.StartNew();
            var heard = Task.Run(async () => { await Hear(socket, $"hello {i}"); return watch.Elapsed.TotalMilliseconds; });
            Assert.Equal(200, (await elsewhere.Say($"hello {i}")).Status);
            var kept = watch.Elapsed.TotalMilliseconds;
            sinceSaid.Add(await heard);
            sinceKept.Add(sinceSaid[^1] - kept);
        }

        sinceSaid.Sort();
        sinceKept.Sort();
        Console.WriteLine($"Posted on one host, seen on the other: median {sinceSaid[Said / 2]:F1} ms after it was sent, {sinceKept[Said / 2]:F1} ms after it was answered; slowest {sinceSaid[^1]:F1} ms");
        Assert.InRange(sinceSaid[Said / 2], 0, 2000);
    }

    [Fact]
    public async Task Nothing_is_missed_while_the_hosts_can_not_hear_each_other()
    {
        var database = server.Database();
        using var hosts = new TwoHosts(database, ("DirectLine:KeepAliveSeconds", "5"));
        var person = await hosts.One.Visit();
        using var socket = await person.Listen();
        var elsewhere = await TwoHosts.Moved(person, hosts.Other);
        await elsewhere.Say("first");
        await Hear(socket, "first");

        var cut = DebianPostgres.Sql(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        Assert.Equal(2, cut.Count);
        await elsewhere.Say("said into the silence");

        await Hear(socket, "said into the silence");
    }

    [Fact]
    public async Task Where_hosts_may_not_notify_each_other_the_slow_beat_alone_brings_everything()
    {
        var database = server.Database();
        DebianPostgres.Sql(database, "CREATE ROLE quiet LOGIN; GRANT CREATE ON DATABASE " + database.Split('=')[^1] + " TO quiet; REVOKE EXECUTE ON FUNCTION pg_notify(text, text) FROM PUBLIC");
        var quiet = database.Replace("Username=postgres", "Username=quiet", StringComparison.Ordinal);
        Assert.Throws<Npgsql.PostgresException>(() => DebianPostgres.Sql(quiet, "SELECT pg_notify('compassbot', 'hello')"));
        using var hosts = new TwoHosts(quiet, ("DirectLine:KeepAliveSeconds", "5"));
        var person = await hosts.One.Visit();
        using var socket = await person.Listen();
        var elsewhere = await TwoHosts.Moved(person, hosts.Other);
        var said = Enumerable.Range(0, 5).Select(i => $"hello {i}").ToList();
        foreach (var text in said) Assert.Equal(200, (await elsewhere.Say(text)).Status);

        await Hear(socket, "hello 4");
        Assert.Empty(Ledger.Faults(said, await person.Activities()));
    }

    [Fact]
    public async Task Who_leaves_through_one_host_is_gone_on_every_host_and_the_socket_closes()
    {
        using var hosts = new TwoHosts(server.Database(), ("DirectLine:KeepAliveSeconds", "60"));
        var person = await hosts.One.Visit();
        using var socket = await person.Listen();
        await socket.Next();
        var elsewhere = await TwoHosts.Moved(person, hosts.Other);

        Assert.Equal(204, (await elsewhere.Call(HttpMethod.Post, "/api/webchat/end")).Status);

        while (await socket.Next() is not null) { }
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        Assert.Equal(404, (await person.Say("anybody")).Status);
    }

    [Fact]
    public async Task One_host_goes_and_the_other_goes_on()
    {
        using var hosts = new TwoHosts(server.Database());
        var person = await hosts.One.Visit();
        await person.Say("before");
        var elsewhere = await TwoHosts.Moved(person, hosts.Other);

        hosts.One.Dispose();

        Assert.Equal(200, (await elsewhere.Say("after")).Status);
        var all = await elsewhere.Activities();
        Assert.Contains(all, one => one.GetProperty("text").GetString() == "before");
        Assert.Contains(all, one => one.GetProperty("text").GetString() == "after");
    }

    private static async Task Hear(Socket socket, string text)
    {
        while (await socket.Next() is { } activity)
            if (activity.GetProperty("text").GetString() == text) return;
        Assert.Fail("The socket closed before it was heard.");
    }
}
