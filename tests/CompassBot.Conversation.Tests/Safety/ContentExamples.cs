using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

public sealed class ContentExamples
{
    [Fact]
    public void The_risk_content_has_no_fault() => Assert.Empty(English.Faults);

    [Fact]
    public void Every_example_is_heard_and_every_lookalike_is_left_alone()
    {
        var misheard = RiskExamples.Load(English.Folder, "en")
            .Select(e => (e, How: RiskExamples.Misheard(English.Screen, e))).Where(m => m.How is not null)
            .Select(m => $"{m.e.File}:{m.e.Line}: {m.e.Text}: {m.How}").ToList();
        Assert.True(misheard.Count == 0, string.Join('\n', misheard));
    }
}
