namespace CompassBot.Tests.Faults;

/// <summary>What every fault test does: people talk, something happens to them again and again, and the books must balance.</summary>
internal static class Outages
{
    /// <summary>What a long form says in all.</summary>
    public const int Long = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(40);

    /// <param name="hurt">Done once each round, with the round's number; chance is the same in every run.</param>
    /// <param name="turns">Rounds go on until so much was said; 0: two rounds.</param>
    public static async Task Survive(Fleet fleet, Func<int, Task> hurt, int turns)
    {
        using var crowd = await Crowd.Arrive(fleet.Addresses);
        using var quiet = new CancellationTokenSource();
        using var limit = new CancellationTokenSource(Longest);
        var (talking, chance) = (crowd.Talk(quiet.Token), new Random(1));
        for (var round = 0; round < 2 || crowd.Turns < turns; round++)
        {
            await Task.Delay(chance.Next(200, turns == 0 ? 1200 : 5000), limit.Token);
            await hurt(round);
        }

        await Task.Delay(300, limit.Token);
        await quiet.CancelAsync();
        await talking;
        var store = fleet.Store();
        using var closing = (IDisposable)store;
        Assert.Empty(await crowd.Faults(store, fleet.Ring));
        Console.WriteLine($"{crowd.Turns} turns survived.");
    }
}
