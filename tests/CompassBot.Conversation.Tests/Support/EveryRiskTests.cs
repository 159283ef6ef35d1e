using CompassBot.Safety;
using CompassBot.Tests.Dialogs;
using CompassBot.Tests.Turns;
using CompassBot.Turns;

namespace CompassBot.Tests.Support;

/// <summary>Every country × every category × every level, as a person is really answered.</summary>
public sealed class EveryRiskTests
{
    private static IEnumerable<RiskVerdict> Verdicts => Protocol.Verdicts.Where(v => v.Facts != RiskFacts.Hurried && (v.Whose != RiskRole.Doer || v.Level == 3));

    [Fact]
    public void Every_country_answers_every_category_and_level_with_whole_and_true_sentences()
    {
        var read = new HashSet<string>();
        foreach (var country in RealContent.Content.Support.Countries.Select(c => (string?)c.Code).Append(null))
        {
            var fresh = Protocol.Fresh(ChannelKind.PrivateRoom, country);
            foreach (var verdict in Verdicts)
            {
                var reply = Protocol.Hear(fresh, verdict).Replies[0];
                var where = $"{country} {verdict.Code} level {verdict.Level} {verdict.Whose} {verdict.Facts}";
                Assert.True(reply.Kind == ReplyKind.Crisis && reply.Lines.Count + reply.Emergency.Count > 0, $"{where}: no way to help in: {reply.Text}");
                if (read.Add(reply.Text)) EveryCountryTests.Reads(reply.Text, where);
                Assert.True(reply.Lines.Count <= 3, $"{where}: {reply.Lines.Count} lines at once: {reply.Text}");
                if (verdict.Level == 4) NumberFirst(reply, where);
                if (verdict.Level >= 3 && verdict.Category != RiskCategory.MedicalEmergency) TwoWays(reply, where);
            }
        }
        Assert.True(read.Count > 5000, $"only {read.Count} texts");
    }

    // The emergency number, or first aid that can't wait for a call, before any line that listens.
    private static void NumberFirst(Reply reply, string where)
    {
        Assert.True(reply.Emergency.Count > 0, $"{where}: no emergency number in: {reply.Text}");
        var number = reply.Text.IndexOf(reply.Emergency[0], StringComparison.Ordinal);
        foreach (var line in reply.Lines)
            Assert.True(reply.Text.IndexOf(line.Name, StringComparison.Ordinal) > number, $"{where}: {line.Name} stands before the emergency number: {reply.Text}");
    }

    private static void TwoWays(Reply reply, string where) =>
        Assert.True(reply.Lines.Count + (reply.Emergency.Count > 0 ? 1 : 0) + (reply.Text.Contains("lists services by country", StringComparison.Ordinal) ? 1 : 0) >= 2
            || reply.Choices.Any(c => c.Id.StartsWith("country-", StringComparison.Ordinal)), $"{where}: one way alone: {reply.Text}");
}
