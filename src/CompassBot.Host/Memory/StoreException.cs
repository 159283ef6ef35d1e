namespace CompassBot.Host.Memory;

public enum StoreFault
{
    /// <summary>Locked by somebody else, or more is waiting than can be written soon.</summary>
    Busy,

    Full,
    Unavailable,

    /// <summary>A row does not open with this key: tampered with, moved, or not this room's.</summary>
    Unsealed,
}

/// <summary>The store could not do it and nothing took effect. Holds no words and no ids, so it may be logged.</summary>
public sealed class StoreException(StoreFault fault, Exception? cause = null)
    : Exception($"The conversation store failed: {fault}.", cause)
{
    public StoreFault Fault { get; } = fault;
}
