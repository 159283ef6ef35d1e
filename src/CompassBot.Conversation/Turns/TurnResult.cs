namespace CompassBot.Turns;

/// <summary>What a turn does to the conversation beyond its new state.</summary>
public enum Ending
{
    None,

    /// <summary>Leave now: wipe, and let the page go to its neutral address. No words.</summary>
    Leave,

    /// <summary>Delete my data: wipe, and say so once.</summary>
    Erase,
}

/// <param name="Counters">Content-free events to count, by name ("guide.started.G03", "crisis.R1").</param>
public sealed record TurnResult(Conversation After, IReadOnlyList<Reply> Replies, Ending Ending, IReadOnlyList<string> Counters);
