using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Outbox;
using CompassBot.Host.Memory.Rows;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>The changes themselves, on the one writing connection, inside a transaction that the queue begins and ends.</summary>
internal sealed class Writes(SqliteConnection connection, Names names, TimeProvider clock) : IDisposable
{
    /// <summary>So many at once that a sweep never holds up a turn for long.</summary>
    public const int SweptAtOnce = 200;

    private readonly Statement inbound = new(connection, "SELECT conversation, seq, version, answer FROM inbound WHERE key = $1");
    private readonly Statement tombstone = new(connection, "SELECT 1 FROM tombstone WHERE key = $1");
    private readonly Statement head = new(connection, "SELECT version, seq FROM conversation WHERE conversation = $1");
    private readonly Statement put = new(connection, """
        INSERT INTO conversation (conversation, version, seq, last_seen, idle, state) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (conversation) DO UPDATE SET version = $2, seq = $3, last_seen = max(last_seen, $4), idle = $5, state = $6
        """);
    private readonly Statement add = new(connection, "INSERT INTO activity (conversation, seq, version, body) VALUES ($1, $2, $3, $4)");
    private readonly Statement seen = new(connection, "INSERT INTO inbound (key, at, conversation, seq, version, answer) VALUES ($1, $2, $3, $4, $5, $6)");
    private readonly Statement touch = new(connection, "UPDATE conversation SET last_seen = max(last_seen, $2) WHERE conversation = $1");
    private readonly Statement dropState = new(connection, "DELETE FROM conversation WHERE conversation = $1");
    private readonly Statement dropActivities = new(connection, "DELETE FROM activity WHERE conversation = $1");
    private readonly Statement forget = new(connection, "UPDATE inbound SET conversation = NULL, answer = NULL WHERE conversation = $1");
    private readonly Statement bury = new(connection, "INSERT INTO tombstone (key, at) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET at = $2");
    private readonly Statement idle = new(connection, "SELECT conversation FROM conversation WHERE last_seen + idle <= $1 LIMIT $2");
    private readonly Statement dropInbound = new(connection, "DELETE FROM inbound WHERE at <= $1");
    private readonly Statement dropTombstones = new(connection, "DELETE FROM tombstone WHERE at <= $1");

    public SqliteOutbox Outbox { get; } = new(connection, clock);

    public Statement Begin { get; } = new(connection, "BEGIN IMMEDIATE");

    public Statement End { get; } = new(connection, "COMMIT");

    public Statement Mark { get; } = new(connection, "SAVEPOINT one");

    public Statement Keep { get; } = new(connection, "RELEASE one");

    public Statement Undo { get; } = new(connection, "ROLLBACK TO one");

    public Committed Commit(Change change)
    {
        var key = change.InboundKey is { } given ? names.Inbound(change.Conversation, given) : null;
        if (key is not null && First(change, key) is { } before) return before;
        if (!ChannelRooms.ComesBack(change.Conversation) && tombstone.First(_ => "", names.Tombstone(change.Conversation)) is not null)
            return new Committed(CommitOutcome.Erased, 0, default);

        var (version, seq) = head.First(row => Tuple.Create(row.Number(0), row.Number(1)), change.Conversation) ?? Tuple.Create(0L, 0L);
        if (version != change.Version) return new Committed(CommitOutcome.Conflict, 0, default);

        version++;
        var (first, last, now) = (seq + 1, seq + change.Activities.Count, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var words = change.Key.Bytes.Span;
        put.Run(change.Conversation, version, last, now, (long)change.IdleLimit.TotalMilliseconds,
            Sealing.Seal(words, change.State.Span, Names.State(change.Conversation, last, version)));
        foreach (var activity in change.Activities)
            add.Run(change.Conversation, ++seq, version, Sealing.Seal(words, activity.Span, Names.Activity(change.Conversation, seq, version)));
        for (var place = 0; place < change.Outgoing.Count; place++)
            Outbox.Add(change.Conversation, version, place, Sealing.Seal(words, change.Outgoing[place].Span, Names.Outgoing(change.Conversation, place, version)));
        if (key is not null)
            seen.Run(key, now, change.Conversation, first, version, Sealing.Seal(words, change.Answer.Span, Names.Answer(change.Conversation, key, first, version)));
        return new Committed(CommitOutcome.Done, first, default);
    }

    public void Touch(string conversation) => touch.Run(conversation, clock.GetUtcNow().ToUnixTimeMilliseconds());

    public void Erase(string conversation) => Erase(conversation, clock.GetUtcNow());

    private void Erase(string conversation, DateTimeOffset now)
    {
        dropState.Run(conversation);
        dropActivities.Run(conversation);
        forget.Run(conversation);
        Outbox.Drop(conversation);
        if (!ChannelRooms.ComesBack(conversation)) bury.Run(names.Tombstone(conversation), now.ToUnixTimeMilliseconds());
    }

    public List<string> Sweep(DateTimeOffset now)
    {
        var gone = idle.All(row => row.Text(0), now.ToUnixTimeMilliseconds(), SweptAtOnce);
        foreach (var conversation in gone) Erase(conversation, now);
        dropInbound.Run((now - Lives.Inbound).ToUnixTimeMilliseconds());
        dropTombstones.Run((now - Lives.Tombstone).ToUnixTimeMilliseconds());
        return gone;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[Begin, End, Mark, Keep, Undo, inbound, tombstone, head, put, add, seen, touch, dropState, dropActivities, forget, bury, idle, dropInbound, dropTombstones])
            statement.Dispose();
        Outbox.Dispose();
    }

    private Committed? First(Change change, byte[] key) => inbound.First(row => row.IsNull(0)
        ? new Committed(CommitOutcome.Erased, 0, default)
        : new Committed(CommitOutcome.Duplicate, row.Number(1), Names.Open(change.Key, row.Box(3),
            Names.Answer(row.Text(0), key, row.Number(1), row.Number(2)))), key);
}
