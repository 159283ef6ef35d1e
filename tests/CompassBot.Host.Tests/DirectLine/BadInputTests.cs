using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

public sealed class BadInputTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public BadInputTests(OneHost one) => host = one.Host;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":{\"a\":1}}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\",\"text\":\"hi\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\"")]
    public async Task What_cannot_be_read_gets_400_and_a_plain_sentence(string body)
    {
        var person = await host.Visit();

        var (status, answer) = await person.PostRaw(body);

        Assert.Equal(400, status);
        var sentence = answer.GetProperty("error").GetProperty("message").GetString()!;
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_arrays_in_arrays_without_end_gets_400()
    {
        var person = await host.Visit();
        Assert.Equal(400, (await person.PostRaw("{\"type\":\"message\",\"value\":" + new string('[', 100_000))).Status);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(1_000_000)]
    [InlineData(3_000_000)]
    public async Task What_is_too_long_gets_413_and_a_plain_sentence(int length)
    {
        var person = await host.Visit();

        var (status, answer) = await person.Say(new string('a', length));

        Assert.Equal(413, status);
        Assert.EndsWith(".", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\u0001\u001b[31m\u0007")]
    [InlineData("\U0001F622\U0001F622\U0001F198")]
    [InlineData("\u202Eabc\u2066\uFEFF\u200B")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{dv_line} {{police}} %s %n")]
    public async Task Odd_words_are_taken_and_answered(string text)
    {
        var person = await host.Visit();

        var (status, _) = await person.Say(text);

        Assert.Equal(200, status);
        Assert.Equal("bot", (await person.Activities())[^1].GetProperty("from").GetProperty("role").GetString());
    }

    [Fact]
    public async Task Twenty_thousand_characters_are_taken_whole()
    {
        var person = await host.Visit();
        var text = string.Concat(Enumerable.Repeat("I went on and on. ", 1200))[..20_000];

        Assert.Equal(200, (await person.Say(text)).Status);
        Assert.Contains(await person.Activities(), activity => activity.GetProperty("text").GetString() == text);
    }

    [Theory]
    [InlineData(@"{""type"":""message"",""text"":""cut off \ud83d""}", "cut off \uFFFD")]
    [InlineData(@"{""type"":""message"",""text"":""\ude00 tail""}", "\uFFFD tail")]
    [InlineData(@"{""type"":""message"",""text"":""whole \ud83d\ude00""}", "whole \U0001F600")]
    [InlineData(@"{""type"":""message"",""text"":""typed \\ud83d""}", @"typed \ud83d")]
    public async Task Half_an_emoji_does_not_cost_a_person_their_message(string body, string kept)
    {
        var person = await host.Visit();

        Assert.Equal(200, (await person.PostRaw(body)).Status);
        Assert.Contains(await person.Activities(), activity => activity.GetProperty("text").GetString() == kept);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("{\"place\":5,\"choices\":[\"a\"]}")]
    [InlineData("{\"place\":\"nowhere\",\"choices\":[\"a\"]}")]
    [InlineData("{\"place\":\"a@1/b\",\"choices\":[5,null,{}]}")]
    [InlineData("{\"place\":\"a@99999999999999999999/b\",\"choices\":[\"a\"]}")]
    [InlineData("{\"place\":\"no-such-guide@1/no-such-step\",\"choices\":[\"no-such-choice\"]}")]
    [InlineData("{\"action\":\"no-such-action\"}")]
    [InlineData("{\"action\":{\"a\":\"b\"}}")]
    public async Task Values_of_other_clients_never_break_a_turn(string value)
    {
        var person = await host.Visit();

        var (status, _) = await person.PostRaw($$"""{"type":"message","text":"hello","value":{{value}},"channelData":[1,"2",null]}""");

        Assert.Equal(200, status);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("999999")]
    [InlineData("99999999999999999999999")]
    public async Task A_strange_watermark_is_no_error(string watermark)
    {
        var person = await host.Visit();
        Assert.Equal(200, (await person.Call(HttpMethod.Get, $"{person.Path}/activities?watermark={watermark}")).Status);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"language\":5,\"country\":\"Ireland\",\"organisation\":\"<b>\"}", 200)]
    [InlineData("{\"language\":\"de-DE\",\"country\":\"ie\",\"organisation\":\"acme\"}", 200)]
    [InlineData("", 200)]
    public async Task A_page_may_say_anything_about_a_new_room(string body, int expected)
    {
        using var answer = await host.Http.PostAsync("/api/webchat/token", new StringContent(body));
        Assert.Equal(expected, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Addresses_that_do_not_exist_get_a_sentence_too()
    {
        using var missing = await host.Http.GetAsync("/v3/directline/nowhere");
        Assert.Equal(404, (int)missing.StatusCode);
        Assert.Contains("\"error\"", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var wrong = await host.Http.DeleteAsync("/v3/directline/conversations");
        Assert.Equal(405, (int)wrong.StatusCode);
        Assert.Contains("\"error\"", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_quiet_text_is_refused_kindly_and_a_long_text_with_danger_at_its_end_is_helped()
    {
        using var own = RunningHost.Start();
        var person = await own.Visit("""{"country":"IE"}""");
        var talk = string.Concat(Enumerable.Repeat("we went to the shop and bought bread. ", 1000));

        Assert.Equal(413, (await person.Say(talk)).Status);
        Assert.Equal(200, (await person.Say(talk + "he is strangling me")).Status);
        Assert.Equal("crisis", (await person.Activities())[^1].GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Much_that_was_said_comes_back_in_bounded_batches_and_whole()
    {
        using var own = RunningHost.Start();
        var person = await own.Visit();
        for (var i = 0; i < 30; i++) await person.Say(new string('x', 30_000));

        var (_, first) = await person.Call(HttpMethod.Get, $"{person.Path}/activities?watermark=0");

        Assert.True(first.GetRawText().Length < 1024 * 1024);
        Assert.Equal(61, (await person.Activities()).Length);
    }
}
