namespace CompassBot.Tests.Running;

/// <summary>One host for all tests of a class, with limits out of the way.</summary>
public sealed class OneHost : IDisposable
{
    public const string Secret = "a-secret-of-at-least-thirty-two-characters";

    public RunningHost Host { get; } = RunningHost.Start(("RateLimits:Enabled", "false"), ("DirectLine:Secret", Secret), ("DirectLine:KeepAliveSeconds", "5"));

    public void Dispose() => Host.Dispose();
}
