using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>What people in danger say between the questions is answered, and about the person it is about.</summary>
public sealed class MeanwhileTests
{
    [Theory]
    [InlineData("what do i do now", "One thing at a time.")]
    [InlineData("wat do i do now", "One thing at a time.")]
    [InlineData("he went away", "That may give you a little room.")]
    [InlineData("shes gone", "That may give you a little room.")]
    [InlineData("is he gone", "I can't see or know that.")]
    [InlineData("am i safe now", "I can't see or know that.")]
    public void A_question_in_danger_is_answered_with_the_number(string words, string answer) =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User(words).Bot(answer).Shows("112").IsCrisis().Locked(Locks.Risk);

    [Fact]
    public void The_same_words_without_danger_set_nothing_off() =>
        Script.Arrives("IE").Bot("").User("is he gone").Bot("I know nothing about that").Unlocked(Locks.Risk);

    [Fact]
    public void Whoever_wants_to_die_and_asks_what_to_do_hears_of_the_ambulance() =>
        Script.Arrives("IE").Bot("").User("i want to die").Bot("").User("what now").Bot("If your life may be in danger now, call 112.");

    [Theory]
    [InlineData("shes scared of him")]
    [InlineData("he keeps hurting her")]
    public void Words_about_her_after_a_friend_was_spoken_of_are_about_the_friend(string words)
    {
        var script = Script.Arrives("IE").Bot("").User("my friends husband beats her").Bot("A line for them, and for you").User(words).Bot("");
        Assert.True(script.State.Risk!.Third);
        script.Unlocked(Locks.Fear).User("what do i do now").Bot("If they are in danger now, call 112.");
    }

    [Fact]
    public void A_question_about_somebody_else_in_danger_is_answered_for_them() =>
        Script.Arrives("IE").Bot("").User("my friend wants to kill herself").Bot("").User("is she gone").Bot("If they are in danger now, call 112.").User("what do i do").Bot("for them");

    [Fact]
    public void Words_about_oneself_after_a_friend_was_spoken_of_are_about_oneself() =>
        Script.Arrives("IE").Bot("").User("my friends husband beats her").Bot("A line for them, and for you").User("my husband hits me too").Bot("not your fault").Locked(Locks.Fear);

    [Fact]
    public void Whoever_lost_the_number_gets_it_again() =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("i lost the number").Bot("These people can help now.").Shows("1800 341 900");

    [Theory]
    [InlineData("They'd find out", "A phone they've never held is safer")]
    [InlineData("They watch my phone", "keep the number in your head, not on the phone")]
    [InlineData("I can't talk out loud", "You don't have to speak.")]
    [InlineData("No money or papers", "free to call")]
    [InlineData("I'm worried about the police", "You can talk to a trained person first")]
    [InlineData("I don't know what to say", "You don't need the right words.")]
    [InlineData("It's not bad enough", "You don't need to prove it.")]
    [InlineData("No one answered", "That happens, and it isn't you.")]
    public void Whatever_stands_in_the_way_is_met(string barrier, string answer) =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("help").Bot("").Taps("None of these fit").Bot("What makes it hard?").Taps(barrier).Bot(answer);

    [Fact]
    public void A_watched_phone_closes_steps_that_would_show_on_it() =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("i cant call").Bot("").Taps("They watch my phone").Bot("").Locked(Locks.Watched);

    [Theory]
    [InlineData("IE", "gotta be quick hes in the shower", "112")]
    [InlineData("IE", "gotta be quick i want to die", "112")]
    [InlineData(null, "gotta be quick hes in the shower", "112")]
    [InlineData("AL", "gotta be quick hes in the shower", "")]
    public void Seconds_only_means_twelve_words_one_number_and_the_way_out_first(string? country, string words, string number)
    {
        var reply = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, country), words).Replies[0];
        Assert.True(reply.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length <= 12, reply.Text);
        Assert.Contains(number, reply.Text, StringComparison.Ordinal);
        Assert.Equal("Leave now", reply.Choices[0].Label);
        Assert.Empty(reply.Lines);
    }

    [Fact]
    public void Okay_to_type_goes_on_with_what_was_heard() =>
        Script.Arrives("IE").Bot("").User("gotta be quick i want to die").Bot("112").Taps("I'm okay to type").Bot("Are you thinking about ending your life?");

    [Fact]
    public void Someone_young_hears_the_line_for_the_young_first_even_now() =>
        Script.Arrives("GB").Bot("").User("im 15 and i want to die").Bot("").Shows("Childline").User("hes outside").Bot("Call 999 now").Shows("Childline").NeverOffers("I'd rather tell a person")
            .User("not sure").Bot("a grown-up you trust, who is not the one hurting you");
}
