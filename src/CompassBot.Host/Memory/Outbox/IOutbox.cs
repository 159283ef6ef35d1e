namespace CompassBot.Host.Memory.Outbox;

/// <summary>Replies on their way to the Bot Connector: committed with their turn, in order within a conversation, each sent at least once.
/// Every call may throw <see cref="StoreException"/>.</summary>
public interface IOutbox
{
    /// <summary>The oldest reply of at most <paramref name="limit"/> conversations. Nobody else gets these, or a later one of theirs,
    /// until they are settled or <paramref name="lease"/> has passed.</summary>
    ValueTask<IReadOnlyList<Outgoing>> Claim(int limit, TimeSpan lease, CancellationToken cancel);

    /// <summary>The channel took it, so the next one may go. False when the claim was no longer ours.</summary>
    ValueTask<bool> Delivered(Outgoing reply, CancellationToken cancel);

    /// <summary>The channel did not take it, or nobody knows; it is offered again after <paramref name="wait"/>. False when the claim was no longer ours.</summary>
    ValueTask<bool> Postpone(Outgoing reply, Sending how, TimeSpan wait, CancellationToken cancel);

    /// <summary>The person can't be reached any more: nothing else is sent to this conversation.</summary>
    ValueTask Discard(string conversation, CancellationToken cancel);
}

/// <summary>How an attempt ended that was not a success.</summary>
public enum Sending
{
    /// <summary>They said no: sending again can't double it.</summary>
    Refused,

    /// <summary>No answer, or one that leaves open whether it was taken: sending again may double it.</summary>
    InDoubt,
}

/// <param name="Version">The version its turn made, and <paramref name="Place"/> the reply's place among that turn's: its order.</param>
/// <param name="Attempt">Counts from 1.</param>
/// <param name="InDoubt">How many earlier attempts may have arrived all the same: a crash while sending, or an ambiguous answer.</param>
public sealed record Outgoing(string Conversation, long Version, int Place, int Attempt, int InDoubt, ReadOnlyMemory<byte> Json);
