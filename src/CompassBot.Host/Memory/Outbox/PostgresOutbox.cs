using CompassBot.Host.Memory.Postgres;
using Npgsql;

namespace CompassBot.Host.Memory.Outbox;

/// <summary>The outbox's rows in PostgreSQL. Any number of hosts claim at once and never the same conversation.</summary>
internal static class PostgresOutbox
{
    public const string Add = $"""
        INSERT INTO compassbot.outbox (conversation, version, place, due, attempt, sending, doubt, body)
        SELECT c, v, p, {DatabaseClock.Now}, 0, 0, 0, b FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bytea[]) AS new (c, v, p, b)
        """;

    public const string Drop = "DELETE FROM compassbot.outbox WHERE conversation = ANY ($1)";

    // A row that another host claims this very moment is locked, and skipped.
    private const string Ready = $"""
        UPDATE compassbot.outbox AS mine SET attempt = mine.attempt + 1, doubt = mine.doubt + mine.sending, sending = 1, due = {DatabaseClock.Now} + $2
        FROM (
            SELECT conversation, version, place, sending FROM compassbot.outbox AS one
            WHERE due <= {DatabaseClock.Now} AND NOT EXISTS (
                SELECT FROM compassbot.outbox AS before WHERE before.conversation = one.conversation AND (before.version, before.place) < (one.version, one.place))
            ORDER BY due LIMIT $3 FOR UPDATE SKIP LOCKED) AS ready
        WHERE (mine.conversation, mine.version, mine.place) = (ready.conversation, ready.version, ready.place)
        RETURNING mine.conversation, mine.version, mine.place, mine.attempt, mine.doubt, ready.sending, mine.body
        """;
    private const string Mine = "WHERE conversation = $1 AND version = $2 AND place = $3 AND attempt = $4";
    private const string Done = $"DELETE FROM compassbot.outbox {Mine}";
    private const string Later = $"""
        UPDATE compassbot.outbox SET sending = 0, doubt = doubt + $6, due = coalesce($5::bigint, (extract(epoch FROM now()) * 1000)::bigint) + $7 {Mine}
        """;

    public static async Task<List<Claimed>> Claim(NpgsqlConnection connection, int limit, TimeSpan lease, long? time)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.With(Ready).Time(time).Number((long)lease.TotalMilliseconds).Number(limit);
        await using var rows = await batch.ExecuteReaderAsync();
        var found = new List<Claimed>();
        while (await rows.ReadAsync())
            found.Add(new Claimed(rows.GetString(0), rows.GetInt64(1), (int)rows.GetInt64(2), (int)rows.GetInt64(3), (int)rows.GetInt64(4), rows.GetInt64(5) != 0, rows.GetFieldValue<byte[]>(6)));
        return found;
    }

    public static async Task<bool> Delivered(NpgsqlConnection connection, Outgoing reply)
    {
        await using var batch = new NpgsqlBatch(connection);
        This(batch.With(Done), reply);
        return await batch.ExecuteNonQueryAsync() > 0;
    }

    public static async Task<bool> Postpone(NpgsqlConnection connection, Outgoing reply, Sending how, TimeSpan wait, long? time)
    {
        await using var batch = new NpgsqlBatch(connection);
        This(batch.With(Later), reply).Time(time).Number(how == Sending.InDoubt ? 1 : 0).Number((long)wait.TotalMilliseconds);
        return await batch.ExecuteNonQueryAsync() > 0;
    }

    public static async Task<bool> Discard(NpgsqlConnection connection, string conversation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.With(Drop).Texts([conversation]);
        return await batch.ExecuteNonQueryAsync() > 0;
    }

    private static NpgsqlBatchCommand This(NpgsqlBatchCommand command, Outgoing reply) =>
        command.Text(reply.Conversation).Number(reply.Version).Number(reply.Place).Number(reply.Attempt);
}
