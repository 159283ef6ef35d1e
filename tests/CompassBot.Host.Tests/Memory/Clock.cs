namespace CompassBot.Tests.Memory;

/// <summary>A clock that moves only when a test moves it.</summary>
public sealed class Clock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public Clock() : this(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
