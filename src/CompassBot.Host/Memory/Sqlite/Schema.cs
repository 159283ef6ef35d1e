using System.Globalization;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Rows;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>Creates and migrates the tables, and proves that ring and database belong together.</summary>
internal static class Schema
{
    // One entry a version; never edit one that was released, add the next.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE ring (id TEXT PRIMARY KEY, root BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE conversation (conversation TEXT PRIMARY KEY, version INTEGER NOT NULL, seq INTEGER NOT NULL,
            last_seen INTEGER NOT NULL, idle INTEGER NOT NULL, state BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX conversation_idle ON conversation (last_seen + idle);
        CREATE TABLE activity (conversation TEXT NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (conversation, seq)) WITHOUT ROWID;
        CREATE TABLE inbound (key BLOB PRIMARY KEY, at INTEGER NOT NULL, conversation TEXT, seq INTEGER NOT NULL,
            version INTEGER NOT NULL, answer BLOB) WITHOUT ROWID;
        CREATE INDEX inbound_at ON inbound (at);
        CREATE INDEX inbound_conversation ON inbound (conversation) WHERE conversation IS NOT NULL;
        CREATE TABLE tombstone (key BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX tombstone_at ON tombstone (at);
        """,
        """
        CREATE TABLE outbox (conversation TEXT NOT NULL, version INTEGER NOT NULL, place INTEGER NOT NULL, due INTEGER NOT NULL,
            attempt INTEGER NOT NULL, sending INTEGER NOT NULL, doubt INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (conversation, version, place)) WITHOUT ROWID;
        CREATE INDEX outbox_due ON outbox (due);
        """,
    ];

    /// <summary>Answers the database's root secret: it outlives every turn of the ring and is kept sealed under each of its keys.</summary>
    public static byte[] Prepare(SqliteConnection connection, Ring ring)
    {
        SqliteFile.Run(connection, "BEGIN IMMEDIATE");
        try
        {
            Migrate(connection);
            var root = Root(connection, ring);
            SqliteFile.Run(connection, "COMMIT");
            return root;
        }
        catch
        {
            SqliteFile.Run(connection, "ROLLBACK");
            throw;
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        using var read = new Statement(connection, "PRAGMA user_version");
        var version = (int)read.All(row => row.Number(0))[0];
        if (version > Steps.Length)
            throw new StartRefusedException("The database was written by a newer CompassBot: start that version, or move the database away to start empty.");
        for (; version < Steps.Length; version++) SqliteFile.Run(connection, Steps[version]);
        SqliteFile.Run(connection, "PRAGMA user_version = " + version.ToString(CultureInfo.InvariantCulture));
    }

    private static byte[] Root(SqliteConnection connection, Ring ring)
    {
        using var read = new Statement(connection, "SELECT id, root FROM ring");
        var kept = read.All(row => (Id: row.Text(0), Box: row.Box(1).ToArray()));
        var root = RootSecret.Find(kept, ring);
        using var put = new Statement(connection, "INSERT OR IGNORE INTO ring (id, root) VALUES ($1, $2)");
        foreach (var (id, box) in RootSecret.Missing(kept, ring, root)) put.Run(id, box);
        using var drop = new Statement(connection, "DELETE FROM ring WHERE id = $1");
        foreach (var id in RootSecret.Dead(kept, ring)) drop.Run(id);
        return root;
    }
}
