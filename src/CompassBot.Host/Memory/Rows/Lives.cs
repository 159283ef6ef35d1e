namespace CompassBot.Host.Memory.Rows;

/// <summary>How long the rows live that outlast their conversation.</summary>
internal static class Lives
{
    public static readonly TimeSpan Inbound = TimeSpan.FromHours(24);

    // No token lives longer than a day, so nobody can ask for an older conversation.
    public static readonly TimeSpan Tombstone = TimeSpan.FromHours(25);
}
