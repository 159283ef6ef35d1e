using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Where the conversation design gives what was told a first line of its own, that line is said before anything else.</summary>
public sealed class FirstLineTests
{
    [Theory]
    [InlineData(61, "my son takes my pension and shouts", "Your money and your safety are yours, at any age.")]
    [InlineData(62, "my carer hides my chair", "Taking what you need to live or move is serious. It is not your fault.")]
    [InlineData(62, "my carer hides my hearing aids", "Taking what you need to live or move is serious.")]
    [InlineData(63, "I snapped and hit mum, I care for her", "Thank you for saying it. Make sure someone else is with them now.")]
    [InlineData(64, "baby won't stop, scared I'll shake her", "Put the baby on their back in the cot, shut the door, and step away.")]
    [InlineData(65, "had a baby, thoughts I can't say", "Many new parents get frightening thoughts and don't want them.")]
    [InlineData(66, "voices say", "That sounds frightening. I can't tell what is behind it.")]
    [InlineData(66, "cameras in the lights", "That sounds frightening. I can't tell what is behind it.")]
    [InlineData(67, "brother killed himself in May", "I'm so sorry. Grief can be very heavy")]
    [InlineData(68, "I throw up after meals", "Thank you for telling me. You deserve care whatever you weigh.")]
    [InlineData(68, "he weighs me", "Thank you for telling me. You deserve care whatever you weigh.")]
    [InlineData(69, "I drink to cope with him", "Drinking to get through is common.")]
    [InlineData(69, "he says it's the drink", "Drinking to get through is common.")]
    [InlineData(70, "he'll tell my family I'm gay", "Who knows about you is yours to decide.")]
    [InlineData(71, "he'll call immigration on me", "Being threatened over papers makes it hard to say no.")]
    [InlineData(72, "my imam says submit", "You can keep your faith and be safe.")]
    [InlineData(74, "my wife hits me, people would laugh", "It counts, whoever does it. I believe you, and it is not your fault.")]
    [InlineData(75, "tracker in my car", "Trust that feeling. Don't remove it yet; that can alert them.")]
    [InlineData(76, "my pay goes to his account", "Money can be used to control someone.")]
    [InlineData(76, "loans in my name", "Money can be used to control someone.")]
    [InlineData(77, "hides my pills", "Your body is yours to decide about.")]
    [InlineData(77, "won't let me use a condom", "Your body is yours to decide about.")]
    [InlineData(78, "since I reported, my shifts are gone", "That sounds like being made to pay for speaking up.")]
    [InlineData(80, "kids saw it", "That matters, and it isn't your fault.")]
    [InlineData(80, "he hurts the dog", "That matters, and it isn't your fault.")]
    public void The_row_is_answered_with_its_own_first_line(int row, string words, string first)
    {
        var reply = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "US"), words).Replies[0];
        Assert.True(reply.Text.StartsWith(first, StringComparison.Ordinal), $"row {row}: {reply.Text}");
        Assert.True(reply.Lines.Count + reply.Emergency.Count > 0, $"row {row} names no line: {reply.Text}");
    }

    [Fact]
    public void Whoever_fears_a_child_is_taken_to_be_cut_hears_the_number_and_is_asked_for_a_date() =>
        Script.Arrives("IE").Bot("").User("taking my daughter abroad to be cut").Bot("Call 112 if travel is near").Shows("Is there a date?");

    [Fact]
    public void Can_it_see_my_laptop_is_answered_at_once() =>
        Script.Arrives("IE").Bot("").User("can IT see my laptop").Bot("Assume a work device can be seen. Use your own phone on your own data.");

    [Fact]
    public void Stop_asking_me_that_is_kept() =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("stop asking me that").Bot("Okay. I'll leave that.", "Menu", "Numbers", "Leave now").Locked(Locks.Risk | Locks.Fear);

    [Fact]
    public void A_saying_or_fear_is_asked_before_anything_is_made_of_it() =>
        Script.Arrives("IE").Bot("").User("he'd kill me if he saw this lol").Bot("Is that a figure of speech, or are you scared of what they'd do?", "A figure of speech", "I'm scared of what they'd do").Shows("Leave now");

    [Fact]
    public void A_gun_bought_asks_who_may_be_hurt() =>
        Script.Arrives("IE").Bot("").User("he bought a gun last week and hes being weird").Bot("Are you worried they might hurt you, themselves, or both?").Shows("112");

    [Fact]
    public void We_hit_each_other_is_never_called_mutual_and_asks_about_fear_injury_and_who_is_careful() =>
        Script.Arrives("GB").Bot("").User("we hit each other").Bot("Are you ever afraid of what they might do?").Shows("For how you act").Taps("No").Bot("Was anyone hurt, choked or hit on the head?").Taps("No")
            .Bot("Who has to watch what they say or do?").Taps("I do").Bot("Your sense of fear matters.").Locked(Locks.Fear);

    [Fact]
    public void Dying_and_killing_in_one_message_is_now_with_both_lines_and_both_questions() =>
        Script.Arrives("US").Bot("").User("i want to die and i want to kill him").Bot("Are you thinking about ending your life now?").Shows("911").Shows("988").Shows("For how you act: National Domestic Violence Hotline")
            .Taps("Yes").Bot("Are you thinking about hurting someone?").Taps("Yes").Bot("weapon");
}
