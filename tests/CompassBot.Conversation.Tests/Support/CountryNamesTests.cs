namespace CompassBot.Tests.Support;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("im in ireland", "IE")]
    [InlineData("UK", "GB")]
    [InlineData("england", "GB")]
    [InlineData("i live in northern ireland", "GB")]
    [InlineData("eire", "IE")]
    [InlineData("us", "US")]
    [InlineData("in the us", "US")]
    [InlineData("can someone in the US help", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("the states", "US")]
    [InlineData("i live in new jersey", "US")]
    [InlineData("i'm from georgia", "GE")]
    [InlineData("Jordan", "JO")]
    [InlineData("i live in turkey", "TR")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("cote d'ivoire", "CI")]
    [InlineData("trinidad and tobago", "TT")]
    [InlineData("south sudan", "SS")]
    [InlineData("guinea-bissau", "GW")]
    [InlineData("dr congo", "CD")]
    [InlineData("i'm from spain but i live in france", "FR")]
    [InlineData("Norway please", "NO")]
    public void A_country_is_heard_as_people_name_it(string words, string code) => Assert.Equal(code, Book.Real.CountryNamedIn(words));

    [Theory]
    [InlineData("")]
    [InlineData("he hurts us")]
    [InlineData("HELP US")]
    [InlineData("jordan hit me")]
    [InlineData("a text from jordan")]
    [InlineData("my ex georgia")]
    [InlineData("i was in jordan's car")]
    [InlineData("chad won't leave")]
    [InlineData("cold turkey")]
    [InlineData("he is in spain")]
    [InlineData("i'm not in france")]
    [InlineData("france or germany")]
    [InlineData("i can't do this anymore")]
    public void A_name_a_bird_or_someone_elses_place_is_no_country(string words) => Assert.Null(Book.Real.CountryNamedIn(words));

    [Fact]
    public void Every_country_is_heard_by_its_own_name() =>
        Assert.All(Book.Real.Countries, c => Assert.Equal(c.Code, Book.Real.CountryNamedIn(c.Name)));

    [Fact]
    public void A_region_with_lines_of_its_own_is_heard()
    {
        Assert.Equal("GB-SCT", Book.Real.RegionNamedIn("i live in scotland"));
        Assert.Null(Book.Real.RegionNamedIn("i live in cork"));
        Assert.Equal("Scotland", Book.Real.NameOf("GB-SCT"));
    }
}
