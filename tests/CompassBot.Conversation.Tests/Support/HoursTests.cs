using CompassBot.Support.Hours;

namespace CompassBot.Tests.Support;

public sealed class HoursTests
{
    private static string Say(string? hours, string country, string time, Channel channel = Channel.Phone) =>
        OpeningHours.Parse(hours, Channel.Phone, ["Finnish"]).At(channel, country, DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)).Text;

    [Theory]
    [InlineData("24/7", "IE", "2026-11-24T03:00Z", "open now, all day and night")]
    [InlineData("24/7 (Finnish)", "FI", "2026-11-24T03:00Z", "open now, all day and night")]
    [InlineData("08:00-20:00 daily", "IE", "2026-11-24T12:00Z", "open now until 20:00")]
    [InlineData("08:00-20:00 daily", "IN", "2026-11-24T18:00Z", "opens Wed 08:00 (their time)")]
    [InlineData("08:00-20:00 daily", "IN", "2026-11-24T01:00Z", "opens 08:00 (their time)")]
    [InlineData("17:00-24:00 daily", "GB", "2026-11-24T23:59Z", "open now until 24:00")]
    [InlineData("15:30-00:30 daily", "IE", "2026-11-24T00:10Z", "open now until 00:30")]
    [InlineData("Mon-Fri 09:00-17:00", "IE", "2026-11-27T18:00Z", "opens Mon 09:00 (their time)")]
    [InlineData("Mon-Thu 08:00-20:00, Fri 08:00-15:00", "DE", "2026-11-27T13:00Z", "open now until 15:00")]
    [InlineData("Sun-Thu 09:00-16:30", "IL", "2026-11-27T10:00Z", "opens Sun 09:00 (their time)")]
    [InlineData("Mo-Sa 14:00-20:00", "DE", "2026-11-29T14:00Z", "opens Mon 14:00 (their time)")]
    [InlineData("Mon, Tue, Thu, Fri 18:00-22:00; also Tue 08:00-12:00, Wed 12:00-14:00", "HU", "2026-11-25T12:00Z", "open now until 14:00")]
    [InlineData("Phone Mon-Fri 08:00-22:00, weekends 09:00-18:00; email and web form 24h", "GB", "2026-11-28T17:00Z", "open now until 18:00")]
    public void Hours_that_are_understood_are_told_in_the_time_of_the_line(string hours, string country, string time, string expected) =>
        Assert.Equal(expected, Say(hours, country, time));

    [Theory]
    [InlineData(null)]
    [InlineData("evenings; check")]
    [InlineData("not 24/7; check site")]
    [InlineData("24/7 since March 2016")]
    [InlineData("24/7 (provider, 2022); govt.nz copy says 09:00-23:00")]
    [InlineData("Mon-Fri 08:00-22:00 (2025-04); a directory copy says 24/7 - conflict")]
    [InlineData("16:00-21:00")]
    [InlineData("Mon-Fri 09:00-20:00 ET")]
    [InlineData("25:00-26:00 daily")]
    [InlineData("08:00-20:00 daily or so")]
    public void A_doubt_in_the_words_is_never_open_now(string? hours) => Assert.Equal("hours not confirmed", Say(hours, "IE", "2026-11-24T12:00Z"));

    [Fact]
    public void Hours_belong_to_the_channel_they_name()
    {
        const string hours = "24/7; web chat Mon-Fri 09:00-24:00";
        Assert.Equal("open now, all day and night", Say(hours, "IE", "2026-11-28T12:00Z"));
        Assert.Equal("opens Mon 09:00 (their time)", Say(hours, "IE", "2026-11-28T12:00Z", Channel.Chat));
        Assert.Equal("hours not confirmed", Say(hours, "IE", "2026-11-28T12:00Z", Channel.Text));
        Assert.Equal("hours not confirmed", Say("24/7 phone and e-mail; chat 12:00-22:00", "IE", "2026-11-28T12:00Z", Channel.Chat));
        Assert.Equal("open now, all day and night", Say("24/7 phone and e-mail; chat 12:00-22:00", "IE", "2026-11-28T12:00Z"));
    }

    [Theory]
    [InlineData("US")]
    [InlineData("AU")]
    [InlineData("XK")]
    public void Where_clocks_differ_or_are_not_known_nobody_can_say_whether_it_is_open(string country) =>
        Assert.Equal("hours not confirmed", Say("08:00-20:00 daily", country, "2026-11-24T12:00Z"));

    [Fact]
    public void The_clock_of_a_line_follows_summer_time()
    {
        Assert.Equal("open now until 17:00", Say("Mon-Fri 09:00-17:00", "IE", "2026-07-01T08:30Z"));
        Assert.Equal("opens 09:00 (their time)", Say("Mon-Fri 09:00-17:00", "IE", "2026-01-07T08:30Z"));
    }
}
