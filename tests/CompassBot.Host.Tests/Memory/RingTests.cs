using System.Security.Cryptography;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;

namespace CompassBot.Tests.Memory;

public sealed class RingTests : IDisposable
{
    private static readonly string One = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly string Two = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private readonly Folder folder = new();
    private readonly Clock clock = new();

    private string File => folder.File("ring");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_start_makes_a_ring_that_the_next_start_finds_again()
    {
        var first = Ring.FromFile(File, clock);
        var second = Ring.FromFile(File, clock);
        Assert.Equal(first.Current.Id, second.Current.Id);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.NotEqual(first.Fingerprint, Ring.FromFile(folder.File("another"), clock).Fingerprint);
    }

    [Fact]
    public void A_ring_that_others_can_read_is_refused_with_what_to_do()
    {
        if (OperatingSystem.IsWindows()) return;
        Ring.FromFile(File, clock);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));

        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var refused = Assert.Throws<StartRefusedException>(() => Ring.FromFile(File, clock));
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("only words")]
    [InlineData("k1 AAAA 2026-01-01T00:00:00.0000000+00:00 ")]
    public void A_damaged_ring_file_is_refused_and_never_replaced(string text)
    {
        Ring.FromFile(File, clock);
        System.IO.File.WriteAllText(File, text);
        Assert.Throws<StartRefusedException>(() => Ring.FromFile(File, clock));
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void The_ring_turns_weekly_and_a_key_dies_eight_days_after_it_retired()
    {
        var ring = Ring.FromFile(File, clock);
        var first = ring.Current.Id;
        clock.Pass(TimeSpan.FromDays(6.9));
        ring.Turn();
        Assert.Equal(first, ring.Current.Id);

        clock.Pass(TimeSpan.FromDays(0.1));
        ring.Turn();
        Assert.NotEqual(first, ring.Current.Id);
        Assert.NotNull(ring.Find(first));

        clock.Pass(TimeSpan.FromDays(7.9));
        ring.Turn();
        Assert.NotNull(ring.Find(first));
        clock.Pass(TimeSpan.FromDays(0.1));
        ring.Turn();
        Assert.Null(ring.Find(first));
        Assert.DoesNotContain(first, System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_long_sleep_the_old_key_still_opens_for_eight_days()
    {
        var first = Ring.FromFile(File, clock).Current.Id;
        clock.Pass(TimeSpan.FromDays(100));
        var woken = Ring.FromFile(File, clock);
        Assert.NotEqual(first, woken.Current.Id);
        Assert.NotNull(woken.Find(first));
    }

    [Fact]
    public void Two_processes_that_share_the_file_turn_it_once_and_know_each_others_keys()
    {
        var one = Ring.FromFile(File, clock);
        var two = Ring.FromFile(File, clock);
        clock.Pass(TimeSpan.FromDays(7));
        one.Turn();
        Assert.NotNull(two.Find(one.Current.Id));
        two.Turn();
        Assert.Equal(one.Current.Id, two.Current.Id);
        Assert.Equal(2, two.Keys.Count);
    }

    [Fact]
    public void A_running_host_keeps_its_keys_when_the_file_goes_bad()
    {
        var ring = Ring.FromFile(File, clock);
        System.IO.File.Delete(File);
        Assert.Null(ring.Find("unknown"));
        Assert.Throws<FileNotFoundException>(ring.Turn);
        Assert.NotNull(ring.Find(ring.Current.Id));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Many_first_starts_at_once_agree_on_one_ring()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Ring.FromFile(File, clock))));
        Assert.Single(rings.Select(ring => ring.Fingerprint).Distinct());
    }

    [Theory]
    [InlineData("k1")]
    [InlineData("k1:")]
    [InlineData("k1:AAAA")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("k 1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData(",")]
    public void A_ring_setting_that_is_not_keys_is_refused_without_being_repeated(string setting)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Ring.FromSetting(setting));
        Assert.DoesNotContain("AAAA", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_key_of_a_setting_is_the_current_one()
    {
        var ring = Ring.FromSetting($"new:{Two}, old:{One}");
        Assert.Equal("new", ring.Current.Id);
        Assert.NotNull(ring.Find("old"));
    }

    [Fact]
    public void A_database_of_another_ring_refuses_to_start_and_says_what_to_do()
    {
        Open($"a:{One}").Dispose();
        var refused = Assert.Throws<StartRefusedException>(() => Open($"b:{Two}"));
        Assert.Contains("give this host that ring", refused.Message, StringComparison.Ordinal);
        Assert.Throws<StartRefusedException>(() => Open($"a:{Two}"));
        Open($"a:{One}").Dispose();
    }

    [Fact]
    public void A_ring_that_turned_step_by_step_is_still_the_same_ring()
    {
        Open($"a:{One}").Dispose();
        Open($"b:{Two},a:{One}").Dispose();
        Open($"b:{Two}").Dispose();
        Assert.Throws<StartRefusedException>(() => Open($"a:{One}"));
    }

    [Fact]
    public async Task A_redelivery_after_the_ring_turned_is_still_recognised()
    {
        var key = Written.Key();
        using (var before = Open($"a:{One}"))
            await before.Commit(Written.Turn("room", key, 0, "m1", answer: "first"), CancellationToken.None);
        Open($"b:{Two},a:{One}").Dispose();
        using var after = Open($"b:{Two}");
        var again = await after.Commit(Written.Turn("room", key, 1, "m1"), CancellationToken.None);
        Assert.Equal((CommitOutcome.Duplicate, "first"), (again.Outcome, Written.Text(again.Answer)));
    }

    private SqliteStore Open(string setting) => SqliteStore.Open(folder.File("compassbot.db"), Ring.FromSetting(setting), new Erasures(), clock);
}
