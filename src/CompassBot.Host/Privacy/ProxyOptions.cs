namespace CompassBot.Host.Privacy;

public sealed class ProxyOptions
{
    /// <summary>Addresses or networks ("10.0.0.0/8") whose X-Forwarded-For and X-Forwarded-Proto are believed. Empty: nobody's.</summary>
    public IList<string> Trusted { get; set; } = [];
}
