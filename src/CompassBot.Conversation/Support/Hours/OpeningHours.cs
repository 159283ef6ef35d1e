using NodaTime;

namespace CompassBot.Support.Hours;

public enum Channel { Phone, Text, WhatsApp, Chat }

/// <summary>Open on some weekdays from one minute of the day to another; past midnight when <paramref name="To"/> is over 1440.</summary>
/// <param name="Days">Bit 0 is Monday.</param>
internal sealed record Span(int Days, int From, int To)
{
    public bool On(int day) => (Days & (1 << day)) != 0;
}

public enum Openness { Open, Unknown, Closed }

/// <param name="Text">As printed: "open now until 22:00".</param>
public sealed record OpenState(Openness Openness, string Text)
{
    public static readonly OpenState Unconfirmed = new(Openness.Unknown, "hours not confirmed");
    public static readonly OpenState Always = new(Openness.Open, "open now, all day and night");
}

/// <summary>A line's hours, as far as they were understood. What was not understood never says "open now".</summary>
public sealed class OpeningHours
{
    public static readonly OpeningHours Unknown = new(() => []);

    private readonly Lazy<Dictionary<Channel, IReadOnlyList<Span>>> spans;

    private OpeningHours(Func<Dictionary<Channel, IReadOnlyList<Span>>> read) => spans = new(read);

    /// <summary>Understood when first asked, so that start-up does not wait for it.</summary>
    /// <param name="first">The channel that hours without a channel's name belong to.</param>
    public static OpeningHours Parse(string? hours, Channel first, IReadOnlyList<string> languageNames) =>
        hours is null ? Unknown : new OpeningHours(() => HoursGrammar.Parse(hours, first, languageNames) ?? []);

    public OpenState At(Channel channel, string country, DateTimeOffset now)
    {
        if (!spans.Value.TryGetValue(channel, out var list)) return OpenState.Unconfirmed;
        if (list.Any(s => s is { Days: 127, From: 0, To: >= 1440 })) return OpenState.Always;
        return Zones.LocalTime(country, now) is { } local ? At(list, local) : OpenState.Unconfirmed;
    }

    private static OpenState At(IReadOnlyList<Span> list, LocalDateTime local)
    {
        var today = (int)local.DayOfWeek - 1;
        var yesterday = (today + 6) % 7;
        var minute = local.Hour * 60 + local.Minute;
        foreach (var s in list)
        {
            if (s.On(today) && s.From <= minute && minute < s.To) return Open(s.To);
            if (s.On(yesterday) && minute + 1440 < s.To) return Open(s.To);
        }
        for (var ahead = 0; ahead <= 7; ahead++)
        {
            var day = (today + ahead) % 7;
            var next = list.Where(s => s.On(day) && (ahead > 0 || s.From > minute)).MinBy(s => s.From);
            if (next is not null) return new OpenState(Openness.Closed, $"opens {(ahead == 0 ? "" : $"{DayNames[day]} ")}{Clock(next.From)} (their time)");
        }
        return OpenState.Unconfirmed;
    }

    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static OpenState Open(int to) => new(Openness.Open, $"open now until {Clock(to)}");

    private static string Clock(int minute) => minute == 1440 ? "24:00" : $"{minute / 60 % 24:00}:{minute % 60:00}";
}
