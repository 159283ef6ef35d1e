using System.Text;
using CompassBot.Support.Hours;
using CompassBot.Support.Lines;
using CompassBot.Support.Reading;

namespace CompassBot.Support.Slots;

/// <summary>Writes one line down: name, how to reach it, whether it is open.</summary>
internal sealed class LinePhrase(Places places, SupportContext context)
{
    /// <summary>"Samaritans on 116 123 (open now, all day and night)": fits anywhere in a sentence.</summary>
    public string InSentence(Found found, string? label)
    {
        var line = found.Line;
        var how = found.Channel == Channel.Phone ? null : Texting(line);
        var details = Joined("; ", how, label, Spoken(line), found.Open.Text);
        if (found.Channel != Channel.Phone) return $"{line.Name} ({details})";
        var on = line.Name.EndsWith(" " + line.Number, StringComparison.Ordinal) ? "" : $" on {line.Number}";
        return $"{line.Name}{on}{(line.Menu is null ? "" : $", then press {line.Menu}")} ({details})";
    }

    /// <summary>"Samaritans: call 116 123. Open now, all day and night. Free.": a line of the help screen.</summary>
    public string OnItsOwn(Found found, string? label)
    {
        var line = found.Line;
        var call = line.Number is null ? null : $"call {line.Number}{(line.Menu is null ? "" : $", then press {line.Menu}")}";
        var how = call is null ? Texting(line) : line.TakesText ? $"{call}, or {Texting(line)}" : call;
        return new StringBuilder(line.Name).Append(label is null ? "" : $" ({label})").Append(": ").Append(how).Append(". ")
            .Append(Sentence(Joined("; ", found.Open.Text, Spoken(line)))).Append(Cost(line)).ToString();
    }

    public LineCard Card(Found found, string text)
    {
        var line = found.Line;
        return new LineCard(line.Id, line.Name, text, line.Number, context.TapToCall ? line.Dial : null, line.SmsNumber, line.SmsKeyword, line.WhatsApp,
            line.Chat, line.Web, found.Open.Text, line.Menu, LanguageNames(line), line.SourceMonth is null ? null : $"source from {line.SourceMonth}", line.Trust == Trust.Confirmed);
    }

    public static string? Label(SupportLine line) => line.Audience switch
    {
        Audiences.Women => "for women",
        Audiences.Men => "for men",
        Audiences.Child => "for young people",
        Audiences.Older => "for older people",
        Audiences.Lgbtq => "for LGBTQ+ people",
        Audiences.Veterans => "for veterans",
        Audiences.Military => "for the military",
        Audiences.Indigenous => "for Indigenous people",
        Audiences.AdultWorriedAboutChild => "for adults worried about a child",
        Audiences.UsesViolence => "for people worried about how they act",
        _ => null,
    };

    /// <summary>The row's word on cost is about the call where there is one: a text may still cost.</summary>
    public static string Cost(SupportLine line) => !line.Free ? "" : line.Number is not null && line.TakesText ? " Free to call." : " Free.";

    private static string Texting(SupportLine line)
    {
        var ways = new List<string>(3);
        if (line.SmsNumber is not null) ways.Add(line.SmsKeyword is null ? $"text {line.SmsNumber}" : $"text {line.SmsKeyword} to {line.SmsNumber}");
        if (line.WhatsApp is not null) ways.Add($"WhatsApp {line.WhatsApp}");
        if (line.Chat is not null) ways.Add($"chat at {Written.Address(line.Chat)}");
        return ways.Count == 1 ? ways[0] : $"{string.Join(", ", ways.Take(ways.Count - 1))} or {ways[^1]}";
    }

    /// <summary>Named where the conversation's language is not among them, and where the person's own is.</summary>
    private string? Spoken(SupportLine line) =>
        line.Languages.Count == 0 ? null
        : !Finder.Speaks(line, context.Language) ? $"in {LanguageNames(line)}"
        : context.Speaks is { } spoken && Finder.Speaks(line, spoken) ? $"also in {places.LanguageName(spoken)}" : null;

    private string? LanguageNames(SupportLine line)
    {
        var names = line.Languages.Select(places.LanguageName).OfType<string>().Distinct().ToList();
        return names.Count switch
        {
            0 => null,
            1 => names[0],
            <= 3 => $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}",
            _ => $"{string.Join(", ", names.Take(3))} and more",
        };
    }

    private static string Joined(string between, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            if (part is not null) text.Append(text.Length == 0 ? "" : between).Append(part);
        return text.ToString();
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
