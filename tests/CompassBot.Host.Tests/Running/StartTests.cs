using System.Net;

namespace CompassBot.Tests.Running;

public sealed class StartTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("Anything")]
    public async Task The_host_starts_with_no_settings_anywhere_and_says_what_to_open(string environment)
    {
        using var host = HostProcess.Start(environment);
        using var http = new HttpClient { BaseAddress = await host.Address() };

        using var token = await http.PostAsync("/api/webchat/token", null);

        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
    }

    [Fact]
    public async Task It_becomes_ready_once_a_turn_was_taken()
    {
        using var host = HostProcess.Start("Production");
        using var http = new HttpClient { BaseAddress = await host.Address() };
        var deadline = DateTime.UtcNow.AddSeconds(30);
        var ready = HttpStatusCode.ServiceUnavailable;
        while (ready != HttpStatusCode.OK && DateTime.UtcNow < deadline)
        {
            using var answer = await http.GetAsync("/readyz");
            ready = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, ready);
        using var alive = await http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Theory]
    [InlineData("--BotConnector:AllowAnonymous=true", "AllowAnonymous")]
    [InlineData("--Guides:Country=Ireland", "Guides:Country")]
    [InlineData("--Guides:Country=ZZ", "Guides:Country")]
    [InlineData("--Guides:Folder=/nowhere", "/nowhere")]
    [InlineData("--RateLimits:MessagesPerAddress=0", "MessagesPerAddress")]
    [InlineData("--DirectLine:Secret=short", "DirectLine:Secret")]
    [InlineData("--DirectLine:PublicUrl=chat.example.org/here", "DirectLine:PublicUrl")]
    [InlineData("--DirectLine:Origins:0=example.org", "DirectLine:Origins")]
    [InlineData("--Privacy:FrameAncestors:0=https://a.example; script-src *", "Privacy:FrameAncestors")]
    [InlineData("--Proxies:Trusted:0=everybody", "Proxies:Trusted")]
    [InlineData("--Memory:Engine=paper", "Memory:Engine")]
    [InlineData("--Memory:Engine=postgres", "Memory:ConnectionString")]
    [InlineData("--Memory:RingVault=https://vault.example.org/ring", "Memory:RingVault")]
    [InlineData("--Memory:RingVault=https://127.0.0.1:1/secrets/ring", "Key Vault does not answer")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_with_a_sentence(string setting, string named)
    {
        using var host = HostProcess.Start("Production", setting);

        var (code, said) = await host.Refusal();

        Assert.Equal(1, code);
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_settings_that_make_no_sense_are_named_at_once()
    {
        using var host = HostProcess.Start("Production", "--DirectLine:Secret=short", "--DirectLine:PublicUrl=nowhere", "--Guides:Country=ZZ", "--Privacy:FrameAncestors:0=everybody");

        var (code, said) = await host.Refusal();

        Assert.Equal(1, code);
        Assert.All((string[])["DirectLine:Secret", "DirectLine:PublicUrl", "Guides:Country", "Privacy:FrameAncestors"], named => Assert.Contains(named, said, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }
}
