using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Postgres;
using CompassBot.Tests.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompassBot.Tests.Postgres;

[Collection(WithPostgres.Name)]
public sealed class PostgresStoreTests : StoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string database;
    private readonly Folder folder = new();
    private readonly Ring ring;

    public PostgresStoreTests(DebianPostgres server)
    {
        database = server.Database();
        ring = Ring.FromFile(folder.File("ring"), Clock);
    }

    [Fact]
    public async Task Words_people_typed_are_nowhere_in_the_tables()
    {
        const string canary = "hes outside canary 5b1f";
        await Store.Commit(Written.Turn("room", Written.Key(), 0, canary, canary, canary, canary), None);

        var all = DebianPostgres.Sql(database, """
            SELECT string_agg(c::text || encode(c.state, 'escape'), '') FROM compassbot.conversation c UNION ALL
            SELECT string_agg(a::text || encode(a.body, 'escape'), '') FROM compassbot.activity a UNION ALL
            SELECT string_agg(i::text || encode(i.answer, 'escape') || encode(i.key, 'escape'), '') FROM compassbot.inbound i
            """).ConvertAll(text => (string)text);

        Assert.Equal(3, all.Count);
        Assert.All(all, text => Assert.DoesNotContain("canary", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE compassbot.conversation SET state = (SELECT state FROM compassbot.conversation WHERE conversation = 'other')")]
    [InlineData("UPDATE compassbot.conversation SET version = version + 1")]
    [InlineData("UPDATE compassbot.conversation SET seq = seq + 1")]
    [InlineData("UPDATE compassbot.conversation SET state = (SELECT body FROM compassbot.activity WHERE conversation = 'room' AND seq = 1)")]
    public async Task A_state_that_was_changed_or_moved_does_not_open(string sql)
    {
        var key = Written.Key();
        await Store.Commit(Written.Turn("other", key, 0, null, "state", "{}", "1", "2"), None);
        await Store.Commit(Written.Turn("room", key, 0, null, "state", "{}", "1", "2"), None);
        DebianPostgres.Sql(database, sql);
        await Unsealed(() => Store.Load("room", key, None).AsTask());
    }

    [Theory]
    [InlineData("UPDATE compassbot.activity SET seq = seq + 10")]
    [InlineData("UPDATE compassbot.activity SET version = version + 1")]
    [InlineData("DELETE FROM compassbot.activity WHERE conversation = 'room'; UPDATE compassbot.activity SET conversation = 'room'")]
    public async Task An_activity_that_was_changed_or_moved_does_not_open(string sql)
    {
        var key = Written.Key();
        await Store.Commit(Written.Turn("other", key, 0, null, "state", "{}", "1", "2"), None);
        await Store.Commit(Written.Turn("room", key, 0, null, "state", "{}", "1", "2"), None);
        DebianPostgres.Sql(database, sql);
        await Unsealed(() => Store.Read("room", key, 0, 10, None).AsTask());
    }

    [Fact]
    public async Task What_was_erased_has_no_row_left_that_anything_was_sealed_in()
    {
        await Store.Commit(Written.Turn("room", Written.Key(), 0, "m1", "state", "answer", "hi"), None);
        await Store.Erase("room", None);

        Assert.Empty(DebianPostgres.Sql(database, """
            SELECT 1 FROM compassbot.conversation UNION ALL SELECT 1 FROM compassbot.activity
            UNION ALL SELECT 1 FROM compassbot.inbound WHERE answer IS NOT NULL OR conversation IS NOT NULL
            """));
    }

    [Fact]
    public Task Nothing_that_was_acknowledged_is_lost_when_the_host_is_killed() => KilledHost.LosesNothing(database);

    [Fact]
    public async Task A_message_takes_effect_once_while_connections_are_cut_under_it()
    {
        const int turns = 40;
        var key = Written.Key();
        for (var version = 0; version < turns; version++)
        {
            var turn = Written.Turn("room", key, version, "m" + version, said: "hi");
            var first = Store.Commit(turn, None).AsTask();
            // Sometimes before the commit, sometimes in it, sometimes after.
            if (version % 2 == 0)
                DebianPostgres.Sql(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            try
            {
                Assert.Equal((CommitOutcome.Done, version + 1), ((await first).Outcome, (await first).FirstSequence));
            }
            catch (StoreException)
            {
                // Told honestly; the same message is sent again.
                var again = await Store.Commit(turn, None);
                Assert.True(again.Outcome is CommitOutcome.Done or CommitOutcome.Duplicate);
            }
        }

        Assert.Equal([(long)turns], DebianPostgres.Sql(database, "SELECT count(*) FROM compassbot.activity"));
    }

    [Fact]
    public void Hosts_that_start_together_make_the_tables_once()
    {
        Parallel.For(0, 6, _ => ((IDisposable)Open()).Dispose());

        Assert.Equal([2], DebianPostgres.Sql(database, "SELECT version FROM compassbot.schema"));
        Assert.Equal([1L], DebianPostgres.Sql(database, "SELECT count(*) FROM compassbot.ring"));
    }

    [Fact]
    public void A_host_with_another_ring_does_not_start()
    {
        _ = Store;
        var other = Ring.FromFile(folder.File("other"), Clock);

        var refused = Assert.Throws<StartRefusedException>(() => PostgresStore.Open(database, other, new Erasures(), new Wakeups(), Clock, NullLogger.Instance));

        Assert.Contains("give this host that ring", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_a_newer_version_is_left_alone()
    {
        _ = Store;
        DebianPostgres.Sql(database, "UPDATE compassbot.schema SET version = 99");
        Assert.Throws<StartRefusedException>(() => Open());
    }

    [Theory]
    [InlineData(";Database=nowhere", "Database")]
    [InlineData(";Username=nobody", "Username")]
    public void A_server_that_would_never_let_this_host_in_stops_the_start(string wrong, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(() => PostgresStore.Open(database + wrong, ring, new Erasures(), new Wakeups(), Clock, NullLogger.Instance));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    protected override IConversationStore Open() => PostgresStore.Open(database, ring, Erasures, new Wakeups(), Clock, NullLogger.Instance);

    protected override long Transactions(IConversationStore store) => ((PostgresStore)store).Transactions;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) folder.Dispose();
    }
}
