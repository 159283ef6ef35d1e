using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Rows;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>Creates and migrates the tables under a lock, and proves that ring and database belong together.</summary>
internal static class PostgresSchema
{
    // One entry a version; never edit one that was released, add the next. What is sealed can't be compressed.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE compassbot.ring (id text PRIMARY KEY, root bytea NOT NULL);
        CREATE TABLE compassbot.conversation (conversation text PRIMARY KEY, version bigint NOT NULL, seq bigint NOT NULL,
            last_seen bigint NOT NULL, idle bigint NOT NULL, state bytea NOT NULL);
        CREATE INDEX conversation_idle ON compassbot.conversation ((last_seen + idle));
        CREATE TABLE compassbot.activity (conversation text NOT NULL, seq bigint NOT NULL, version bigint NOT NULL, body bytea NOT NULL,
            PRIMARY KEY (conversation, seq));
        CREATE TABLE compassbot.inbound (key bytea PRIMARY KEY, at bigint NOT NULL, conversation text, seq bigint NOT NULL,
            version bigint NOT NULL, answer bytea);
        CREATE INDEX inbound_at ON compassbot.inbound (at);
        CREATE INDEX inbound_conversation ON compassbot.inbound (conversation) WHERE conversation IS NOT NULL;
        CREATE TABLE compassbot.tombstone (key bytea PRIMARY KEY, at bigint NOT NULL);
        CREATE INDEX tombstone_at ON compassbot.tombstone (at);
        ALTER TABLE compassbot.conversation ALTER COLUMN state SET STORAGE EXTERNAL;
        ALTER TABLE compassbot.activity ALTER COLUMN body SET STORAGE EXTERNAL;
        ALTER TABLE compassbot.inbound ALTER COLUMN answer SET STORAGE EXTERNAL;
        """,
        """
        CREATE TABLE compassbot.outbox (conversation text NOT NULL, version bigint NOT NULL, place bigint NOT NULL, due bigint NOT NULL,
            attempt bigint NOT NULL, sending bigint NOT NULL, doubt bigint NOT NULL, body bytea NOT NULL,
            PRIMARY KEY (conversation, version, place));
        CREATE INDEX outbox_due ON compassbot.outbox (due);
        ALTER TABLE compassbot.outbox ALTER COLUMN body SET STORAGE EXTERNAL;
        """,
    ];

    /// <summary>Answers the root secret. Hosts that start together wait for the first.</summary>
    public static async Task<byte[]> Prepare(NpgsqlConnection connection, Ring ring)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, "SET LOCAL lock_timeout = '60s'");
        await Run(connection, $"SELECT pg_advisory_xact_lock({Locks.Schema})", 60);
        await Migrate(connection);
        var root = await Root(connection, ring);
        await transaction.CommitAsync();
        return root;
    }

    /// <summary>What the operator should know: a setting under which a power cut loses turns that were acknowledged.</summary>
    public static async Task<string?> Careless(NpgsqlConnection connection)
    {
        await using var read = new NpgsqlCommand("SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off' ORDER BY name LIMIT 1", connection);
        return (string?)await read.ExecuteScalarAsync();
    }

    private static async Task Migrate(NpgsqlConnection connection)
    {
        await using var look = new NpgsqlCommand("SELECT to_regclass('compassbot.schema') IS NOT NULL", connection);
        if (!(bool)(await look.ExecuteScalarAsync())!)
        {
            await using var named = new NpgsqlCommand("SELECT to_regnamespace('compassbot') IS NOT NULL", connection);
            if (!(bool)(await named.ExecuteScalarAsync())!) await Run(connection, "CREATE SCHEMA compassbot");
            await Run(connection, "CREATE TABLE compassbot.schema (version integer NOT NULL); INSERT INTO compassbot.schema VALUES (0)");
        }

        await using var read = new NpgsqlCommand("SELECT version FROM compassbot.schema", connection);
        var version = (int)(await read.ExecuteScalarAsync())!;
        if (version > Steps.Length)
            throw new StartRefusedException("The database was written by a newer CompassBot: start that version, or name another database to start empty.");
        if (version == Steps.Length) return;
        foreach (var step in Steps[version..]) await Run(connection, step, 600);
        await Run(connection, $"UPDATE compassbot.schema SET version = {Steps.Length}");
    }

    private static async Task<byte[]> Root(NpgsqlConnection connection, Ring ring)
    {
        var kept = new List<(string Id, byte[] Box)>();
        await using (var read = new NpgsqlCommand("SELECT id, root FROM compassbot.ring", connection))
        await using (var rows = await read.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync()) kept.Add((rows.GetString(0), rows.GetFieldValue<byte[]>(1)));
        }

        var root = RootSecret.Find(kept, ring);
        foreach (var (id, box) in RootSecret.Missing(kept, ring, root))
            await Run(connection, "INSERT INTO compassbot.ring (id, root) VALUES ($1, $2) ON CONFLICT DO NOTHING", 5, id, box);
        foreach (var id in RootSecret.Dead(kept, ring))
            await Run(connection, "DELETE FROM compassbot.ring WHERE id = $1", 5, id);
        return root;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, int seconds = 5, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = seconds };
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
