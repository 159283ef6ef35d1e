using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Whoever did it is met without shame, never with a victim's line, and never helped to find, watch or push.</summary>
public sealed class WhoHurtsTests
{
    public static TheoryData<string> Deeds { get; } =
    [
        "i hit her", "i hit my gf", "i pushed my gf", "i shoved my wife", "i slapped him", "i grabbed her", "i hurt my girlfriend", "i read his phone", "i went through her phone", "i check her phone",
        "i track her location", "i put an airtag in her car", "i threatened her", "i yelled at my wife", "how do i track her", "how do i put a tracker on her car", "help me spy on my boyfriend",
    ];

    [Theory]
    [MemberData(nameof(Deeds))]
    public void However_it_is_said_the_doer_lock_is_set_and_no_victims_line_is_said(string words)
    {
        var script = Script.Arrives("GB").Bot("").User(words).Bot("").Locked(Locks.Doer).Unlocked(Locks.Fear | Locks.Control);
        foreach (var victims in new[] { "Trust that feeling", "not your fault", "Leave it where it is", "You may well be right" }) script.NeverSays(victims);
        script.Shows("Are you thinking about hurting them?").User("no").Bot("").Locked(Locks.Doer);
    }

    [Theory]
    [InlineData("how do i put a tracker on her car")]
    [InlineData("how do i track her")]
    [InlineData("i put an airtag in her car")]
    [InlineData("which refuge is my wife in")]
    public void Finding_or_watching_someone_is_refused_before_and_after_a_deed(string words)
    {
        string[] refusals = ["can't help find, watch or reach", "a thing I don't help with", "I won't help with"];
        foreach (var script in new[] { Script.Arrives("GB").Bot(""), Script.Arrives("GB").Bot("").User("i hit her").Bot("") })
        {
            script.User(words).Bot("");
            Assert.Contains(refusals, r => script.Last.Text.Contains(r, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("i want to stop")]
    [InlineData("i want to change")]
    [InlineData("i need to stop")]
    [InlineData("how do i stop")]
    [InlineData("i dont want to do it again")]
    public void A_wish_to_stop_is_a_wish_to_change_and_not_to_die(string words)
    {
        foreach (var deed in new[] { "i hit her", "i pushed my gf", "i read his phone" })
        {
            var script = Script.Arrives("GB").Bot("").User(deed).Bot("").User(words).Bot("How we act is a choice").Shows("Might you hurt them today?").NeverSays("ending your life");
            Assert.DoesNotContain(script.State.Risks, r => r.Code == "R1");
            script.User("no").Bot("it can change", "How I act").User(words).Bot("it can change", "How I act");
        }
    }

    [Fact]
    public void The_same_words_without_a_deed_are_still_asked_about() =>
        Script.Arrives("GB").Bot("").User("i want to stop").Bot("Are you thinking about ending your life?");

    [Fact]
    public void A_wish_to_die_after_a_deed_is_heard() =>
        Script.Arrives("GB").Bot("").User("i hit her").Bot("").User("i want to die").Bot("999").IsCrisis().Shows("ending your life");

    [Fact]
    public void Someone_young_who_hit_someone_hears_lines_for_the_young_and_no_victims_words()
    {
        Script.Arrives("GB").Bot("").User("im 15 and i hit my girlfriend").Bot("Childline").Shows("Are you thinking about hurting them?").NeverSays("not your fault").Locked(Locks.Minor | Locks.Doer)
            .User("i want to stop").Bot("Childline").Shows("I hurt someone, and I want to stop.");
    }

    [Fact]
    public void Who_finds_a_tracker_in_their_own_car_is_believed() =>
        Script.Arrives("GB").Bot("").User("there is a tracker in my car").Bot("Trust that feeling").Unlocked(Locks.Doer);
}
