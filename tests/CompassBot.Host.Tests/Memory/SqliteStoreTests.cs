using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;
using Microsoft.Data.Sqlite;

namespace CompassBot.Tests.Memory;

public sealed class SqliteStoreTests : StoreContract
{
    private const string Canary = "hes outside canary 5b1f";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder folder = new();
    private readonly Ring ring;
    private int largest = 4096;

    public SqliteStoreTests()
    {
        ring = Ring.FromFile(folder.File("ring"), Clock);
    }

    private string Database => folder.File("compassbot.db");

    [Fact]
    public async Task Words_people_typed_are_nowhere_in_the_files()
    {
        await Store.Commit(Written.Turn("room", Written.Key(), 0, Canary, Canary, Canary, Canary), None);
        Assert.DoesNotContain(Canary, folder.Bytes(), StringComparison.Ordinal);
        await Store.Erase("room", None);
        Assert.DoesNotContain(Canary, folder.Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_the_sealed_bytes_are_overwritten_after_an_erase()
    {
        await Store.Commit(Written.Turn("room", Written.Key(), 0, "m1", "state", "answer", "hi"), None);
        var boxes = folder.Sql("SELECT body FROM activity UNION ALL SELECT state FROM conversation UNION ALL SELECT answer FROM inbound");
        Assert.Equal(3, boxes.Count);
        Assert.All(boxes, box => Assert.Contains(box, folder.Bytes(), StringComparison.Ordinal));

        await Store.Erase("room", None);
        await Store.Touch("nobody", None);
        Assert.All(boxes, box => Assert.DoesNotContain(box, folder.Bytes(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_locked_database_is_told_within_a_second_or_so_and_works_again_afterwards()
    {
        var key = Written.Key();
        _ = Store;
        using (var other = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();
            var fault = await Assert.ThrowsAsync<StoreException>(() => Store.Commit(Written.Turn("room", key, 0, "m1"), None).AsTask());
            Assert.Equal(StoreFault.Busy, fault.Fault);
            Assert.Equal(LoadOutcome.Unknown, (await Store.Load("room", key, None)).Outcome);
        }
        Assert.Equal(CommitOutcome.Done, (await Store.Commit(Written.Turn("room", key, 0, "m1"), None)).Outcome);
    }

    [Fact]
    public async Task A_full_database_is_told_and_keeps_what_it_has()
    {
        largest = 1;
        var key = Written.Key();
        var large = new string('x', 300_000);
        var kept = 0;
        var fault = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            for (; kept < 10; kept++) await Store.Commit(Written.Turn("room " + kept, key, 0, "m", large), None);
        });
        Assert.Equal(StoreFault.Full, fault.Fault);
        Assert.InRange(kept, 1, 4);
        Assert.Equal(LoadOutcome.Found, (await Store.Load("room 0", key, None)).Outcome);

        await Store.Erase("room 0", None);
        Assert.Equal(CommitOutcome.Done, (await Store.Commit(Written.Turn("next", key, 0, "m", large), None)).Outcome);
    }

    [Fact]
    public void Only_the_owner_may_read_the_files()
    {
        _ = Store;
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    protected override IConversationStore Open() => SqliteStore.Open(Database, ring, Erasures, Clock, largest);

    protected override long Transactions(IConversationStore store) => ((SqliteStore)store).Transactions;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) folder.Dispose();
    }
}
