using System.Net;
using System.Net.Http.Headers;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

/// <summary>The status of every answer is chosen by what real clients make of it.</summary>
public sealed class StatusTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public StatusTests(OneHost one) => host = one.Host;

    public static TheoryData<string, string> Routes => new()
    {
        { "POST", "/v3/directline/conversations" },
        { "GET", "/v3/directline/conversations/{id}?watermark=" },
        { "POST", "/v3/directline/conversations/{id}/activities" },
        { "GET", "/v3/directline/conversations/{id}/activities?watermark=" },
        { "POST", "/v3/directline/conversations/{id}/upload?userId=x" },
        { "POST", "/v3/directline/tokens/refresh" },
        { "POST", "/api/webchat/end" },
    };

    [Theory, MemberData(nameof(Routes))]
    public async Task Without_a_token_the_door_is_shut_with_401(string method, string path) =>
        Assert.Equal(401, await Status(method, path, ""));

    [Theory, MemberData(nameof(Routes))]
    public async Task A_foreign_token_gets_403(string method, string path) =>
        Assert.Equal(403, await Status(method, path, new string('x', 200)));

    [Theory, MemberData(nameof(Routes))]
    public async Task An_expired_token_gets_403(string method, string path)
    {
        var person = await host.Visit();
        host.Clock.Ahead = TimeSpan.FromMinutes(33);
        try
        {
            Assert.Equal(403, await Status(method, path.Replace("{id}", person.Conversation, StringComparison.Ordinal), person.Token));
        }
        finally
        {
            host.Clock.Ahead = TimeSpan.Zero;
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task An_erased_conversation_is_404_for_every_call_but_its_end(string method, string path)
    {
        var person = await host.Visit();
        Assert.Equal(204, (await person.Call(HttpMethod.Post, "/api/webchat/end")).Status);

        var expected = path.EndsWith("/end", StringComparison.Ordinal) ? 204 : path.Contains("upload", StringComparison.Ordinal) ? 415 : 404;
        Assert.Equal(expected, await Status(method, path.Replace("{id}", person.Conversation, StringComparison.Ordinal), person.Token));
    }

    [Fact]
    public async Task A_token_opens_no_room_but_its_own()
    {
        var (one, other) = (await host.Visit(), await host.Visit());
        one = new Visitor(host, other.Conversation, one.Token, one.User, "");

        Assert.Equal(403, (await one.Say("hello")).Status);
        Assert.Equal(403, (await one.Call(HttpMethod.Get, $"{one.Path}/activities")).Status);
        Assert.Equal(403, (await one.Call(HttpMethod.Get, one.Path)).Status);
    }

    [Fact]
    public async Task Starting_twice_opens_the_same_room_and_greets_once()
    {
        var person = await host.Visit();
        var greeted = (await person.Activities()).Length;

        var (status, again) = await person.Call(HttpMethod.Post, "/v3/directline/conversations", new { user = new { } });

        Assert.Equal(200, status);
        Assert.Equal(person.Conversation, again.GetProperty("conversationId").GetString());
        Assert.Equal(greeted, (await person.Activities()).Length);
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_room()
    {
        var person = await host.Visit();

        var (status, fresh) = await person.Call(HttpMethod.Post, "/v3/directline/tokens/refresh");
        person.Token = fresh.GetProperty("token").GetString()!;

        Assert.Equal(200, status);
        Assert.InRange(fresh.GetProperty("expires_in").GetInt32(), 1700, 1800);
        Assert.Equal(200, (await person.Say("still here")).Status);
    }

    [Fact]
    public async Task A_server_with_the_secret_makes_tokens_and_nobody_else()
    {
        async Task<HttpStatusCode> Generate(string? secret)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
            if (secret is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
            using var answer = await host.Http.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await Generate(OneHost.Secret));
        Assert.Equal(HttpStatusCode.Forbidden, await Generate("something-else-that-is-long-enough-too"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Generate(null));
    }

    [Fact]
    public async Task An_upload_is_refused_with_a_sentence()
    {
        var person = await host.Visit();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[4_000_000]), "file", "photo.png" } };

        var (status, body) = await person.Send(new HttpRequestMessage(HttpMethod.Post, $"{person.Path}/upload?userId=x") { Content = form });

        Assert.Equal(415, status);
        Assert.EndsWith(".", body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_allows_what_the_real_client_sends()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.NotEmpty(answer.Headers.GetValues("Access-Control-Allow-Origin"));
        var allowed = string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.All((string[])["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"], header => Assert.Contains(header, allowed, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(answer.Headers.GetValues("Access-Control-Max-Age"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_website_that_is_not_on_the_list_gets_no_token()
    {
        using var strict = RunningHost.Start(("DirectLine:Origins:0", "https://ours.example/"));
        async Task<HttpStatusCode> From(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webchat/token");
            request.Headers.Add("Origin", origin);
            using var answer = await strict.Http.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await From("https://ours.example"));
        // Our own page, behind a proxy that speaks TLS for us.
        Assert.Equal(HttpStatusCode.OK, await From($"https://{strict.Address.Authority}"));
        Assert.Equal(HttpStatusCode.OK, await From(strict.Address.ToString().TrimEnd('/')));
        Assert.Equal(HttpStatusCode.Forbidden, await From("https://theirs.example"));
    }

    [Fact]
    public async Task A_poll_of_a_living_conversation_is_answered_with_nothing_while_storage_is_down()
    {
        using var own = RunningHost.Start();
        var person = await own.Visit();
        own.Store.Broken = true;

        var (status, set) = await person.Call(HttpMethod.Get, $"{person.Path}/activities?watermark=1");

        Assert.Equal(200, status);
        Assert.Equal("1", set.GetProperty("watermark").GetString());
        Assert.Empty(set.GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task Asking_for_a_sign_in_session_is_harmless()
    {
        using var answer = await host.Http.GetAsync("/v3/directline/session/getsessionid");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<int> Status(string method, string path, string token) =>
        (await new Visitor(host, "any", token, "", "").Send(new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", "some-room", StringComparison.Ordinal))
        {
            Content = method == "GET" ? null : new StringContent(path.Contains("activities", StringComparison.Ordinal) ? """{"type":"message","text":"hello"}""" : ""),
        })).Status;
}
