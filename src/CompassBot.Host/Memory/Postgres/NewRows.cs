using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Outbox;
using CompassBot.Host.Memory.Rows;
using Npgsql;
using NpgsqlTypes;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>The sealed rows of many turns, as columns: a few statements write them all.</summary>
internal sealed class NewRows
{
    private const string PutStates = $"""
        INSERT INTO compassbot.conversation AS kept (conversation, version, seq, last_seen, idle, state)
        SELECT c, v, s, {DatabaseClock.Now}, i, b FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[]) AS new (c, v, s, i, b)
        ON CONFLICT (conversation) DO UPDATE SET version = excluded.version, seq = excluded.seq, last_seen = greatest(kept.last_seen, excluded.last_seen), idle = excluded.idle, state = excluded.state
        WHERE kept.version = excluded.version - 1
        """;
    private const string AddActivities = """
        INSERT INTO compassbot.activity (conversation, seq, version, body)
        SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bytea[])
        """;
    private const string AddSeen = $"""
        INSERT INTO compassbot.inbound (key, at, conversation, seq, version, answer)
        SELECT k, {DatabaseClock.Now}, c, s, v, a FROM unnest($2::bytea[], $3::text[], $4::bigint[], $5::bigint[], $6::bytea[]) AS new (k, c, s, v, a)
        """;

    private readonly List<(string Conversation, long Version, long Seq, long Idle, byte[] Box)> states = [];
    private readonly List<(string Conversation, long Seq, long Version, byte[] Box)> activities = [];
    private readonly List<(string Conversation, long Version, long Place, byte[] Box)> outgoing = [];
    private readonly List<(byte[] Key, string Conversation, long Seq, long Version, byte[] Box)> seen = [];

    public bool None => states.Count == 0;

    /// <summary>Adds all of one turn or, when sealing fails, nothing.</summary>
    public void Add(Pending turn, long seq)
    {
        var change = turn.Change;
        var key = change.Key.Bytes.Span;
        var (name, version, first, last) = (change.Conversation, change.Version + 1, seq + 1, seq + change.Activities.Count);
        var state = Sealing.Seal(key, change.State.Span, Names.State(name, last, version));
        var answer = turn.Inbound is { } inbound ? Sealing.Seal(key, change.Answer.Span, Names.Answer(name, inbound, first, version)) : null;
        foreach (var activity in change.Activities)
            activities.Add((name, ++seq, version, Sealing.Seal(key, activity.Span, Names.Activity(name, seq, version))));
        for (var place = 0; place < change.Outgoing.Count; place++)
            outgoing.Add((name, version, place, Sealing.Seal(key, change.Outgoing[place].Span, Names.Outgoing(name, place, version))));
        states.Add((name, version, last, (long)change.IdleLimit.TotalMilliseconds, state));
        if (answer is not null) seen.Add((turn.Inbound!, name, first, version, answer));
    }

    public async Task Put(NpgsqlConnection connection, long? time)
    {
        await using var batch = new NpgsqlBatch(connection);
        var put = batch.With(PutStates).Time(time).Texts(states.ConvertAll(row => row.Conversation)).Numbers(states.ConvertAll(row => row.Version))
            .Numbers(states.ConvertAll(row => row.Seq)).Numbers(states.ConvertAll(row => row.Idle)).Boxes(states.ConvertAll(row => (byte[]?)row.Box));
        if (activities.Count > 0)
            batch.With(AddActivities).Texts(activities.ConvertAll(row => row.Conversation)).Numbers(activities.ConvertAll(row => row.Seq))
                .Numbers(activities.ConvertAll(row => row.Version)).Boxes(activities.ConvertAll(row => (byte[]?)row.Box));
        if (outgoing.Count > 0)
            batch.With(PostgresOutbox.Add).Time(time).Texts(outgoing.ConvertAll(row => row.Conversation)).Numbers(outgoing.ConvertAll(row => row.Version))
                .Numbers(outgoing.ConvertAll(row => row.Place)).Boxes(outgoing.ConvertAll(row => (byte[]?)row.Box));
        if (seen.Count > 0)
            batch.With(AddSeen).Time(time).Boxes(seen.ConvertAll(row => (byte[]?)row.Key)).Texts(seen.ConvertAll(row => row.Conversation))
                .Numbers(seen.ConvertAll(row => row.Seq)).Numbers(seen.ConvertAll(row => row.Version)).Boxes(seen.ConvertAll(row => (byte[]?)row.Box));
        await batch.ExecuteNonQueryAsync();
        // Only a row changed past its lock can be missing; the transaction is not committed then.
        if (put.RecordsAffected != states.Count) throw new StoreException(StoreFault.Busy);
    }
}

/// <summary>Statements of a batch with their parameters $1, $2 and so on; many rows travel as arrays.</summary>
internal static class Columns
{
    public static NpgsqlBatchCommand With(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    public static NpgsqlBatchCommand Text(this NpgsqlBatchCommand command, string value) => command.Adding(new NpgsqlParameter<string> { TypedValue = value });

    public static NpgsqlBatchCommand Number(this NpgsqlBatchCommand command, long value) => command.Adding(new NpgsqlParameter<long> { TypedValue = value });

    public static NpgsqlBatchCommand Box(this NpgsqlBatchCommand command, byte[] value) => command.Adding(new NpgsqlParameter<byte[]> { TypedValue = value });

    public static NpgsqlBatchCommand Time(this NpgsqlBatchCommand command, long? moved) =>
        command.Adding(new NpgsqlParameter { Value = (object?)moved ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });

    public static NpgsqlBatchCommand Texts(this NpgsqlBatchCommand command, List<string> values) => command.Many(values, NpgsqlDbType.Text);

    public static NpgsqlBatchCommand Numbers(this NpgsqlBatchCommand command, List<long> values) => command.Many(values, NpgsqlDbType.Bigint);

    public static NpgsqlBatchCommand Boxes(this NpgsqlBatchCommand command, List<byte[]?> values) => command.Many(values, NpgsqlDbType.Bytea);

    private static NpgsqlBatchCommand Many<T>(this NpgsqlBatchCommand command, List<T> values, NpgsqlDbType type) =>
        command.Adding(new NpgsqlParameter<List<T>> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    private static NpgsqlBatchCommand Adding(this NpgsqlBatchCommand command, NpgsqlParameter parameter)
    {
        command.Parameters.Add(parameter);
        return command;
    }
}
