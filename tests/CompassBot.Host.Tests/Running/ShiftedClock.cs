namespace CompassBot.Tests.Running;

/// <summary>The real time, or as far ahead of it as a test says.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
