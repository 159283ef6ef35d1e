using System.Text.Json;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

public sealed class ForgettingTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public ForgettingTests(OneHost one) => host = one.Host;

    [Fact]
    public async Task Leave_now_wipes_the_room_and_tells_the_page_to_go()
    {
        var person = await host.Visit();
        await person.Say("something private");

        var (status, answer) = await person.Post(new { type = "message", text = "Leave now", value = new { action = "leave" } });

        Assert.Equal(200, status);
        Assert.True(answer.GetProperty("leave").GetBoolean());
        Assert.Equal(404, (await person.Call(HttpMethod.Get, $"{person.Path}/activities")).Status);
    }

    [Fact]
    public async Task Somebody_who_asks_for_it_is_deleted_and_told_so_once_in_the_answer()
    {
        var person = await host.Visit();
        await person.Say("something private");
        await person.Say("delete my data");

        var (status, answer) = await person.Say("yes");

        Assert.Equal(200, status);
        Assert.True(answer.GetProperty("ended").GetBoolean());
        Assert.NotEmpty(answer.GetProperty("activities")[0].GetProperty("text").GetString()!);
        Assert.Equal(404, (await person.Say("hello?")).Status);
    }

    [Fact]
    public async Task A_page_that_closes_ends_the_room_with_a_beacon_of_any_kind()
    {
        foreach (var form in (Func<string, StringContent>[])[
            token => new StringContent(token),
            token => new StringContent(JsonSerializer.Serialize(new { token }), System.Text.Encoding.UTF8, "application/json")])
        {
            var person = await host.Visit();
            for (var again = 0; again < 2; again++)
            {
                using var ended = await host.Http.PostAsync("/api/webchat/end", form(person.Token));
                Assert.Equal(204, (int)ended.StatusCode);
            }

            Assert.Equal(404, (await person.Say("anyone there?")).Status);
        }
    }

    [Fact]
    public async Task Wiping_that_failed_is_done_at_the_next_call_and_nobody_meets_the_old_room()
    {
        var person = await host.Visit();
        await person.Say("something private");
        host.Store.CannotErase = true;
        await person.Post(new { type = "message", text = "Leave now", value = new { action = "leave" } });

        host.Store.CannotErase = false;

        Assert.Equal(404, (await person.Say("back again")).Status);
        Assert.Equal(404, (await person.Call(HttpMethod.Get, $"{person.Path}/activities")).Status);
    }

    [Fact]
    public async Task An_end_that_could_not_be_kept_is_not_called_done()
    {
        var person = await host.Visit();
        host.Store.CannotErase = true;

        Assert.Equal(503, (await person.Call(HttpMethod.Post, "/api/webchat/end")).Status);

        host.Store.CannotErase = false;
        Assert.Equal(204, (await person.Call(HttpMethod.Post, "/api/webchat/end")).Status);
    }
}
