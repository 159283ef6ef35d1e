using CompassBot.Tests.Running;

namespace CompassBot.Tests.Privacy;

public sealed class LimitsTests
{
    [Fact]
    public async Task A_forwarded_address_counts_only_from_a_trusted_proxy()
    {
        using var trusting = RunningHost.Start(("RateLimits:StartsPerAddress", "1"), ("Proxies:Trusted:0", "127.0.0.0/8"), ("Proxies:Trusted:1", "::1"));
        using var plain = RunningHost.Start(("RateLimits:StartsPerAddress", "1"));

        Assert.Equal(200, await Token(trusting, "192.0.2.1"));
        Assert.Equal(200, await Token(trusting, "192.0.2.2"));
        Assert.Equal(429, await Token(trusting, "192.0.2.1"));
        Assert.Equal(200, await Token(plain, "192.0.2.1"));
        Assert.Equal(429, await Token(plain, "192.0.2.2"));
    }

    [Fact]
    public async Task Who_asks_for_too_many_rooms_is_told_when_to_come_back()
    {
        using var host = RunningHost.Start(("RateLimits:StartsPerAddress", "1"));
        await Token(host, "192.0.2.1");

        using var answer = await host.Http.PostAsync("/api/webchat/token", null);

        Assert.Equal(429, (int)answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    private static async Task<int> Token(RunningHost host, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webchat/token");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await host.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
