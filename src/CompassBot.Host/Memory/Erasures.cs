namespace CompassBot.Host.Memory;

/// <summary>Tells whoever holds sockets that a conversation is gone for good.</summary>
public sealed class Erasures
{
    public event Action<string>? Erased;

    internal void Tell(string conversation) => Erased?.Invoke(conversation);
}
