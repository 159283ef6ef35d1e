using System.Text.Json;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

public sealed class CountryTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public CountryTests(OneHost one) => host = one.Host;

    [Theory]
    [InlineData("UK", "United Kingdom")]
    [InlineData("gb", "United Kingdom")]
    [InlineData("ie", "Ireland")]
    public async Task A_page_may_write_the_country_as_people_do(string country, string name)
    {
        var person = await host.Visit($$"""{"country":"{{country}}"}""");

        await person.Say("he hits me");

        Assert.Equal(name, Compass((await person.Activities())[^1]).GetProperty("numbersFor").GetString());
    }

    [Fact]
    public async Task A_country_nobody_knows_counts_as_not_said_and_the_person_is_asked()
    {
        var person = await host.Visit("""{"country":"ZZ"}""");

        await person.Say("he hits me");

        Assert.Contains("wheres", Compass((await person.Activities())[^1]).GetProperty("place").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Compass(JsonElement activity) => activity.GetProperty("channelData").GetProperty("compass");
}
