namespace CompassBot.Host.Memory.Sqlite;

/// <summary>One change that waits to be written, and whoever waits for it.</summary>
internal abstract class Work
{
    private int state;

    /// <summary>Claims it for writing; false when the caller has given up.</summary>
    public bool Take() => Interlocked.CompareExchange(ref state, 1, 0) == 0;

    /// <summary>Gives up while it still waits; once taken, it takes effect and only a repeat tells how it went.</summary>
    public void GiveUp() => Interlocked.CompareExchange(ref state, 2, 0);

    public abstract void Run(Writes writes);

    /// <summary>The transaction is on the disk.</summary>
    public abstract void Finish();

    public abstract void Fail(StoreException trouble);
}

internal sealed class Work<T>(Func<Writes, T> change) : Work
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Done => done.Task;

    public override void Run(Writes writes) => result = change(writes);

    public override void Finish() => done.TrySetResult(result!);

    public override void Fail(StoreException trouble) => done.TrySetException(trouble);
}
