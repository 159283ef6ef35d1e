using System.Diagnostics.Metrics;
using CompassBot.Host.Insights;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Outbox;
using CompassBot.Tests.Memory;

namespace CompassBot.Tests.Outbox;

/// <summary>What both engines promise of replies that the Bot Connector has to bring.</summary>
public abstract class OutboxContract : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly List<IConversationStore> opened = [];
    private ChannelRooms? rooms;

    protected Folder Folder { get; } = new();

    protected Clock Clock { get; } = new();

    private IConversationStore Store => opened.Count > 0 ? opened[0] : Another();

    private IOutbox Box => (IOutbox)Store;

    protected Ring Ring => field ??= Ring.FromFile(Folder.File("ring"), Clock);

    protected abstract IConversationStore Open();

    protected abstract long Rows();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        foreach (var store in opened) ((IDisposable)store).Dispose();
        Folder.Dispose();
    }

    [Fact]
    public async Task Replies_of_one_conversation_go_one_by_one_in_the_order_they_were_said()
    {
        await Say("ann", 0, "1", "2");
        await Say("ann", 1, "3");
        var sent = new List<string>();
        while (await Box.Claim(10, Lease, None) is [var one])
        {
            Assert.Empty(await Box.Claim(10, Lease, None));
            sent.Add(Written.Text(one.Json));
            Assert.True(await Box.Delivered(one, None));
        }
        Assert.Equal(["1", "2", "3"], sent);
        Assert.Equal(0, Rows());
    }

    [Fact]
    public async Task Other_conversations_do_not_wait_for_one_that_is_stuck()
    {
        await Say("ann", 0, "a1", "a2");
        await Say("bob", 0, "b1", "b2");
        foreach (var one in await Box.Claim(10, Lease, None))
            if (Written.Text(one.Json) == "a1") await Box.Postpone(one, Sending.Refused, TimeSpan.FromMinutes(5), None);
            else await Box.Delivered(one, None);

        Assert.Equal("b2", Written.Text(Assert.Single(await Box.Claim(10, Lease, None)).Json));
        Clock.Pass(TimeSpan.FromMinutes(6));
        Assert.Contains(await Box.Claim(10, Lease, None), one => (Written.Text(one.Json), one.Attempt, one.InDoubt) == ("a1", 2, 0));
    }

    [Fact]
    public async Task A_turn_that_is_not_kept_sends_nothing_and_one_sent_twice_sends_once()
    {
        await Say("ann", 0, "1");
        await Say("ann", 0, "1");
        var (name, key) = Room("ann");
        Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(Written.Turn(name, key, 7, "other") with { Outgoing = ["never"u8.ToArray()] }, None)).Outcome);
        Assert.Equal(1, Rows());
    }

    [Fact]
    public async Task A_host_that_dies_while_it_sends_leaves_the_reply_to_the_others_and_the_doubt_is_counted()
    {
        using var counted = new Counted("outbox.in-doubt");
        await Say("ann", 0, "1");
        var dead = Assert.Single(await Box.Claim(10, Lease, None));
        Clock.Pass(Lease / 2);
        Assert.Empty(await ((IOutbox)Another()).Claim(10, Lease, None));

        Clock.Pass(Lease);
        var again = Assert.Single(await ((IOutbox)opened[1]).Claim(10, Lease, None));
        Assert.Equal((2, 1, "1"), (again.Attempt, again.InDoubt, Written.Text(again.Json)));
        Assert.False(await Box.Delivered(dead, None));
        Assert.False(await Box.Postpone(dead, Sending.Refused, Lease, None));
        Assert.True(await ((IOutbox)opened[1]).Delivered(again, None));
        Assert.True(counted.Times >= 1);
    }

    [Fact]
    public async Task An_answer_that_leaves_it_open_is_counted_and_sent_again()
    {
        using var counted = new Counted("outbox.in-doubt");
        await Say("ann", 0, "1");
        await Box.Postpone(Assert.Single(await Box.Claim(10, Lease, None)), Sending.InDoubt, TimeSpan.FromSeconds(1), None);
        Assert.Empty(await Box.Claim(10, Lease, None));
        Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Assert.Single(await Box.Claim(10, Lease, None)).InDoubt);
        Assert.True(counted.Times >= 1);
    }

    [Fact]
    public async Task Many_hosts_that_claim_at_once_never_hold_the_same_conversation()
    {
        for (var i = 0; i < 40; i++) await Say($"person {i}", 0, $"{i}a", $"{i}b");
        IOutbox[] hosts = [Box, (IOutbox)Another(), (IOutbox)Another()];
        var sent = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await Task.WhenAll(hosts.Select(async host =>
        {
            for (var idle = 0; idle < 3;)
            {
                var claimed = await host.Claim(5, Lease, None);
                idle = claimed.Count == 0 ? idle + 1 : 0;
                foreach (var one in claimed)
                {
                    sent.Enqueue(Written.Text(one.Json));
                    Assert.True(await host.Delivered(one, None));
                }
            }
        }));
        Assert.Equal(80, sent.Count);
        Assert.Equal(80, sent.Distinct().Count());
        var order = sent.ToList();
        for (var i = 0; i < 40; i++) Assert.True(order.IndexOf($"{i}a") < order.IndexOf($"{i}b"));
    }

    [Fact]
    public async Task What_was_erased_or_can_not_be_reached_is_never_sent()
    {
        await Say("ann", 0, "1");
        await Say("bob", 0, "1", "2");
        await Store.Erase(Room("ann").Name, None);
        await Box.Discard(Room("bob").Name, None);
        Assert.Empty(await Box.Claim(10, Lease, None));
        Assert.Equal(0, Rows());
    }

    [Fact]
    public async Task Nobody_who_leaves_idle_gets_late_replies()
    {
        await Say("ann", 0, "1");
        Clock.Pass(TimeSpan.FromMinutes(31));
        await Store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(0, Rows());
    }

    [Fact]
    public async Task A_restart_keeps_what_is_still_to_be_sent()
    {
        await Say("ann", 0, "1");
        ((IDisposable)opened[0]).Dispose();
        opened.Clear();
        Assert.Equal("1", Written.Text(Assert.Single(await Box.Claim(10, Lease, None)).Json));
    }

    [Fact]
    public async Task A_reply_whose_key_is_dead_stands_in_nobodys_way()
    {
        await Say("ann", 0, "1", "2");
        Clock.Pass(TimeSpan.FromDays(7));
        Ring.Turn();
        Clock.Pass(TimeSpan.FromDays(8));
        Ring.Turn();
        Assert.Empty(await Box.Claim(10, Lease, None));
        Assert.Equal(0, Rows());
    }

    protected IConversationStore Another()
    {
        opened.Add(Open());
        rooms ??= new ChannelRooms(Ring, opened[0]);
        return opened[^1];
    }

    private (string Name, RoomKey Key) Room(string person)
    {
        _ = Store;
        var room = rooms!.All("msteams", person).First();
        return (room.Conversation, room.Key);
    }

    private async Task Say(string person, long version, params string[] replies)
    {
        var (name, key) = Room(person);
        await Store.Commit(Written.Turn(name, key, version, $"{person}{version}") with { Outgoing = [.. replies.Select(text => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(text))] }, None);
    }

    private sealed class Counted : IDisposable
    {
        private readonly MeterListener listener = new();
        private long times;

        public Counted(string name)
        {
            listener.InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Meter.Name == Events.Meter) to.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, by, tags, _) =>
            {
                foreach (var tag in tags)
                    if (Equals(tag.Value, name)) Interlocked.Add(ref times, by);
            });
            listener.Start();
        }

        public long Times => Interlocked.Read(ref times);

        public void Dispose() => listener.Dispose();
    }
}
