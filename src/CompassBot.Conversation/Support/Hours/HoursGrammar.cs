using System.Globalization;
using System.Text.RegularExpressions;

namespace CompassBot.Support.Hours;

/// <summary>Reads "Mon-Fri 08:00-20:00, Sat 10:00-12:00" and its like, whole or not at all.</summary>
internal static partial class HoursGrammar
{
    private static readonly Span Always = new(127, 0, 1440);
    private static readonly string[] Days = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    /// <summary>Null when a part is not understood; where that part names its channel, only that channel stays unknown.</summary>
    public static Dictionary<Channel, IReadOnlyList<Span>>? Parse(string hours, Channel first, IReadOnlyList<string> languageNames)
    {
        var found = new Dictionary<Channel, List<Span>>();
        var doubted = new List<Channel>();
        var carried = new List<Channel> { first };
        foreach (var part in hours.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var clause = WithoutLanguage(part, languageNames);
            var words = clause;
            var named = Prefix(ref words) ?? Suffix(ref words);
            carried = named ?? carried;
            if (carried.Count == 0) continue;
            if (Spans(words) is not { } spans)
            {
                if (named is null) return null;
                doubted.AddRange(named);
                continue;
            }
            foreach (var channel in carried)
                if (found.TryGetValue(channel, out var list)) list.AddRange(spans);
                else found[channel] = [.. spans];
        }
        foreach (var channel in doubted) found.Remove(channel);
        return found.ToDictionary(f => f.Key, f => (IReadOnlyList<Span>)f.Value);
    }

    private static string WithoutLanguage(string clause, IReadOnlyList<string> names) =>
        names.FirstOrDefault(n => clause.EndsWith($" ({n})", StringComparison.OrdinalIgnoreCase)) is { } name ? clause[..^(name.Length + 3)] : clause;

    private static List<Channel>? Prefix(ref string clause)
    {
        if (Before().Match(clause) is not { Success: true } match) return null;
        clause = clause[match.Length..];
        return Channels(match.Groups["who"].Value);
    }

    private static List<Channel>? Suffix(ref string clause)
    {
        if (After().Match(clause) is not { Success: true } match) return null;
        clause = clause[..match.Index];
        return Channels(match.Groups["who"].Value);
    }

    private static List<Channel> Channels(string who)
    {
        var channels = new List<Channel>();
        if (who.Contains("phone", StringComparison.OrdinalIgnoreCase)) channels.Add(Channel.Phone);
        if (who.Contains("text", StringComparison.OrdinalIgnoreCase) && !who.Contains("caretext", StringComparison.OrdinalIgnoreCase)) channels.Add(Channel.Text);
        if (who.Contains("whatsapp", StringComparison.OrdinalIgnoreCase)) channels.Add(Channel.WhatsApp);
        if (who.Contains("chat", StringComparison.OrdinalIgnoreCase)) channels.Add(Channel.Chat);
        return channels;
    }

    private static List<Span>? Spans(string clause)
    {
        if (clause == "24/7") return [Always];
        var spans = new List<Span>();
        var at = 0;
        while (at < clause.Length)
        {
            var match = OneSpan().Match(clause, at);
            if (!match.Success || match.Index != at || DaysOf(match.Groups["days"].Value + match.Groups["daily"].Value) is not { } days) return null;
            var (from, to) = (Minute(match.Groups["from"].ValueSpan), Minute(match.Groups["to"].ValueSpan));
            if (from >= 1440 || to > 1440) return null;
            spans.Add(new Span(days, from, to > from ? to : to + 1440));
            at += match.Length;
        }
        return spans.Count == 0 ? null : spans;
    }

    private static int Minute(ReadOnlySpan<char> clock) =>
        int.Parse(clock[..2], CultureInfo.InvariantCulture) * 60 + int.Parse(clock[3..], CultureInfo.InvariantCulture);

    private static int? DaysOf(string words)
    {
        var text = words.Trim().ToLowerInvariant();
        if (text == "daily") return 127;
        if (text == "weekdays") return 31;
        if (text == "weekends") return 96;
        var set = 0;
        foreach (var item in text.Split([",", "&", "and"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = item.Split('-', StringSplitOptions.TrimEntries);
            var (from, to) = (Day(ends[0]), Day(ends[^1]));
            if (from < 0 || to < 0) return null;
            for (var day = from; ; day = (day + 1) % 7)
            {
                set |= 1 << day;
                if (day == to) break;
            }
        }
        return set == 0 ? null : set;
    }

    private static int Day(string name) => name.Length < 2 ? -1 : Array.IndexOf(Days, name[..2]);

    [GeneratedRegex(@"^(?<who>phone|text|chat|web chat|whatsapp|email and web form)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<!\s)(?>\s+)(\((?<who>phone and WhatsApp CareText)\)|(?<who>phone and e-mail))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    [GeneratedRegex(@"\G(?:also\s+)?(?<days>(?:daily|weekdays|weekends|(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?)(?:\s*(?:-|,|&|and)\s*(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?))*)\s+)?(?<from>\d\d:\d\d)-(?<to>\d\d:\d\d)(?<daily>\s+daily)?(?:,\s*|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OneSpan();
}
