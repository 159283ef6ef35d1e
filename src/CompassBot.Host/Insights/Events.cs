using System.Diagnostics.Metrics;

namespace CompassBot.Host.Insights;

/// <summary>Counts what happened, by name alone: no words, no person, no conversation.</summary>
public static class Events
{
    public const string Meter = "CompassBot";

    private static readonly Counter<long> Happened = new Meter(Meter).CreateCounter<long>("compassbot.events");

    public static void Count(IReadOnlyList<string> names)
    {
        foreach (var name in names) Happened.Add(1, new KeyValuePair<string, object?>("event", name));
    }
}
