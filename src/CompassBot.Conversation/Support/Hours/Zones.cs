using NodaTime;
using NodaTime.TimeZones;

namespace CompassBot.Support.Hours;

/// <summary>What time it is where a line is answered.</summary>
internal static class Zones
{
    private static readonly Duration Week = Duration.FromDays(7);

    private static readonly Lazy<ILookup<string, DateTimeZone>> ByCountry = new(() => TzdbDateTimeZoneSource.Default.ZoneLocations!
        .ToLookup(l => l.CountryCode, l => DateTimeZoneProviders.Tzdb[l.ZoneId]));

    /// <summary>Null where the country's zones show different clocks today or over the coming week: then nobody can say.</summary>
    public static LocalDateTime? LocalTime(string country, DateTimeOffset now)
    {
        // A clock that was never set knows no hours, and says nothing false.
        if (now.Year is < 2000 or > 2200) return null;
        var zones = ByCountry.Value[country];
        var instant = Instant.FromDateTimeOffset(now);
        // A clock at the end of time has no coming week.
        if (Instant.MaxValue - instant < Week) return null;
        var soon = instant + Week;
        DateTimeZone? first = null;
        foreach (var zone in zones)
        {
            first ??= zone;
            if (zone.GetUtcOffset(instant) != first.GetUtcOffset(instant) || zone.GetUtcOffset(soon) != first.GetUtcOffset(soon)) return null;
        }
        return first is null ? null : instant.InZone(first).LocalDateTime;
    }
}
