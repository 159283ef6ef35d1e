using CompassBot.Host.Channels.State;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using Microsoft.Extensions.Options;

namespace CompassBot.Tests.Faults;

/// <summary>People who talk all at once, each one thing after another, and the account of it afterwards.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly List<Page> pages = [];

    public int Turns => pages.Sum(page => page.Said.Count);

    public Page this[int number] => pages[number];

    public static async Task<Crowd> Arrive(Func<IReadOnlyList<Uri>> hosts, int people = 6)
    {
        var crowd = new Crowd();
        crowd.pages.AddRange(Enumerable.Range(0, people).Select(_ => new Page(hosts)));
        await Task.WhenAll(crowd.pages.Select(page => page.Arrive()));
        return crowd;
    }

    /// <summary>Until it is told to be quiet; what was begun is still said to the end.</summary>
    public Task Talk(CancellationToken quiet) => Task.WhenAll(pages.Select(async page =>
    {
        while (!quiet.IsCancellationRequested) await page.Say($"hello {page.Said.Count}");
    }));

    public Task Talk(int each) => Task.WhenAll(pages.Select(async page =>
    {
        for (var i = 0; i < each; i++) await page.Say($"hello {page.Said.Count}");
    }));

    /// <summary>Lost, doubled or swapped, on the sockets, in the polls and in the state; an answer nobody should get.</summary>
    public async Task<List<string>> Faults(IConversationStore store, Ring ring)
    {
        var tokens = new RoomTokens(ring, Options.Create(new MemoryOptions()), TimeProvider.System);
        var all = await Task.WhenAll(pages.Select(async page =>
        {
            var polled = await page.Poll();
            var room = (await tokens.Read(page.Token)).Room!;
            var turns = Kept.FromJson((await store.Load(room.Conversation, room.Key, default)).State.Span).Conversation.Turns;
            List<string> faults = [.. Ledger.Faults(page.Said, polled), .. Ledger.Faults(page.Said, await page.HeardAll(polled.Count)), .. page.Wrong];
            if (turns != page.Said.Count) faults.Add($"{page.Said.Count} things were said, {turns} turns taken.");
            return faults;
        }));
        return [.. all.SelectMany(faults => faults)];
    }

    public void Dispose() => pages.ForEach(page => page.Dispose());
}
