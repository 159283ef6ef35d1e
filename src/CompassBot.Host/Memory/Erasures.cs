namespace CompassBot.Host.Memory;

/// <summary>Tells whoever holds sockets that a conversation is gone for good.</summary>
public sealed class Erasures
{
    public event Action<string>? Erased;

    internal void Tell(string conversation) => Erased?.Invoke(conversation);
}

/// <summary>Tells whoever holds sockets that another host wrote. Only a hint to look: what is new, the store says.</summary>
public sealed class Wakeups
{
    /// <summary>This conversation has news, or is gone.</summary>
    public event Action<string>? Came;

    /// <summary>Hints may have been missed: anybody may have news.</summary>
    public event Action? Missed;

    internal void Tell(string conversation) => Came?.Invoke(conversation);

    internal void TellMissed() => Missed?.Invoke();
}
