using CompassBot.Support;
using CompassBot.Tests.Dialogs;
using CompassBot.Tests.Turns;
using CompassBot.Turns;

namespace CompassBot.Tests.Support;

/// <summary>Lines for partners and family are not for a stalker, a colleague or a neighbour.</summary>
public sealed class FearedTests
{
    [Theory]
    [InlineData("my neighbour threatens to kill me")]
    [InlineData("my colleague hit me")]
    [InlineData("my boss follows me home")]
    public void Who_fears_somebody_outside_home_is_sent_to_no_line_about_partners(string words)
    {
        var reply = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), words).Replies[0];
        Assert.DoesNotContain("Women's Aid", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Samaritans", reply.Text, StringComparison.Ordinal);
        Assert.Contains("112", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my ex is stalking me and hes outside my work")]
    [InlineData("my husband hits me")]
    [InlineData("hes hitting me")]
    public void A_partner_or_ex_or_nobody_named_keeps_the_line_about_partners(string words) =>
        Assert.Contains("Women's Aid", Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), words).Replies[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_help_screen_follows() =>
        Script.Arrives("IE").Bot("").User("my neighbour threatens to kill me").Bot("").User("help").Bot("If you are in danger: call 112.").Shows("Samaritans");

    [Fact]
    public void A_stalking_line_comes_first_where_a_country_has_one()
    {
        var with = Book.Real.Countries.Select(c => c.Code).Where(c => Book.Real.Has("stalking_line", Book.In(c))).ToList();
        foreach (var country in with)
        {
            var context = Book.In(country) with { Feared = Feared.Outside };
            Assert.Equal(Book.Real.Fill("{stalking_line}.", context).Text, Book.Real.Fill("{dv_line}.", context).Text);
        }
        Assert.True(Book.Real.Countries.Count > with.Count);
    }

    [Fact]
    public void Whoever_fears_somebody_at_work_is_not_led_back_into_the_company() =>
        Script.Arrives("IE").Bot("").User("im scared of my boss").Bot("").User("no").Bot("").User("neither").Bot("").User("not now").Bot("About work, from outside").StandsAt("pressure-check", "p8w");

    [Fact]
    public void A_card_is_the_line_and_nothing_else()
    {
        foreach (var country in Book.Real.Countries)
            foreach (var code in new[] { "R1", "R2", "R3", null })
            {
                var help = Book.Real.HelpLines(code, Book.In(country.Code));
                foreach (var line in help.Lines)
                {
                    Assert.StartsWith(line.Name, line.Text, StringComparison.Ordinal);
                    Assert.Contains(line.Text, help.Text.Split('\n'));
                }
            }
    }

    [Fact]
    public void A_part_of_the_country_that_was_named_is_said_with_the_numbers() =>
        Assert.Equal("United Kingdom, Scotland", Book.Real.PlaceOf("GB", "GB-SCT"));

    [Fact]
    public void A_line_is_called_free_only_where_its_row_says_so()
    {
        foreach (var country in Book.Real.Countries.Where(c => Book.Real.Has("free_line", Book.In(c.Code))))
        {
            var line = Book.Real.Fill("You could try {free_line}.", Book.In(country.Code)).Lines[0];
            var page = Book.Real.Country(country.Code, Book.Tuesday)!;
            Assert.Contains(page.Confirmed.SelectMany(g => g.Lines), l => l.Card.Id == line.Id && l.Card.Text.Contains("Free", StringComparison.Ordinal));
        }
    }
}
