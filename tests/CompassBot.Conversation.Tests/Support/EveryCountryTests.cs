using System.Text.RegularExpressions;
using CompassBot.Support;

namespace CompassBot.Tests.Support;

public sealed partial class EveryCountryTests
{
    private static readonly Audiences[] Groups =
        [Audiences.Anyone, Audiences.Women, Audiences.Men, Audiences.Child, Audiences.Lgbtq | Audiences.Older, Audiences.Veterans | Audiences.Indigenous];

    /// <summary>A working morning, a night and a Sunday, so that open, closed and unknown hours all occur.</summary>
    private static readonly DateTimeOffset[] Times = [Book.Tuesday, Book.Tuesday.AddHours(16), Book.Tuesday.AddDays(5)];

    private static IEnumerable<string?> Countries => Book.Real.Countries.Select(c => (string?)c.Code).Append(null);

    /// <summary>Every text of the real content that prints a line, as it stands on the screen.</summary>
    private static IEnumerable<string> Screens =>
        new[] { RealContent.Content.Always.Guide, RealContent.Content.Crisis.Guide }.Concat(RealContent.Content.Guides)
            .SelectMany(g => g.Steps).SelectMany(s => s.Say.Select(say => s.Ask.Length == 0 ? say : $"{say}\n\n{s.Ask}"))
            .Concat(RealContent.Content.Crisis.FirstLines.SelectMany(l => l.Say))
            .Concat(RealContent.Content.Crisis.Texts.Values.Concat(RealContent.Content.Always.Texts.Values).SelectMany(t => t))
            .Where(t => t.Contains('{') && !t.Contains("{help_lines}", StringComparison.Ordinal) && !t.Contains("{picked}", StringComparison.Ordinal) && !t.Contains("{between}", StringComparison.Ordinal) && !t.Contains("{composed}", StringComparison.Ordinal))
            .Where(t => !t.StartsWith("[[You can keep", StringComparison.Ordinal) && !t.StartsWith("[[T", StringComparison.Ordinal))
            .Distinct();

    [Fact]
    public void The_support_files_have_no_fault() => Assert.Empty(Book.Faults);

    [Fact]
    public void All_244_countries_and_territories_are_there() => Assert.Equal(244, Book.Real.Countries.Count);

    [Fact]
    public void Every_slot_of_every_country_reads_as_a_sentence_for_everyone()
    {
        AllRead(Book.Real.Slots.Select(s => $"{{{s}}}."), People);
        AllRead(Book.Real.Slots.Where(s => s != "silent_help").SelectMany(s => new[] { $"You could try this: {{{s}}}. What now?", $"Ask {{{s}}} about it." }), People.Take(3));
    }

    [Fact]
    public void Every_screen_reads_as_sentences_in_every_country()
    {
        Assert.True(Screens.Count() > 200);
        AllRead(Screens.Where(NamesALine), [(Audiences.Anyone, Times[0]), (Audiences.Child, Times[0]), (Audiences.Anyone, Times[1])]);
        AllRead(Screens.Where(t => !NamesALine(t)), [(Audiences.Anyone, Times[0])]);
    }

    [Fact]
    public void The_help_screen_shows_at_most_three_lines_and_never_nothing()
    {
        foreach (var country in Countries)
            foreach (var said in Groups)
                foreach (var code in new[] { "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10a", "R10b", "R11", "R12", null })
                {
                    var help = Book.Real.HelpLines(code, Book.In(country, said));
                    Assert.InRange(help.Lines.Count, 0, 3);
                    Assert.True(help.Lines.Any(l => l.Confirmed) || help.Emergency.Count > 0, $"{country} {code}: neither a confirmed line nor an emergency number");
                    Assert.All(help.Text.Split('\n'), row => Reads(row, $"{country} {said} {code}"));
                    ConfirmedFirst(help, $"{country} {code}");
                }
    }

    [Fact]
    public void No_one_is_shown_a_line_for_a_group_they_did_not_name()
    {
        foreach (var page in Book.Real.Countries.Select(c => Book.Real.Country(c.Code, Book.Tuesday)!))
        {
            var kept = page.Confirmed.SelectMany(g => g.Lines).Concat(page.AlsoListed).Where(l => l.For is not null and not "for women").Select(l => l.Card.Id).ToHashSet();
            var shown = Book.Real.Slots.Where(s => s is not ("youth_line" or "child_protection_line" or "own_behaviour_line" or "lgbt_line" or "men_line"))
                .SelectMany(s => Book.Real.Fill($"{{{s}}}.", Book.In(page.Code)).Lines.Where(l => !l.Text.Contains("(for men;", StringComparison.Ordinal)));
            Assert.DoesNotContain(shown, l => kept.Contains(l.Id));
        }
    }

    // A number for emergencies depends on nobody's group and no hour.
    private static bool NamesALine(string text) => Slot().Matches(text).Any(m => m.Value is not ("{police}" or "{ambulance}" or "{silent_help}"));

    private static void AllRead(IEnumerable<string> texts, IEnumerable<(Audiences Said, DateTimeOffset Time)> people)
    {
        var read = new HashSet<string>();
        foreach (var text in texts)
            foreach (var country in Countries)
                foreach (var (said, time) in people)
                {
                    var filled = Book.Real.Fill(text, Book.In(country, said, now: time));
                    if (!read.Add(filled.Text)) continue;
                    Reads(filled.Text, $"{country} {said} \"{text}\"");
                    ConfirmedFirst(filled, $"{country} {said} \"{text}\"");
                }
    }

    private static IEnumerable<(Audiences Said, DateTimeOffset Time)> People => Groups.Select(g => (g, Times[0])).Concat(Times.Skip(1).Select(t => (Audiences.Anyone, t)));

    internal static void Reads(string text, string where)
    {
        if (text.Length == 0 && where.Contains("silent_help", StringComparison.Ordinal)) return;
        var wrong = Wrong().Match(text);
        Assert.False(wrong.Success, $"{where}: \"{wrong.Value}\" in: {text}");
        Assert.True(text.Length > 0 && text[0] != ' ' && text.TrimEnd('"')[^1] is '.' or '?' or '!' or ':', $"{where}: {text}");
        Assert.True(Known(text), $"{where}: a sentence stands twice in: {text}");
    }

    private static bool Known(string text) =>
        text.Split(". ").Where(s => s.Length > 30).GroupBy(s => s.TrimEnd('.')).All(g => g.Count() == 1 || g.Key.Contains(" on ", StringComparison.Ordinal));

    private static void ConfirmedFirst(Filled filled, string where)
    {
        var first = filled.Lines.ToList().FindIndex(l => !l.Confirmed);
        Assert.True(first < 0 || !filled.Lines.Skip(first).Any(l => l.Confirmed), $"{where}: an unconfirmed line stands before a confirmed one: {filled.Text}");
        if (first < 0) return;
        var before = filled.Text.IndexOf(filled.Lines[first].Name, StringComparison.Ordinal);
        Assert.Contains("not confirmed by us:", filled.Text[..before], StringComparison.Ordinal);
        Assert.True(first > 0 || filled.Emergency.Count > 0, $"{where}: an unconfirmed line came first: {filled.Text}");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"  | ,|, ,|,,|\.\.|\. \.|: \.|:\.|\(\)|\{|\}|\[\[|\]\]|\bnull\b|\?\.|!\.|;\)|\( |^\.|(?<= )on \(| \.|or \.|, or and|call call", RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();
}
