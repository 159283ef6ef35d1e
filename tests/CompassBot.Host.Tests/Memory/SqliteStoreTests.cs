using System.Text;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;
using Microsoft.Data.Sqlite;

namespace CompassBot.Tests.Memory;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private const string Canary = "hes outside canary 5b1f";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder folder = new();
    private readonly Ring ring;
    private readonly Erasures erasures = new();
    private SqliteStore store;

    public SqliteStoreTests()
    {
        ring = Ring.FromFile(folder.File("ring"), Clock);
        store = Reopened();
    }

    protected override IConversationStore Store => store;

    private string Database => folder.File("compassbot.db");

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_restart_loses_nothing()
    {
        var key = Written.Key();
        await store.Commit(Written.Turn("room", key, 0, "m1", "state", "answer", "hi"), None);
        store.Dispose();
        store = Reopened();
        Assert.Equal("state", Written.Text((await store.Load("room", key, None)).State));
        Assert.Equal(CommitOutcome.Duplicate, (await store.Commit(Written.Turn("room", key, 1, "m1"), None)).Outcome);
    }

    [Fact]
    public async Task A_crowd_costs_far_fewer_syncs_of_the_disk_than_turns()
    {
        var before = store.Transactions;
        var key = Written.Key();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => store.Commit(Written.Turn("room " + i, key, 0, "m"), None).AsTask()).ToArray());
        Assert.InRange(store.Transactions - before, 1, 50);
    }

    [Fact]
    public async Task A_turn_that_fails_takes_no_other_turn_of_its_transaction_with_it()
    {
        var key = Written.Key();
        await store.Commit(Written.Turn("room", key, 0, "m1"), None);
        var commits = new[]
        {
            store.Commit(Written.Turn("before", key, 0, "m"), None).AsTask(),
            store.Commit(Written.Turn("room", Written.Key(), 1, "m1"), None).AsTask(),
            store.Commit(Written.Turn("room", key, 7, "m2"), None).AsTask(),
            store.Commit(Written.Turn("after", key, 0, "m"), None).AsTask(),
        };
        await Unsealed(() => commits[1]);
        Assert.Equal(CommitOutcome.Done, (await commits[0]).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await commits[2]).Outcome);
        Assert.Equal(CommitOutcome.Done, (await commits[3]).Outcome);
    }

    [Fact]
    public async Task Words_people_typed_are_nowhere_in_the_files()
    {
        await store.Commit(Written.Turn("room", Written.Key(), 0, Canary, Canary, Canary, Canary), None);
        Assert.DoesNotContain(Canary, Files(), StringComparison.Ordinal);
        await store.Erase("room", None);
        Assert.DoesNotContain(Canary, Files(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_the_sealed_bytes_are_overwritten_after_an_erase()
    {
        await store.Commit(Written.Turn("room", Written.Key(), 0, "m1", "state", "answer", "hi"), None);
        var boxes = Sql("SELECT body FROM activity UNION ALL SELECT state FROM conversation UNION ALL SELECT answer FROM inbound");
        Assert.Equal(3, boxes.Count);
        Assert.All(boxes, box => Assert.Contains(box, Files(), StringComparison.Ordinal));

        await store.Erase("room", None);
        await store.Touch("nobody", None);
        Assert.All(boxes, box => Assert.DoesNotContain(box, Files(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE conversation SET state = zeroblob(length(state))")]
    [InlineData("UPDATE conversation SET state = (SELECT state FROM conversation WHERE conversation = 'other')")]
    [InlineData("UPDATE conversation SET version = version + 1")]
    [InlineData("UPDATE conversation SET seq = seq + 1")]
    [InlineData("UPDATE conversation SET state = (SELECT body FROM activity WHERE seq = 1)")]
    public async Task A_state_that_was_changed_or_moved_does_not_open(string sql)
    {
        var key = Written.Key();
        await store.Commit(Written.Turn("other", key, 0, null, "state", "{}", "1", "2"), None);
        await store.Commit(Written.Turn("room", key, 0, null, "state", "{}", "1", "2"), None);
        Sql(sql);
        await Unsealed(() => store.Load("room", key, None).AsTask());
    }

    [Theory]
    [InlineData("UPDATE activity SET body = zeroblob(length(body))")]
    [InlineData("UPDATE activity SET seq = seq + 10")]
    [InlineData("UPDATE activity SET version = version + 1")]
    [InlineData("DELETE FROM activity WHERE conversation = 'room'; UPDATE activity SET conversation = 'room'")]
    public async Task An_activity_that_was_changed_or_moved_does_not_open(string sql)
    {
        var key = Written.Key();
        await store.Commit(Written.Turn("other", key, 0, null, "state", "{}", "1", "2"), None);
        await store.Commit(Written.Turn("room", key, 0, null, "state", "{}", "1", "2"), None);
        Sql(sql);
        await Unsealed(() => store.Read("room", key, 0, 10, None).AsTask());
    }

    [Fact]
    public async Task The_answer_to_one_message_cannot_be_passed_off_as_the_answer_to_another()
    {
        var key = Written.Key();
        await store.Commit(Written.Turn("room", key, 0, "m1", answer: "one"), None);
        await store.Commit(Written.Turn("room", key, 1, "m2", answer: "two"), None);
        Sql("UPDATE inbound SET seq = 1, version = 1, answer = (SELECT answer FROM inbound WHERE version = 1)");
        await Unsealed(() => store.Commit(Written.Turn("room", key, 2, "m2"), None).AsTask());
    }

    [Fact]
    public async Task Everybody_with_a_socket_hears_of_an_erase_and_of_a_sweep()
    {
        var heard = new List<string>();
        erasures.Erased += heard.Add;
        await store.Commit(Written.Turn("idle", Written.Key(), 0), None);
        await store.Erase("left", None);
        Clock.Pass(TimeSpan.FromHours(1));
        await store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(["left", "idle"], heard);
    }

    [Fact]
    public async Task A_locked_database_is_told_within_a_second_or_so_and_works_again_afterwards()
    {
        var key = Written.Key();
        using (var other = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();
            var fault = await Assert.ThrowsAsync<StoreException>(() => store.Commit(Written.Turn("room", key, 0, "m1"), None).AsTask());
            Assert.Equal(StoreFault.Busy, fault.Fault);
            Assert.Equal(LoadOutcome.Unknown, (await store.Load("room", key, None)).Outcome);
        }
        Assert.Equal(CommitOutcome.Done, (await store.Commit(Written.Turn("room", key, 0, "m1"), None)).Outcome);
    }

    [Fact]
    public async Task A_full_database_is_told_and_keeps_what_it_has()
    {
        store.Dispose();
        store = SqliteStore.Open(Database, ring, erasures, Clock, maxMegabytes: 1);
        var key = Written.Key();
        var large = new string('x', 300_000);
        var kept = 0;
        var fault = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            for (; kept < 10; kept++) await store.Commit(Written.Turn("room " + kept, key, 0, "m", large), None);
        });
        Assert.Equal(StoreFault.Full, fault.Fault);
        Assert.InRange(kept, 1, 4);
        Assert.Equal(LoadOutcome.Found, (await store.Load("room 0", key, None)).Outcome);

        await store.Erase("room 0", None);
        Assert.Equal(CommitOutcome.Done, (await store.Commit(Written.Turn("next", key, 0, "m", large), None)).Outcome);
    }

    [Fact]
    public async Task Two_hosts_on_one_file_take_a_message_once()
    {
        using var other = Reopened();
        var key = Written.Key();
        for (var version = 0; version < 10; version++)
        {
            var turn = Written.Turn("room", key, version, "m" + version, said: "hi");
            var both = await Task.WhenAll(store.Commit(turn, None).AsTask(), other.Commit(turn, None).AsTask());
            Assert.Equal([CommitOutcome.Done, CommitOutcome.Duplicate], both.Select(one => one.Outcome).Order());
        }
        Assert.Equal(10, (await other.Load("room", key, None)).LastSequence);
    }

    [Fact]
    public async Task A_sweep_takes_every_idle_room_however_many_there_are()
    {
        var key = Written.Key();
        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => store.Commit(Written.Turn("room " + i, key, 0), None).AsTask()).ToArray());
        Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(450, (await store.Sweep(Clock.GetUtcNow(), None)).Count);
        Assert.Empty(Sql("SELECT state FROM conversation"));
    }

    [Fact]
    public void Only_the_owner_may_read_the_files()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private SqliteStore Reopened() => SqliteStore.Open(Database, ring, erasures, Clock);

    private string Files() => string.Concat(new[] { Database, Database + "-wal" }.Where(File.Exists).Select(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.ToArray());
    }));

    private List<string> Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read()) found.Add(Encoding.Latin1.GetString((byte[])reader.GetValue(0)));
        return found;
    }
}
