using System.Net;
using System.Security.Cryptography;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Postgres;

/// <summary>Two hosts with one ring and one database, as behind a balancer.</summary>
internal sealed class TwoHosts : IDisposable
{
    public TwoHosts(string database, params (string, string)[] settings)
    {
        var ring = $"k1:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";
        (string, string)[] all = [("Memory:Engine", "postgres"), ("Memory:ConnectionString", database), ("Memory:Ring", ring), ("RateLimits:Enabled", "false"), .. settings];
        One = RunningHost.Start(all);
        Other = RunningHost.Start(all);
    }

    public RunningHost One { get; }

    public RunningHost Other { get; }

    /// <summary>The same person, whose requests the balancer now sends to <paramref name="host"/>.</summary>
    public static async Task<Visitor> Moved(Visitor person, RunningHost host)
    {
        var moved = new Visitor(host, person.Conversation, person.Token, person.User, "");
        var (status, back) = await moved.Call(HttpMethod.Get, $"{moved.Path}?watermark=");
        Assert.Equal(200, status);
        return new Visitor(host, person.Conversation, person.Token, person.User, back.GetProperty("streamUrl").GetString()!);
    }

    public static async Task<HttpStatusCode> Ready(RunningHost host, HttpStatusCode until)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (true)
        {
            using var answer = await host.Http.GetAsync("/readyz");
            if (answer.StatusCode == until || DateTime.UtcNow > deadline) return answer.StatusCode;
            await Task.Delay(50);
        }
    }

    public void Dispose()
    {
        One.Dispose();
        Other.Dispose();
    }
}
