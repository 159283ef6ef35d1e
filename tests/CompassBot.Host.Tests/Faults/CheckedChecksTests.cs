using System.Text.Json;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Faults;

/// <summary>The account that all fault tests rely on, seen to fail.</summary>
public sealed class CheckedChecksTests(OneHost one) : IClassFixture<OneHost>
{
    [Theory]
    [InlineData("a b c", "1 2 3", true)]
    [InlineData("a c", "1 2", false)]
    [InlineData("a b b c", "1 2 3 4", false)]
    [InlineData("b a c", "1 2 3", false)]
    [InlineData("a b c", "1 2 4", false)]
    public void A_lost_a_doubled_and_a_swapped_message_are_seen(string heard, string numbers, bool fine)
    {
        var shown = heard.Split(' ').Zip(numbers.Split(' '), (text, number) => JsonSerializer.SerializeToElement(new { id = $"room|000000{number}", text, from = new { role = "user" } })).ToList();
        Assert.Equal(fine, Ledger.Faults(["a", "b", "c"], shown).Count == 0);
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("lost", false)]
    [InlineData("doubled", false)]
    [InlineData("swapped", false)]
    [InlineData("taken in secret", false)]
    public async Task A_turn_that_really_went_wrong_is_seen(string what, bool fine)
    {
        using var crowd = await Crowd.Arrive(() => [one.Host.Address], 1);
        var page = crowd[0];
        await page.Say("hello 0");
        await page.Say("hello 1");
        switch (what)
        {
            case "lost":
                page.Said.Add("hello 2");
                break;
            case "doubled":
                await page.Say("hello 1", "sent as another");
                page.Said.RemoveAt(2);
                break;
            case "swapped":
                page.Said.Reverse();
                break;
            case "taken in secret":
                await page.Say("hello 2", "two");
                page.Said.RemoveAt(2);
                break;
        }

        Assert.Equal(fine, (await crowd.Faults(one.Host.Store, one.Host.Services.GetRequiredService<Ring>())).Count == 0);
    }
}
