using System.Globalization;
using System.Text;
using CompassBot.Support;
using CompassBot.Support.Pages;

namespace CompassBot.Host.Pages;

/// <summary>Help lines of one country as plain HTML: no script, readable without style, printable.</summary>
public static class HelpPage
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <param name="country">ISO code in any case; null or unknown gives the list of countries.</param>
    /// <param name="leaveTo">Where "Leave now" goes.</param>
    public static string Render(SupportBook book, string? country, DateTimeOffset now, string language, string leaveTo)
    {
        var page = country is null ? null : book.Country(country, now, language);
        var html = new StringBuilder(8192);
        var title = page is null ? "Numbers by country" : $"Numbers for {page.Name}";
        html.Append(PlainPage.Head(title, $"""<header><a class="leave" href="{Safe(leaveTo)}" rel="noreferrer noopener">Leave now</a></header>{'\n'}"""));
        if (page is null) Countries(html, book);
        else Country(html, page);
        if (page is not null) html.Append("<p>A date is when our source was written. It does not mean that someone rang the line.</p>\n");
        html.Append("""<section aria-labelledby="other"><h2 id="other">Other places</h2>""").Append("<ul>");
        foreach (var link in book.Directories)
            html.Append(Plain, $"<li>{Web(link.Address.ToString(), link.Name)} lists services by country.</li>");
        if (page is not null) html.Append("""<li><a href="/help">Another country</a></li>""");
        return html.Append("</ul></section>\n").Append(PlainPage.Foot).ToString();
    }

    /// <summary>The numbers of one country, to stand inside another page; null for a country there is nothing for.</summary>
    public static string? Fragment(SupportBook book, string country, DateTimeOffset now, string language)
    {
        if (book.Country(country, now, language) is not { } page) return null;
        var html = new StringBuilder(8192);
        Country(html, page);
        return html.ToString();
    }

    private static void Countries(StringBuilder html, SupportBook book)
    {
        html.Append("""<p>In danger? Call your local emergency number. From many mobiles, <a href="tel:112">112</a> connects.</p>""");
        html.Append("""<nav aria-labelledby="where"><h2 id="where">Where are you?</h2><ul class="countries">""").Append('\n');
        foreach (var (code, name) in book.Countries)
            html.Append(Plain, $"<li><a href=\"/help/{code.ToLowerInvariant()}\">{Safe(name)}</a></li>\n");
        html.Append("</ul></nav>\n");
    }

    private static void Country(StringBuilder html, CountryPage page)
    {
        html.Append("""<section aria-labelledby="danger"><h2 id="danger">In danger now</h2><ul>""").Append('\n');
        foreach (var emergency in page.Emergency)
        {
            html.Append(Plain, $"<li><strong>{emergency.Label}.</strong> {Dialled(emergency)}");
            if (emergency.Conflict.Count > 0) html.Append(Plain, $" Our sources differ: {Safe(string.Join(", ", emergency.Conflict))}.");
            html.Append("</li>\n");
        }
        html.Append("</ul>");
        if (page.SilentHelp is not null) html.Append(Plain, $"<p>{Safe(page.SilentHelp)}</p>");
        html.Append("</section>\n");
        if (page.Confirmed.Count == 0) html.Append("<p>We have no confirmed help line for this place yet.</p>\n");
        for (var i = 0; i < page.Confirmed.Count; i++) Lines(html, $"g{i}", page.Confirmed[i].Title, page.Confirmed[i].Lines);
        if (page.PoliceOrApp.Count > 0) Lines(html, "police", "Police and emergency services in other ways", page.PoliceOrApp);
        if (page.AlsoListed.Count > 0) Lines(html, "listed", "Also listed, not confirmed by us", page.AlsoListed);
    }

    private static void Lines(StringBuilder html, string id, string title, IReadOnlyList<PageLine> lines)
    {
        html.Append(Plain, $"<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{Safe(title)}</h2><ul>\n");
        foreach (var line in lines) Line(html, line);
        html.Append("</ul></section>\n");
    }

    private static void Line(StringBuilder html, PageLine line)
    {
        var card = line.Card;
        html.Append(Plain, $"<li><strong>{Safe(card.Name)}</strong>");
        if (line.Region is not null || line.For is not null) html.Append(Plain, $" ({Safe(string.Join(", ", new[] { line.Region, line.For }.OfType<string>()))})");
        html.Append("<br>");
        var ways = new List<string>(5);
        if (card.Number is not null)
            ways.Add($"Call {(card.Dial is null ? Safe(card.Number) : $"<a href=\"tel:{card.Dial}\">{Safe(card.Number)}</a>")}{(card.Menu is null ? "" : $", then press {Safe(card.Menu)}")}");
        if (card.SmsNumber is not null)
            ways.Add($"Text {(card.SmsKeyword is null ? "" : $"{Safe(card.SmsKeyword)} to ")}<a href=\"sms:{Safe(card.SmsNumber)}\">{Safe(card.SmsNumber)}</a>");
        if (card.WhatsApp is not null) ways.Add($"WhatsApp {Safe(card.WhatsApp)}");
        if (card.Chat is not null) ways.Add(Web(card.Chat, "Chat"));
        if (card.Web is not null && card.Web != card.Chat) ways.Add(Web(card.Web, "Website"));
        html.Append(string.Join(" · ", ways)).Append("<br>");
        html.Append(Plain, $"{Capital(card.Open)}.{(line.Cost is null ? "" : $" {line.Cost}")}");
        if (card.Languages is not null) html.Append(Plain, $" {Safe(card.Languages)}.");
        if (card.Source is not null) html.Append(Plain, $" <small>{Safe(Capital(card.Source))}.</small>");
        html.Append("</li>\n");
    }

    private static string Dialled(PageEmergency emergency) => string.Join(' ', emergency.Sentence.Split(' ').Select(word =>
        word.TrimEnd('.', ',') is var number && emergency.Numbers.Contains(number)
            ? $"<a href=\"tel:{number}\">{number}</a>{word[number.Length..]}"
            : Safe(word)));

    private static string Web(string address, string text) => $"<a href=\"{Safe(address)}\" target=\"_blank\" rel=\"noreferrer noopener\">{Safe(text)}</a>";

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string Safe(string text) => PlainPage.Safe(text);
}
