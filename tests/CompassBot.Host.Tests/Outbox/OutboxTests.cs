using System.Text;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Postgres;
using CompassBot.Host.Memory.Sqlite;
using CompassBot.Tests.Memory;
using CompassBot.Tests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompassBot.Tests.Outbox;

public sealed class SqliteOutboxTests : OutboxContract
{
    [Fact]
    public void A_database_from_before_there_was_an_outbox_gets_one()
    {
        ((IDisposable)Open()).Dispose();
        Folder.Sql("DROP TABLE outbox; PRAGMA user_version = 1");
        ((IDisposable)Open()).Dispose();
        Assert.Equal(0, Rows());
    }

    protected override IConversationStore Open() => SqliteStore.Open(Folder.File("compassbot.db"), Ring, new Erasures(), Clock);

    protected override long Rows() => Folder.Sql("SELECT CAST('x' AS BLOB) FROM outbox").Count;
}

[Collection(WithPostgres.Name)]
public sealed class PostgresOutboxTests(DebianPostgres server) : OutboxContract
{
    private readonly string database = server.Database();

    [Fact]
    public void A_database_from_before_there_was_an_outbox_gets_one()
    {
        ((IDisposable)Open()).Dispose();
        DebianPostgres.Sql(database, "DROP TABLE compassbot.outbox; UPDATE compassbot.schema SET version = 1");
        ((IDisposable)Open()).Dispose();
        Assert.Equal(0, Rows());
    }

    protected override IConversationStore Open() => PostgresStore.Open(database, Ring, new Erasures(), new Wakeups(), Clock, NullLogger.Instance);

    protected override long Rows() => (long)DebianPostgres.Sql(database, "SELECT count(*) FROM compassbot.outbox")[0];
}
