using System.IO.Compression;
using System.Net;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Pages;

public sealed class PagesTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public PagesTests(OneHost one) => host = one.Host;

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/help")]
    [InlineData("/help/IE")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    [InlineData("/protocol")]
    public async Task Every_page_is_there_and_lets_in_nothing_from_elsewhere(string path)
    {
        using var page = await host.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    [InlineData("/protocol")]
    public async Task Pages_to_read_have_no_script(string path) =>
        Assert.DoesNotContain("<script", await host.Http.GetStringAsync(path), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task The_terms_say_what_the_guide_cannot_do() =>
        Assert.Contains("I can&#x27;t act", await host.Http.GetStringAsync("/terms"), StringComparison.Ordinal);

    [Fact]
    public async Task Only_websites_on_the_list_may_frame_the_chat()
    {
        using var listed = RunningHost.Start(("Privacy:FrameAncestors:0", "https://ours.example"));

        using var open = await listed.Http.GetAsync("/chat");
        using var shut = await host.Http.GetAsync("/chat");

        Assert.EndsWith("frame-ancestors 'self' https://ours.example", Assert.Single(open.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", Assert.Single(shut.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_page_knows_the_country_this_service_is_for()
    {
        using var irish = RunningHost.Start(("Guides:Country", "IE"));
        Assert.Contains("data-country=\"IE\"", await irish.Http.GetStringAsync("/chat"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Files_travel_small_and_only_once(string encoding)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        asked.Headers.Add("Accept-Encoding", encoding);
        using var answer = await host.Http.SendAsync(asked);
        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var packed = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(await host.Http.GetStringAsync("/embed/v1/loader.js"), await reader.ReadToEndAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        again.Headers.TryAddWithoutValidation("If-None-Match", answer.Headers.ETag!.ToString());
        using var unchanged = await host.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Other_websites_may_load_the_loader_with_an_integrity_hash()
    {
        using var answer = await host.Http.GetAsync("/embed.js");

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("/chat/..%2f..%2fappsettings.json")]
    [InlineData("/chat/%2e%2e%2fchat.html")]
    [InlineData("/chat/.hidden")]
    [InlineData("/chat/nothing.js")]
    [InlineData("/embed/loader.js%00.html")]
    public async Task Nothing_but_the_widgets_own_files_is_served(string path)
    {
        using var answer = await host.Http.GetAsync(path);
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }
}
