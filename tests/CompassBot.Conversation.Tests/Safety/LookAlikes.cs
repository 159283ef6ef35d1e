using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>Harmless sentences that use the words of danger, and danger that looks like them: <c>lookalikes.tsv</c>, from games, sport, kitchens, courts, farms, stages and offices.</summary>
public sealed class LookAlikes
{
    private static readonly IReadOnlyList<(string Heard, string Text)> All =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Safety", "lookalikes.tsv")).Skip(1).Select(line => line.Split('\t')).Select(c => (c[0], c[1].Replace("\\n", "\n", StringComparison.Ordinal)))];

    [Fact]
    public void There_are_hundreds_of_each_and_none_twice()
    {
        Assert.True(All.Count(s => s.Heard == "harmless") >= 400);
        Assert.True(All.Count(s => s.Heard == "crisis") >= 300);
        Assert.Equal(All.Count, All.Select(s => s.Text).Distinct().Count());
    }

    [Fact]
    public void No_phrase_rings_for_a_harmless_sentence() =>
        Assert.Empty(Of("harmless").Select(text => (text, English.Screen.Explain(text).Ruled)).Where(s => s.Ruled.Level >= 2).Select(s => $"{s.text}: {s.Ruled.Evidence[0].Source}"));

    [Fact]
    public void Danger_that_looks_like_a_figure_of_speech_is_a_crisis() =>
        Assert.Empty(Of("crisis").Where(text => English.Screen.Judge(text).Tier != RiskTier.Crisis).Select(text => $"heard otherwise: {text}"));

    [Fact]
    public void Doubt_is_asked_about() => Assert.Empty(Of("asked").Where(text => English.Screen.Judge(text).Tier == RiskTier.None).Select(text => $"heard otherwise: {text}"));

    private static IEnumerable<string> Of(string heard) => All.Where(s => s.Heard == heard).Select(s => s.Text);
}
