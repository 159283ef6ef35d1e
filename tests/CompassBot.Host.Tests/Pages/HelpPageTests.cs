using System.Text;
using System.Text.RegularExpressions;
using CompassBot.Dialogs;
using CompassBot.Host.Pages;
using CompassBot.Support;

namespace CompassBot.Tests.Pages;

public sealed partial class HelpPageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 30, 0, TimeSpan.Zero);
    private static readonly SupportBook Book = Load();

    [Fact]
    public void A_person_in_Ireland_sees_numbers_they_can_tap()
    {
        var page = HelpPage.Render(Book, "IE", Now, "en", "https://www.wikipedia.org/");
        Assert.Contains("<h1>Numbers for Ireland</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Police.</strong> Call <a href=\"tel:112\">112</a>.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"tel:116123\">116 123</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"sms:50808\">50808</a>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("In danger now", StringComparison.Ordinal) < page.IndexOf("tel:116123", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_every_region_are_named_with_their_region()
    {
        var page = HelpPage.Render(Book, "gb", Now, "en", "https://www.wikipedia.org/");
        foreach (var region in new[] { "(Scotland)", "(Wales)", "(Northern Ireland)", "(England, for women)" }) Assert.Contains(region, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Unconfirmed_lines_come_last_and_say_so()
    {
        var page = HelpPage.Render(Book, "IN", Now, "en", "https://www.wikipedia.org/");
        var listed = page.IndexOf("Also listed, not confirmed by us", StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("1Life", StringComparison.Ordinal), listed, page.Length);
        Assert.InRange(page.IndexOf("Tele-MANAS", StringComparison.Ordinal), 0, listed);
    }

    [Fact]
    public void Where_sources_differ_all_their_numbers_are_named() =>
        Assert.Contains("Our sources differ: 020112, 112.", HelpPage.Render(Book, "AF", Now, "en", "https://www.wikipedia.org/"), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("ZZ")]
    [InlineData("<script>")]
    public void An_unknown_country_gets_the_list_and_a_number_for_mobiles(string? country)
    {
        var page = HelpPage.Render(Book, country, Now, "en", "https://www.wikipedia.org/");
        Assert.Contains("href=\"/help/ie\">Ireland<", page, StringComparison.Ordinal);
        Assert.Contains("From many mobiles, <a href=\"tel:112\">112</a> connects.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_now_comes_first_and_goes_where_the_host_says()
    {
        var page = HelpPage.Render(Book, "IE", Now, "en", "https://example.org/?a=1&b=2");
        Assert.Equal(page.IndexOf("<a ", StringComparison.Ordinal), page.IndexOf("<a class=\"leave\" href=\"https://example.org/?a=1&amp;b=2\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_is_whole_small_and_free_of_script_and_style()
    {
        var sizes = new List<int>();
        foreach (var (code, name) in Book.Countries)
        {
            var page = HelpPage.Render(Book, code, Now, "en", "https://www.wikipedia.org/");
            sizes.Add(Encoding.UTF8.GetByteCount(page));
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("  ", page, StringComparison.Ordinal);
            Assert.Equal(Opening().Count(page), Closing().Count(page));
            Assert.All(Blank().Matches(page), m => Assert.Contains("rel=\"noreferrer noopener\"", m.Value, StringComparison.Ordinal));
            Assert.Matches(Emergency(), page);
            Assert.True(page.Contains("<main>", StringComparison.Ordinal) && page.Contains("lang=\"en\"", StringComparison.Ordinal), name);
        }
        sizes.Sort();
        Assert.InRange(sizes[sizes.Count * 95 / 100], 1, 10_240);
        Assert.InRange(sizes[^1], 1, 24_000);
    }

    private static SupportBook Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CompassBot.sln"))) folder = folder.Parent;
        var faults = new List<Fault>();
        var book = SupportBook.Load(Path.Combine(folder!.FullName, "dialogs"), faults);
        Assert.Empty(faults);
        return book;
    }

    [GeneratedRegex("<(section|ul|li|a|h1|h2|main|header|strong|small|p|nav|html|head|body|title)[ >]")]
    private static partial Regex Opening();

    [GeneratedRegex("</(section|ul|li|a|h1|h2|main|header|strong|small|p|nav|html|head|body|title)>")]
    private static partial Regex Closing();

    [GeneratedRegex("<a [^>]*target=\"_blank\"[^>]*>")]
    private static partial Regex Blank();

    [GeneratedRegex("href=\"tel:[0-9]+\"")]
    private static partial Regex Emergency();
}
