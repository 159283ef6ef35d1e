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
            store.Commit(Written.Turn("no key", default, 0, "m"), None).AsTask(),
            store.Commit(Written.Turn("after", key, 0, "m"), None).AsTask(),
        };
        await Unsealed(() => commits[1]);
        Assert.Equal(CommitOutcome.Done, (await commits[0]).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await commits[2]).Outcome);
        Assert.Equal(CommitOutcome.Done, (await commits[4]).Outcome);
        await Assert.ThrowsAsync<StoreException>(() => commits[3]);
        Assert.Equal(LoadOutcome.Unknown, (await store.Load("no key", key, None)).Outcome);
    }

    [Fact]
    public async Task Words_people_typed_are_nowhere_in_the_files()
    {
        await store.Commit(Written.Turn("room", Written.Key(), 0, Canary, Canary, Canary, Canary), None);
        Assert.DoesNotContain(Canary, folder.Bytes(), StringComparison.Ordinal);
        await store.Erase("room", None);
        Assert.DoesNotContain(Canary, folder.Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_the_sealed_bytes_are_overwritten_after_an_erase()
    {
        await store.Commit(Written.Turn("room", Written.Key(), 0, "m1", "state", "answer", "hi"), None);
        var boxes = folder.Sql("SELECT body FROM activity UNION ALL SELECT state FROM conversation UNION ALL SELECT answer FROM inbound");
        Assert.Equal(3, boxes.Count);
        Assert.All(boxes, box => Assert.Contains(box, folder.Bytes(), StringComparison.Ordinal));

        await store.Erase("room", None);
        await store.Touch("nobody", None);
        Assert.All(boxes, box => Assert.DoesNotContain(box, folder.Bytes(), StringComparison.Ordinal));
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
    public async Task A_store_that_is_closing_says_so_instead_of_hanging()
    {
        var key = Written.Key();
        var last = store.Commit(Written.Turn("room", key, 0), None).AsTask();
        store.Dispose();
        Assert.Equal(CommitOutcome.Done, (await last).Outcome);
        foreach (var act in new Func<Task>[] { () => store.Commit(Written.Turn("room", key, 1), None).AsTask(), () => store.Load("room", key, None).AsTask() })
            Assert.Equal(StoreFault.Unavailable, (await Assert.ThrowsAsync<StoreException>(act)).Fault);
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
        Assert.Empty(folder.Sql("SELECT state FROM conversation"));
    }

    [Fact]
    public void Only_the_owner_may_read_the_files()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private SqliteStore Reopened() => SqliteStore.Open(Database, ring, erasures, Clock);
}
