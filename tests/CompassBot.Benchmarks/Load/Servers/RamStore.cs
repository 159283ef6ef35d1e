using System.Collections.Concurrent;
using CompassBot.Host.Memory;

namespace CompassBot.Benchmarks.Load.Servers;

/// <summary>The store's contract without a disk and without sealing: what a turn costs apart from storage.</summary>
internal sealed class RamStore : IConversationStore
{
    private readonly ConcurrentDictionary<string, Row> rows = new();

    public ValueTask<Loaded> Load(string conversation, RoomKey key, CancellationToken cancel) =>
        new(rows.TryGetValue(conversation, out var row) ? new Loaded(LoadOutcome.Found, row.Version, row.State, 0) : new Loaded(LoadOutcome.Unknown, 0, default, 0));

    public ValueTask<Committed> Commit(Change change, CancellationToken cancel)
    {
        var row = new Row(change.Version + 1, change.State, change.InboundKey, change.Answer);
        var done = change.Version == 0 ? rows.TryAdd(change.Conversation, row)
            : rows.TryGetValue(change.Conversation, out var before) && before.Version == change.Version && rows.TryUpdate(change.Conversation, row, before);
        return new(new Committed(done ? CommitOutcome.Done : CommitOutcome.Conflict, 1, default));
    }

    public ValueTask<IReadOnlyList<StoredActivity>?> Read(string conversation, RoomKey key, long after, int limit, CancellationToken cancel) => new((IReadOnlyList<StoredActivity>?)[]);

    public ValueTask Erase(string conversation, CancellationToken cancel)
    {
        rows.TryRemove(conversation, out _);
        return default;
    }

    public ValueTask Touch(string conversation, CancellationToken cancel) => default;

    public ValueTask<IReadOnlyList<string>> Sweep(DateTimeOffset now, CancellationToken cancel) => new((IReadOnlyList<string>)[]);

    private sealed record Row(long Version, ReadOnlyMemory<byte> State, string? Inbound, ReadOnlyMemory<byte> Answer);
}
