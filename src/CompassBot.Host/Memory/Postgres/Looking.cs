using CompassBot.Host.Memory.Rows;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>The reading side: what a turn is taken from, and what a commit finds.</summary>
internal static class Looking
{
    private const string StateOrTombstone = """
        SELECT kept.version, kept.seq, kept.state, EXISTS (SELECT FROM compassbot.tombstone WHERE key = $2)
        FROM (SELECT) AS one LEFT JOIN compassbot.conversation AS kept ON kept.conversation = $1
        """;
    private const string After = "SELECT seq, version, body FROM compassbot.activity WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    private const string Exists = "SELECT 1 FROM compassbot.conversation WHERE conversation = $1";
    private const string BeforeCommit = """
        SELECT kept.version, kept.seq, buried.key IS NOT NULL, seen.key IS NOT NULL, seen.conversation, seen.seq, seen.version, seen.answer
        FROM unnest($1::text[], $2::bytea[], $3::bytea[]) WITH ORDINALITY AS turn (conversation, inbound, tombstone, place)
        LEFT JOIN compassbot.conversation AS kept ON kept.conversation = turn.conversation
        LEFT JOIN compassbot.tombstone AS buried ON buried.key = turn.tombstone
        LEFT JOIN compassbot.inbound AS seen ON seen.key = turn.inbound
        ORDER BY turn.place
        """;

    public static async Task<Loaded> Load(NpgsqlConnection connection, string conversation, RoomKey key, Names names, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.With(StateOrTombstone).Text(conversation).Box(names.Tombstone(conversation));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        if (await rows.IsDBNullAsync(0, cancel)) return new Loaded(rows.GetBoolean(3) ? LoadOutcome.Erased : LoadOutcome.Unknown, 0, default, 0);
        var (version, seq) = (rows.GetInt64(0), rows.GetInt64(1));
        return new Loaded(LoadOutcome.Found, version, Names.Open(key, rows.GetFieldValue<byte[]>(2), Names.State(conversation, seq, version)), seq);
    }

    public static async Task<IReadOnlyList<StoredActivity>?> Read(NpgsqlConnection connection, string conversation, RoomKey key, long after, int limit, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.With(After).Text(conversation).Number(after).Number(limit);
        batch.With(Exists).Text(conversation);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var found = new List<StoredActivity>();
        while (await rows.ReadAsync(cancel))
            found.Add(new StoredActivity(rows.GetInt64(0), Names.Open(key, rows.GetFieldValue<byte[]>(2), Names.Activity(conversation, rows.GetInt64(0), rows.GetInt64(1)))));
        await rows.NextResultAsync(cancel);
        return found.Count > 0 || await rows.ReadAsync(cancel) ? found : null;
    }

    /// <summary>Takes every lock, then looks: nobody else can change these conversations until the transaction ends.</summary>
    public static async Task<List<Found>> At(NpgsqlConnection connection, IReadOnlyList<Pending> turns)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.With(Locks.Take).Numbers([.. turns.SelectMany(turn => turn.Locks).Order()]);
        batch.With(BeforeCommit).Texts([.. turns.Select(turn => turn.Change.Conversation)]).Boxes([.. turns.Select(turn => turn.Inbound)]).Boxes([.. turns.Select(turn => turn.Tombstone)]);
        await using var rows = await batch.ExecuteReaderAsync();
        await rows.NextResultAsync();
        var found = new List<Found>(turns.Count);
        while (await rows.ReadAsync())
            found.Add(new Found(
                Number(rows, 0), Number(rows, 1), rows.GetBoolean(2),
                rows.GetBoolean(3) ? new Seen(rows.IsDBNull(4) ? null : rows.GetString(4), rows.GetInt64(5), rows.GetInt64(6), rows.IsDBNull(7) ? null : rows.GetFieldValue<byte[]>(7)) : null));
        return found;
    }

    private static long Number(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? 0 : rows.GetInt64(column);
}
