using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Outbox;
using CompassBot.Host.Memory.Rows;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>What deletes, and what keeps from being deleted. Needs no room's key.</summary>
internal static class Forgetting
{
    /// <summary>So many at once that a sweep never holds up a turn for long.</summary>
    public const int SweptAtOnce = 200;

    private const string SeenNow = $"UPDATE compassbot.conversation SET last_seen = greatest(last_seen, {DatabaseClock.Now}) WHERE conversation = $2";
    private const string OneSweeps = $"SELECT pg_try_advisory_xact_lock({Locks.Sweep})";
    private const string Idle = $"SELECT conversation FROM compassbot.conversation WHERE last_seen + idle <= {DatabaseClock.Now} LIMIT $2";
    private const string DropIdle = $"DELETE FROM compassbot.conversation WHERE conversation = ANY ($2) AND last_seen + idle <= {DatabaseClock.Now} RETURNING conversation";
    private const string DropState = "DELETE FROM compassbot.conversation WHERE conversation = ANY ($1)";
    private const string DropActivities = "DELETE FROM compassbot.activity WHERE conversation = ANY ($1)";
    private const string Forget = "UPDATE compassbot.inbound SET conversation = NULL, answer = NULL WHERE conversation = ANY ($1)";
    private const string Bury = $"INSERT INTO compassbot.tombstone (key, at) SELECT key, {DatabaseClock.Now} FROM unnest($2::bytea[]) AS key ON CONFLICT (key) DO UPDATE SET at = excluded.at";
    private const string DropInbound = $"DELETE FROM compassbot.inbound WHERE at <= {DatabaseClock.Now} - $2";
    private const string DropTombstones = $"DELETE FROM compassbot.tombstone WHERE at <= {DatabaseClock.Now} - $2";

    public static async Task<bool> Touch(NpgsqlConnection connection, string conversation, long? time)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.With(SeenNow).Time(time).Text(conversation);
        return await batch.ExecuteNonQueryAsync() > 0;
    }

    public static async Task<bool> Erase(NpgsqlConnection connection, string conversation, Names names, long? time)
    {
        // One batch is one transaction.
        await using var batch = new NpgsqlBatch(connection);
        batch.With(Locks.Take).Numbers([Locks.Number(names.Tombstone(conversation))]);
        batch.With(DropState).Texts([conversation]);
        Rest(batch, [conversation], names, time);
        await batch.ExecuteNonQueryAsync();
        return true;
    }

    /// <summary>Null when another host is sweeping.</summary>
    public static async Task<List<string>?> Sweep(NpgsqlConnection connection, Names names, long? time)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var mine = new NpgsqlCommand(OneSweeps, connection);
        if (!(bool)(await mine.ExecuteScalarAsync())!) return null;

        var idle = await Names(connection, batch => batch.With(Idle).Time(time).Number(SweptAtOnce));
        var gone = idle.Count == 0 ? [] : await Names(connection, batch =>
        {
            batch.With(Locks.Take).Numbers([.. idle.Select(name => Locks.Number(names.Tombstone(name))).Order()]);
            batch.With(DropIdle).Time(time).Texts(idle);
        });
        await using var rest = new NpgsqlBatch(connection);
        if (gone.Count > 0) Rest(rest, gone, names, time);
        rest.With(DropInbound).Time(time).Number((long)Lives.Inbound.TotalMilliseconds);
        rest.With(DropTombstones).Time(time).Number((long)Lives.Tombstone.TotalMilliseconds);
        await rest.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return gone;
    }

    private static void Rest(NpgsqlBatch batch, List<string> gone, Names names, long? time)
    {
        batch.With(DropActivities).Texts(gone);
        batch.With(Forget).Texts(gone);
        batch.With(PostgresOutbox.Drop).Texts(gone);
        List<byte[]?> buried = [.. gone.Where(name => !ChannelRooms.ComesBack(name)).Select(names.Tombstone)];
        if (buried.Count > 0) batch.With(Bury).Time(time).Boxes(buried);
    }

    /// <summary>The names that the last statement answers with.</summary>
    private static async Task<List<string>> Names(NpgsqlConnection connection, Action<NpgsqlBatch> ask)
    {
        await using var batch = new NpgsqlBatch(connection);
        ask(batch);
        await using var rows = await batch.ExecuteReaderAsync();
        for (var skip = batch.BatchCommands.Count - 1; skip > 0; skip--) await rows.NextResultAsync();
        var found = new List<string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        return found;
    }
}
