using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>The eighty utterances of the conversation design, each with five slips of a phone keyboard: <c>eighty.tsv</c>. A row of several wordings stands once for each.</summary>
public sealed class EightyUtterances
{
    private static readonly IReadOnlyList<Utterance> All =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Safety", "eighty.tsv")).Skip(1).Select(line => line.Split('\t')).Select(c => new Utterance(int.Parse(c[0], System.Globalization.CultureInfo.InvariantCulture), c[1], c[2], c[3] == "written", c[4]))];

    public static TheoryData<int, string> Crises => Of("crisis", u => true);

    public static TheoryData<int, string> WrittenDoubts => Of("check", u => u.Written);

    public static TheoryData<int, string> WrittenEveryday => Of("none", u => u.Written);

    public static TheoryData<int, string> Exits => Of("exit", u => true);

    [Fact]
    public void Every_utterance_stands_there_with_five_slips()
    {
        Assert.Equal(Enumerable.Range(1, 80), All.Select(u => u.Row).Distinct());
        Assert.All(All.GroupBy(u => u.Row), row => Assert.Equal(5, row.Count(u => !u.Written)));
        Assert.Equal(All.Count, All.Select(u => u.Text).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Crises))]
    public void Danger_gets_help_first_however_it_is_typed(int row, string text) => Expect(row, text, RiskTier.Crisis);

    [Theory]
    [MemberData(nameof(Exits))]
    public void Who_says_that_someone_came_is_let_out_however_it_is_typed(int row, string text)
    {
        Assert.True(English.Screen.Arrivals.IsArrival(text), $"row {row}");
        Expect(row, text, RiskTier.None);
    }

    [Theory]
    [MemberData(nameof(WrittenDoubts))]
    public void Doubt_gets_a_gentle_question(int row, string text) => Expect(row, text, RiskTier.Check);

    [Theory]
    [MemberData(nameof(WrittenEveryday))]
    public void Everyday_words_set_nothing_off(int row, string text) => Expect(row, text, RiskTier.None);

    [Fact]
    public void Slips_in_everyday_words_set_off_one_in_twenty_at_most()
    {
        var alarms = All.Where(u => u.Tier == "none" && English.Screen.Judge(u.Text).Tier != RiskTier.None).ToList();
        Assert.True(alarms.Count <= 0.05 * All.Count(u => u.Tier == "none"), string.Join('\n', alarms));
    }

    [Fact]
    public void Slips_hide_doubt_once_in_ten_at_most()
    {
        var missed = All.Where(u => u.Tier == "check" && English.Screen.Judge(u.Text).Tier == RiskTier.None).ToList();
        Assert.True(missed.Count <= 0.1 * All.Count(u => u.Tier == "check"), string.Join('\n', missed));
    }

    [Fact]
    public void What_is_heard_is_the_kind_of_danger_it_is_nine_times_in_ten()
    {
        var known = All.Where(u => u.Category != "-").Select(u => (u, Heard: English.Screen.Judge(u.Text))).Where(h => h.Heard.Tier != RiskTier.None).ToList();
        var wrong = known.Where(h => h.Heard.Category!.Value.Name() != h.u.Category && h.Heard.Also.All(c => c.Name() != h.u.Category)).ToList();
        Assert.True(wrong.Count <= 0.1 * known.Count, string.Join('\n', wrong.Select(w => $"{w.u} as {w.Heard.Category}")));
    }

    [Theory]
    [InlineData(22, "he bought a gun last week and hes being weird", 3)]
    [InlineData(26, "flights are friday, dont want this wedding", 4)]
    [InlineData(27, "hes outside my flat right now", 4)]
    [InlineData(64, "baby won't stop, scared I'll shake her", 4)]
    [InlineData(73, "taking my daughter abroad to be cut", 4)]
    [InlineData(5, "i said no and he kept going anyway", 3)]
    [InlineData(23, "hands round my neck once but ages ago", 3)]
    [InlineData(28, "gotta be quick hes in the shower", 3)]
    [InlineData(43, "she deserves a slap tbh", 3)]
    [InlineData(56, "cant do this anymore, everyones better off without me", 3)]
    public void The_level_says_how_near_the_danger_is(int row, string words, int level) =>
        Assert.True(English.Screen.Judge(words) is var heard && heard.Level == level, $"row {row}: level {heard.Level}, not {level}");

    private static void Expect(int row, string words, RiskTier tier)
    {
        var heard = English.Screen.Judge(words);
        Assert.True(heard.Tier == tier, $"row {row}, \"{words}\": {heard.Tier} ({string.Join(", ", heard.Evidence.Select(e => e.Source))}), not {tier}");
    }

    private static TheoryData<int, string> Of(string tier, Func<Utterance, bool> which)
    {
        var data = new TheoryData<int, string>();
        foreach (var u in All.Where(u => u.Tier == tier && which(u))) data.Add(u.Row, u.Text);
        return data;
    }

    private sealed record Utterance(int Row, string Tier, string Category, bool Written, string Text);
}
