using System.Text;
using CompassBot.Dialogs;
using CompassBot.Support;

namespace CompassBot.Host.Pages;

/// <summary>/privacy, /terms and /protocol: the words of always.yaml as plain HTML, no script.</summary>
public sealed class WrittenPages
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["privacy"] = "Privacy",
        ["terms"] = "Terms",
        ["protocol"] = "What we do when there is risk",
    };

    private readonly Content content;
    private readonly TimeProvider clock;
    private (Always Words, Dictionary<string, PageFile> Pages) written;

    public WrittenPages(Content content, TimeProvider clock)
    {
        (this.content, this.clock) = (content, clock);
        written = (content.Always, WriteAll());
    }

    public PageFile? Find(string name)
    {
        // Words that were read again since are written again.
        if (written.Words != content.Always) written = (content.Always, WriteAll());
        return written.Pages.GetValueOrDefault(name);
    }

    private Dictionary<string, PageFile> WriteAll() =>
        content.Always.Pages.Where(page => Titles.ContainsKey(page.Key))
            .ToDictionary(page => page.Key, page => Write(Titles[page.Key], [.. page.Value, .. After(page.Key)], content.Support, clock));

    // What the guide cannot do belongs to the terms; who reviewed its words, to how it acts.
    private IEnumerable<PageSection> After(string page) => page switch
    {
        "terms" => content.Always.Pages.GetValueOrDefault("limits") ?? [],
        "protocol" => [new PageSection(content.Always.Text("reviews_heading"), [.. ((IEnumerable<Guide>)[content.Crisis.Guide, content.Always.Guide, .. content.Guides.Where(g => g.Whole)]).Select(Reviewed)])],
        _ => [],
    };

    // A guide is reviewed when each of its parts is.
    private string Reviewed(Guide guide) => content.Guides.Where(g => g.Family == guide.Family).All(g => g.Review is not null) && guide.Review is { } review
        ? $"{guide.Title}: {content.Always.Text("review_done")} {review.Reviewer}, {review.Date:yyyy-MM-dd}."
        : $"{guide.Title}: {content.Always.Text("review_none")}.";

    private static PageFile Write(string title, IReadOnlyList<PageSection> sections, SupportBook support, TimeProvider clock)
    {
        var anywhere = new SupportContext(null, "en", clock.GetUtcNow());
        var html = new StringBuilder(PlainPage.Head(title));
        foreach (var section in sections)
        {
            html.Append(null, $"<h2>{PlainPage.Safe(section.Heading)}</h2>\n");
            foreach (var text in section.Text) html.Append(null, $"<p>{PlainPage.Safe(support.Fill(text, anywhere).Text)}</p>\n");
        }
        html.Append("<p><a href=\"/help\">Help numbers</a> · <a href=\"/privacy\">Privacy</a> · <a href=\"/terms\">Terms</a> · <a href=\"/protocol\">When there is risk</a> · <a href=\"/\">Start</a></p>\n").Append(PlainPage.Foot);
        return PageFile.Of(Encoding.UTF8.GetBytes(html.ToString()), PageFile.TypeOf(".html")!, default);
    }
}
