using CompassBot.Host.Memory;

namespace CompassBot.Tests.Memory;

/// <summary>What every store promises, whatever engine is behind it.</summary>
public abstract class StoreContract : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly RoomKey key = Written.Key();
    private IConversationStore? store;

    protected Clock Clock { get; } = new();

    protected Erasures Erasures { get; } = new();

    protected IConversationStore Store => store ??= Open();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The same database as another host would open it.</summary>
    protected abstract IConversationStore Open();

    /// <summary>How many transactions this store has written for commits.</summary>
    protected abstract long Transactions(IConversationStore store);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Close();
    }

    [Fact]
    public async Task A_turn_that_was_committed_is_there_for_the_next_one()
    {
        var done = await Store.Commit(Written.Turn("room", key, 0, "m1", "state", "ok", "hi", "hello"), None);
        Assert.Equal((CommitOutcome.Done, 1), (done.Outcome, done.FirstSequence));

        var loaded = await Store.Load("room", key, None);
        Assert.Equal((LoadOutcome.Found, 1, 2, "state"), (loaded.Outcome, loaded.Version, loaded.LastSequence, Written.Text(loaded.State)));

        var next = await Store.Commit(Written.Turn("room", key, 1, "m2", "state 2", "ok", "again"), None);
        Assert.Equal((CommitOutcome.Done, 3), (next.Outcome, next.FirstSequence));
        Assert.Equal("state 2", Written.Text((await Store.Load("room", key, None)).State));
    }

    [Fact]
    public async Task A_room_where_nothing_was_said_yet_is_unknown()
    {
        Assert.Equal(LoadOutcome.Unknown, (await Store.Load("room", key, None)).Outcome);
        Assert.Null(await Store.Read("room", key, 0, 10, None));
    }

    [Fact]
    public async Task A_message_sent_twice_takes_effect_once_and_gets_its_first_answer_again()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1", "first", "first answer", "hi"), None);
        var again = await Store.Commit(Written.Turn("room", key, 1, "m1", "second", "second answer", "hi"), None);

        Assert.Equal((CommitOutcome.Duplicate, 1, "first answer"), (again.Outcome, again.FirstSequence, Written.Text(again.Answer)));
        Assert.Equal("first", Written.Text((await Store.Load("room", key, None)).State));
        Assert.Single((await Store.Read("room", key, 0, 10, None))!);
    }

    [Fact]
    public async Task A_message_delivered_many_times_at_once_takes_effect_once()
    {
        var commits = Enumerable.Range(0, 20).Select(i => Store.Commit(Written.Turn("room", key, 0, "m1", "state", "answer " + i, "hi"), None).AsTask());
        var all = await Task.WhenAll(commits.ToArray());

        Assert.Single(all, one => one.Outcome == CommitOutcome.Done);
        Assert.Equal(19, all.Count(one => one.Outcome == CommitOutcome.Duplicate));
        Assert.Single(all.Where(one => one.Outcome == CommitOutcome.Duplicate).Select(one => Written.Text(one.Answer)).Distinct());
        Assert.Single((await Store.Read("room", key, 0, 100, None))!);
    }

    [Fact]
    public async Task The_same_message_id_in_another_room_is_another_message()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1", said: "hi"), None);
        Assert.Equal(CommitOutcome.Done, (await Store.Commit(Written.Turn("other", Written.Key(), 0, "m1", said: "hi"), None)).Outcome);
    }

    [Fact]
    public async Task Of_two_turns_taken_from_the_same_state_only_one_is_kept()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1", "start"), None);
        var both = await Task.WhenAll(
            Store.Commit(Written.Turn("room", key, 1, "m2", "mine", said: "a"), None).AsTask(),
            Store.Commit(Written.Turn("room", key, 1, "m3", "theirs", said: "b"), None).AsTask());

        Assert.Single(both, one => one.Outcome == CommitOutcome.Done);
        Assert.Single(both, one => one.Outcome == CommitOutcome.Conflict);
        Assert.Single((await Store.Read("room", key, 0, 10, None))!);
        Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(Written.Turn("room", key, 0, "m4"), None)).Outcome);
    }

    [Fact]
    public async Task A_page_reads_what_it_has_not_seen_yet_oldest_first()
    {
        await Store.Commit(Written.Turn("room", key, 0, null, "{}", "{}", "1", "2", "3"), None);
        await Store.Commit(Written.Turn("room", key, 1, null, "{}", "{}", "4", "5"), None);

        var page = await Store.Read("room", key, 1, 3, None);
        Assert.Equal([(2, "2"), (3, "3"), (4, "4")], page!.Select(one => (one.Sequence, Written.Text(one.Json))));
        Assert.Empty((await Store.Read("room", key, 5, 3, None))!);
    }

    [Fact]
    public async Task A_person_who_erases_the_room_leaves_nothing_and_it_never_comes_back()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1", "state", "answer", "hi"), None);
        await Store.Erase("room", None);
        await Store.Erase("room", None);

        Assert.Equal(LoadOutcome.Erased, (await Store.Load("room", key, None)).Outcome);
        Assert.Null(await Store.Read("room", key, 0, 10, None));
        Assert.Equal(CommitOutcome.Erased, (await Store.Commit(Written.Turn("room", key, 1, "m2"), None)).Outcome);
        Assert.Equal(CommitOutcome.Erased, (await Store.Commit(Written.Turn("room", key, 0, "m3"), None)).Outcome);
    }

    [Fact]
    public async Task A_message_redelivered_after_the_erase_is_not_new()
    {
        await Store.Commit(Written.Turn("ch.k1.name", key, 0, "m1", "state", "answer", "hi"), None);
        await Store.Erase("ch.k1.name", None);

        var late = await Store.Commit(Written.Turn("ch.k1.name", key, 0, "m1", "state", "answer", "hi"), None);
        Assert.Equal((CommitOutcome.Erased, 0), (late.Outcome, late.Answer.Length));
        Assert.Equal(LoadOutcome.Unknown, (await Store.Load("ch.k1.name", key, None)).Outcome);
    }

    [Fact]
    public async Task A_person_in_a_work_channel_can_start_again_after_erasing()
    {
        await Store.Commit(Written.Turn("ch.k1.name", key, 0, "m1", "old"), None);
        await Store.Erase("ch.k1.name", None);

        Assert.Equal(CommitOutcome.Done, (await Store.Commit(Written.Turn("ch.k1.name", key, 0, "m2", "new"), None)).Outcome);
        Assert.Equal("new", Written.Text((await Store.Load("ch.k1.name", key, None)).State));
    }

    [Fact]
    public async Task A_room_left_idle_is_swept_and_one_that_is_in_use_is_not()
    {
        await Store.Commit(Written.Turn("left", key, 0, "m1", "state", "answer", "hi"), None);
        await Store.Commit(Written.Turn("used", key, 0, "m1", "state", "answer", "hi"), None);
        Clock.Pass(TimeSpan.FromMinutes(20));
        await Store.Touch("used", None);
        Assert.Empty(await Store.Sweep(Clock.GetUtcNow(), None));

        Clock.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(["left"], await Store.Sweep(Clock.GetUtcNow(), None));
        Assert.Equal(LoadOutcome.Erased, (await Store.Load("left", key, None)).Outcome);
        Assert.Equal(LoadOutcome.Found, (await Store.Load("used", key, None)).Outcome);
    }

    [Fact]
    public async Task A_message_is_known_for_a_day_and_then_forgotten()
    {
        var busy = Written.Turn("room", key, 0, "m1") with { IdleLimit = TimeSpan.FromDays(3) };
        await Store.Commit(busy, None);
        Clock.Pass(TimeSpan.FromHours(23.9));
        await Store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(CommitOutcome.Duplicate, (await Store.Commit(busy with { Version = 1 }, None)).Outcome);

        Clock.Pass(TimeSpan.FromHours(0.2));
        await Store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(CommitOutcome.Done, (await Store.Commit(busy with { Version = 1 }, None)).Outcome);
    }

    [Fact]
    public async Task A_tombstone_outlives_every_token_of_its_room()
    {
        await Store.Erase("room", None);
        Clock.Pass(TimeSpan.FromHours(24));
        await Store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(LoadOutcome.Erased, (await Store.Load("room", key, None)).Outcome);

        Clock.Pass(TimeSpan.FromHours(1));
        await Store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(LoadOutcome.Unknown, (await Store.Load("room", key, None)).Outcome);
    }

    [Fact]
    public async Task Another_key_opens_nothing()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1", "state", "answer", "hi"), None);
        var other = Written.Key();

        await Unsealed(() => Store.Load("room", other, None).AsTask());
        await Unsealed(() => Store.Read("room", other, 0, 10, None).AsTask());
        await Unsealed(() => Store.Commit(Written.Turn("room", other, 1, "m1"), None).AsTask());
    }

    [Fact]
    public async Task A_caller_who_has_given_up_changes_nothing()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Commit(Written.Turn("room", key, 0, "m1"), gone.Token).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Load("room", key, gone.Token).AsTask());
        Assert.Equal(LoadOutcome.Unknown, (await Store.Load("room", key, None)).Outcome);
    }

    [Fact]
    public async Task Two_hundred_people_writing_at_once_are_all_kept()
    {
        var commits = Enumerable.Range(0, 200).Select(i => Store.Commit(Written.Turn("room " + i, key, 0, "m", "state " + i, "ok", "hi"), None).AsTask()).ToArray();
        Assert.All(await Task.WhenAll(commits), one => Assert.Equal(CommitOutcome.Done, one.Outcome));
        for (var i = 0; i < 200; i++) Assert.Equal("state " + i, Written.Text((await Store.Load("room " + i, key, None)).State));
    }

    [Fact]
    public async Task A_restart_loses_nothing()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1", "state", "answer", "hi"), None);
        Reopen();
        Assert.Equal("state", Written.Text((await Store.Load("room", key, None)).State));
        Assert.Equal(CommitOutcome.Duplicate, (await Store.Commit(Written.Turn("room", key, 1, "m1"), None)).Outcome);
    }

    [Fact]
    public async Task A_crowd_costs_far_fewer_syncs_of_the_disk_than_turns()
    {
        var before = Transactions(Store);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Store.Commit(Written.Turn("room " + i, key, 0, "m"), None).AsTask()).ToArray());
        Assert.InRange(Transactions(Store) - before, 1, 50);
    }

    [Fact]
    public async Task A_turn_that_fails_takes_no_other_turn_of_its_transaction_with_it()
    {
        await Store.Commit(Written.Turn("room", key, 0, "m1"), None);
        var commits = new[]
        {
            Store.Commit(Written.Turn("before", key, 0, "m"), None).AsTask(),
            Store.Commit(Written.Turn("room", Written.Key(), 1, "m1"), None).AsTask(),
            Store.Commit(Written.Turn("room", key, 7, "m2"), None).AsTask(),
            Store.Commit(Written.Turn("no key", default, 0, "m"), None).AsTask(),
            Store.Commit(Written.Turn("after", key, 0, "m"), None).AsTask(),
        };
        await Unsealed(() => commits[1]);
        Assert.Equal(CommitOutcome.Done, (await commits[0]).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await commits[2]).Outcome);
        Assert.Equal(CommitOutcome.Done, (await commits[4]).Outcome);
        await Assert.ThrowsAsync<StoreException>(() => commits[3]);
        Assert.Equal(LoadOutcome.Unknown, (await Store.Load("no key", key, None)).Outcome);
    }

    [Fact]
    public async Task Everybody_with_a_socket_hears_of_an_erase_and_of_a_sweep()
    {
        var heard = new List<string>();
        Erasures.Erased += heard.Add;
        await Store.Commit(Written.Turn("idle", Written.Key(), 0), None);
        await Store.Erase("left", None);
        Clock.Pass(TimeSpan.FromHours(1));
        await Store.Sweep(Clock.GetUtcNow(), None);
        Assert.Equal(["left", "idle"], heard);
    }

    [Fact]
    public async Task A_store_that_is_closing_says_so_instead_of_hanging()
    {
        var last = Store.Commit(Written.Turn("room", key, 0), None).AsTask();
        Close();
        Assert.Equal(CommitOutcome.Done, (await last).Outcome);
        foreach (var act in new Func<Task>[] { () => Store.Commit(Written.Turn("room", key, 1), None).AsTask(), () => Store.Load("room", key, None).AsTask() })
            Assert.Equal(StoreFault.Unavailable, (await Assert.ThrowsAsync<StoreException>(act)).Fault);
    }

    [Fact]
    public async Task Two_hosts_take_a_message_once()
    {
        using var closing = Another(out var other);
        for (var version = 0; version < 10; version++)
        {
            var turn = Written.Turn("room", key, version, "m" + version, said: "hi");
            var both = await Task.WhenAll(Store.Commit(turn, None).AsTask(), other.Commit(turn, None).AsTask());
            Assert.Equal([CommitOutcome.Done, CommitOutcome.Duplicate], both.Select(one => one.Outcome).Order());
        }
        Assert.Equal(10, (await other.Load("room", key, None)).LastSequence);
    }

    [Fact]
    public async Task Two_hosts_that_write_the_same_rooms_in_any_order_never_hold_each_other_up()
    {
        using var closing = Another(out var other);
        var chance = new Random(1);
        for (var version = 0; version < 10; version++)
        {
            var turns = Enumerable.Range(0, 40).Select(i => Written.Turn("room " + i, key, version, "m" + version, said: "hi")).ToArray();
            var commits = new List<Task<Committed>>();
            foreach (var host in (IConversationStore[])[Store, other])
            {
                chance.Shuffle(turns);
                commits.AddRange(turns.Select(turn => host.Commit(turn, None).AsTask()));
            }
            var all = await Task.WhenAll(commits);
            Assert.Equal((40, 40), (all.Count(one => one.Outcome == CommitOutcome.Done), all.Count(one => one.Outcome == CommitOutcome.Duplicate)));
        }
    }

    [Fact]
    public async Task A_sweep_takes_every_idle_room_however_many_there_are()
    {
        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => Store.Commit(Written.Turn("room " + i, key, 0), None).AsTask()).ToArray());
        Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(450, (await Store.Sweep(Clock.GetUtcNow(), None)).Count);
        Assert.Equal(LoadOutcome.Erased, (await Store.Load("room 449", key, None)).Outcome);
    }

    internal static async Task Unsealed(Func<Task> act) =>
        Assert.Equal(StoreFault.Unsealed, (await Assert.ThrowsAsync<StoreException>(act)).Fault);

    protected void Close() => (store as IDisposable)?.Dispose();

    private void Reopen()
    {
        Close();
        store = Open();
    }

    private IDisposable Another(out IConversationStore other)
    {
        other = Open();
        return (IDisposable)other;
    }
}
