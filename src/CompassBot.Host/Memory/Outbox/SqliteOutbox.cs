using CompassBot.Host.Memory.Sqlite;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Outbox;

/// <summary>The outbox's rows in SQLite, on the one writing connection.</summary>
internal sealed class SqliteOutbox(SqliteConnection connection, TimeProvider clock) : IDisposable
{
    private const string Mine = "WHERE conversation = $1 AND version = $2 AND place = $3 AND attempt = $4";

    private readonly Statement add = new(connection, "INSERT INTO outbox (conversation, version, place, due, attempt, sending, doubt, body) VALUES ($1, $2, $3, $4, 0, 0, 0, $5)");
    private readonly Statement ready = new(connection, """
        SELECT conversation, version, place, attempt, sending, doubt, body FROM outbox AS one
        WHERE due <= $1 AND NOT EXISTS (SELECT 1 FROM outbox AS before WHERE before.conversation = one.conversation AND (before.version, before.place) < (one.version, one.place))
        ORDER BY due LIMIT $2
        """);
    private readonly Statement claim = new(connection, $"UPDATE outbox SET attempt = attempt + 1, doubt = doubt + sending, sending = 1, due = $5 {Mine}");
    private readonly Statement done = new(connection, $"DELETE FROM outbox {Mine} RETURNING place");
    private readonly Statement postpone = new(connection, $"UPDATE outbox SET sending = 0, doubt = doubt + $5, due = $6 {Mine} RETURNING place");
    private readonly Statement drop = new(connection, "DELETE FROM outbox WHERE conversation = $1");

    public void Add(string conversation, long version, int place, byte[] box) => add.Run(conversation, version, place, Time(TimeSpan.Zero), box);

    public List<Claimed> Claim(int limit, TimeSpan lease)
    {
        var rows = ready.All(row => new Claimed(row.Text(0), row.Number(1), (int)row.Number(2), (int)row.Number(3) + 1,
            (int)(row.Number(5) + row.Number(4)), row.Number(4) != 0, row.Box(6).ToArray()), Time(TimeSpan.Zero), limit);
        foreach (var row in rows) claim.Run(row.Conversation, row.Version, row.Place, row.Attempt - 1, Time(lease));
        return rows;
    }

    public bool Delivered(Outgoing reply) => done.All(_ => true, reply.Conversation, reply.Version, reply.Place, reply.Attempt).Count > 0;

    public bool Postpone(Outgoing reply, Sending how, TimeSpan wait) =>
        postpone.All(_ => true, reply.Conversation, reply.Version, reply.Place, reply.Attempt, how == Sending.InDoubt ? 1 : 0, Time(wait)).Count > 0;

    public void Drop(string conversation) => drop.Run(conversation);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[add, ready, claim, done, postpone, drop]) statement.Dispose();
    }

    private long Time(TimeSpan from) => (clock.GetUtcNow() + from).ToUnixTimeMilliseconds();
}
