using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using CompassBot.Host.Insights;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Insights;

/// <summary>What is counted has a name and nothing else.</summary>
public sealed partial class EventsTests
{
    private const string Canary = "Kanarienvogel8642";

    [Fact]
    public async Task A_screen_that_felt_wrong_is_counted_by_its_name_and_nothing_tells_who_said_so()
    {
        ConcurrentQueue<string> events = [];
        ConcurrentQueue<string> everything = [];
        using var listener = new MeterListener { InstrumentPublished = (instrument, to) => to.EnableMeasurementEvents(instrument) };
        void Note<T>(Instrument instrument, T measured, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            var named = tags.ToArray();
            everything.Enqueue($"{instrument.Name} {measured} {string.Join(' ', named)}");
            if (instrument.Meter.Name == Events.Meter) events.Enqueue(string.Join(' ', named.Select(tag => $"{tag.Key}={tag.Value}")));
        }

        listener.SetMeasurementEventCallback<long>(Note);
        listener.SetMeasurementEventCallback<int>(Note);
        listener.SetMeasurementEventCallback<double>(Note);
        listener.Start();
        using var host = RunningHost.Start();
        var person = await host.Visit($$"""{"country":"IE","organisation":"{{Canary}}"}""");

        await person.Say("I was told no");
        await FeltWrong(person, "This felt wrong");
        await FeltWrong(person, $"{Canary} felt wrong");
        await person.Say($"this felt wrong {Canary}");
        await person.Say("hes outside");
        await FeltWrong(person, null);

        Assert.Equal(2, events.Count(each => each == "event=felt-wrong.hearing-no@1/h1"));
        Assert.Contains(events, each => each.StartsWith("event=felt-wrong.crisis@", StringComparison.Ordinal));
        Assert.All(events, each => Assert.Matches(NameAlone(), each));
        Assert.All(everything, each => Assert.All(
            (string[])[Canary, person.Conversation, person.User, person.Token],
            telling => Assert.DoesNotContain(telling, each, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task FeltWrong(Visitor person, string? text) =>
        Assert.Equal(200, (await person.Post(new { type = "message", text, from = new { id = Canary, name = Canary }, value = new { action = "felt-wrong" } })).Status);

    [GeneratedRegex(@"^event=(felt-wrong\.[a-z-]+@\d+/[a-z0-9-]+|guide\.(opened|finished)\.G\d\d|(crisis|check)\.R\d+[a-d]?|unclear|turn\.broken)$")]
    private static partial Regex NameAlone();
}
