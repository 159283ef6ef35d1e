using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;

namespace CompassBot.Tests.Memory;

/// <summary>Somebody who can write the database, but holds no key, can only break rows, never pass one off as another.</summary>
public sealed class TamperedRowsTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder folder = new();
    private readonly SqliteStore store;

    public TamperedRowsTests() => store = SqliteStore.Open(
        folder.File("compassbot.db"), Ring.FromFile(folder.File("ring"), TimeProvider.System), new Erasures(), TimeProvider.System);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
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
        folder.Sql(sql);
        await StoreContract.Unsealed(() => store.Load("room", key, None).AsTask());
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
        folder.Sql(sql);
        await StoreContract.Unsealed(() => store.Read("room", key, 0, 10, None).AsTask());
    }

    [Fact]
    public async Task The_answer_to_one_message_cannot_be_passed_off_as_the_answer_to_another()
    {
        var key = Written.Key();
        await store.Commit(Written.Turn("room", key, 0, "m1", answer: "one"), None);
        await store.Commit(Written.Turn("room", key, 1, "m2", answer: "two"), None);
        folder.Sql("UPDATE inbound SET seq = 1, version = 1, answer = (SELECT answer FROM inbound WHERE version = 1)");
        await StoreContract.Unsealed(() => store.Commit(Written.Turn("room", key, 2, "m2"), None).AsTask());
    }
}
