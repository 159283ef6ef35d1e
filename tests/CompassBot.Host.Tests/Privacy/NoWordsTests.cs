using System.Collections.Concurrent;
using System.Diagnostics;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Privacy;

/// <summary>Invariant 4, at Trace level: what a person types stands in no log line, trace or error.</summary>
public sealed class NoWordsTests
{
    private const string Canary = "Kanarienvogel7431";

    [Fact]
    public async Task Words_stand_in_no_log_trace_or_error_wherever_they_were_put()
    {
        ConcurrentQueue<string> traced = [];
        using var tracing = new ActivityListener
        {
            // The test's own client names the address it calls; what matters is what the service leaves behind.
            ShouldListenTo = source => source.Name != "System.Net.Http",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.Select(each => string.Join(' ', each.Tags)))}"),
        };
        ActivitySource.AddActivityListener(tracing);
        using var host = RunningHost.Start();
        var person = await host.Visit();
        using var socket = await person.Listen();
        var errors = new List<string>();

        async Task Try(Task<(int, System.Text.Json.JsonElement Body)> call)
        {
            var (status, body) = await call;
            if (status >= 400) errors.Add(body.GetRawText());
        }

        await Try(person.Post(new { type = "message", text = Canary, from = new { id = Canary, name = Canary }, value = new { action = Canary }, channelData = new { clientActivityID = Canary } }));
        await Try(person.Post(new { type = "message", text = $"hes outside {Canary}" }));
        await Try(person.PostRaw($"{{\"type\":\"message\",\"text\":{Canary}}}"));
        await Try(person.Call(HttpMethod.Get, $"/{Canary}?{Canary}={Canary}"));
        await Try(person.Call(HttpMethod.Get, $"{person.Path}/activities?watermark={Canary}"));
        await Try(person.Call(HttpMethod.Get, $"/v3/directline/conversations/{Canary}/activities"));
        await Try(person.Call(HttpMethod.Delete, $"/chat/{Canary}"));
        var request = new HttpRequestMessage(HttpMethod.Get, $"{person.Path}/activities");
        request.Headers.Add("X-Anything", Canary);
        request.Headers.Add("Origin", $"https://{Canary}.example");
        await Try(person.Send(request));
        using (var foreign = new HttpClient { BaseAddress = host.Address })
        {
            foreign.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {string.Concat(Enumerable.Repeat(Canary, 10))}");
            errors.Add(await foreign.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
            using var refused = await foreign.PostAsync("/v3/directline/conversations", null);
            errors.Add(await refused.Content.ReadAsStringAsync());
        }

        host.Store.Throws = new InvalidOperationException($"could not save {Canary}", new ArgumentException(Canary));
        await Try(person.Say(Canary));
        await Try(person.Call(HttpMethod.Post, "/v3/directline/tokens/refresh"));
        await Try(person.Call(HttpMethod.Post, "/api/webchat/end"));

        Assert.NotEmpty(host.Logged);
        Assert.NotEmpty(traced);
        Assert.Contains(errors, error => error.Contains("ServiceError", StringComparison.Ordinal));
        foreach (var line in host.Logged.Concat(traced).Concat(errors))
        {
            Assert.DoesNotContain(Canary, line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("&t=", line, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Token, line, StringComparison.Ordinal);
        }
    }
}
