using CompassBot.Host.Memory;

namespace CompassBot.Tests.Running;

/// <summary>The real store, until a test takes it away.</summary>
public sealed class FailingStore(IConversationStore real) : IConversationStore, IDisposable
{
    public bool Broken { get; set; }

    public bool Hangs { get; set; }

    public bool CannotErase { get; set; }

    /// <summary>Thrown by the next calls instead, with whatever a test hides in its message.</summary>
    public Exception? Throws { get; set; }

    /// <summary>Thrown when a state is read, as a row that was tampered with would.</summary>
    public Exception? LoadThrows { get; set; }

    public async ValueTask<Loaded> Load(string conversation, RoomKey key, CancellationToken cancel)
    {
        if (LoadThrows is { } error) throw error;
        await Obey(cancel);
        return await real.Load(conversation, key, cancel);
    }

    public async ValueTask<Committed> Commit(Change change, CancellationToken cancel)
    {
        await Obey(cancel);
        return await real.Commit(change, cancel);
    }

    public async ValueTask<IReadOnlyList<StoredActivity>?> Read(string conversation, RoomKey key, long after, int limit, CancellationToken cancel)
    {
        await Obey(cancel);
        return await real.Read(conversation, key, after, limit, cancel);
    }

    public async ValueTask Erase(string conversation, CancellationToken cancel)
    {
        await Obey(cancel);
        if (CannotErase) throw new StoreException(StoreFault.Busy);
        await real.Erase(conversation, cancel);
    }

    public async ValueTask Touch(string conversation, CancellationToken cancel)
    {
        await Obey(cancel);
        await real.Touch(conversation, cancel);
    }

    public async ValueTask<IReadOnlyList<string>> Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        await Obey(cancel);
        return await real.Sweep(now, cancel);
    }

    public void Dispose() => (real as IDisposable)?.Dispose();

    private async ValueTask Obey(CancellationToken cancel)
    {
        if (Throws is { } error) throw error;
        if (Broken) throw new StoreException(StoreFault.Unavailable);
        if (Hangs) await Task.Delay(Timeout.Infinite, cancel);
    }
}
