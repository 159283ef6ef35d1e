using CompassBot.Support;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>An age that is said is believed, and only another age takes it back.</summary>
public sealed class AgeTests
{
    [Theory]
    [InlineData("im 43")]
    [InlineData("i am 19 years old")]
    [InlineData("im an adult")]
    [InlineData("im not a kid")]
    [InlineData("Im a grown woman")]
    [InlineData("im in my 60s")]
    public void A_grown_up_taken_for_a_child_is_shown_lines_for_grown_ups(string words)
    {
        var script = Script.Arrives("GB").Bot("").User("my dad touches me").Bot("").Locked(Locks.Minor).User(words).Bot("").Unlocked(Locks.Minor).Locked(Locks.Risk);
        Assert.False(script.State.Said.HasFlag(Audiences.Child));
        Assert.DoesNotContain("Childline", script.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("child", script.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("im 15")]
    [InlineData("i'm only 14")]
    [InlineData("im 16 btw")]
    public void Someone_young_is_shown_lines_for_the_young_first(string words) =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User(words).Bot("Childline").Locked(Locks.Minor | Locks.Risk);

    [Theory]
    [InlineData("im an adult now")]
    [InlineData("im not a kid")]
    public void Someone_who_gave_a_young_age_stays_young_until_another_age_is_given(string words) =>
        Script.Arrives("GB").Bot("").User("im 15 and i want to die").Bot("").User(words).Bot("").Locked(Locks.Minor).User("im 19").Bot("").Unlocked(Locks.Minor);

    [Theory]
    [InlineData("my 15 year old saw it")]
    [InlineData("im 15 weeks pregnant")]
    [InlineData("hes 16")]
    [InlineData("i was 15 when we met")]
    public void Someone_elses_age_is_not_theirs(string words) =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User(words).Bot("").Unlocked(Locks.Minor);

    [Fact]
    public void Weeks_are_no_age() => Script.Arrives("GB").Bot("").User("im 15 and i want to die").Bot("").User("im 25 weeks pregnant").Bot("").Locked(Locks.Minor);
}
