using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Danger that was told stays until a plain answer to the direct question: not "jk", not a new chat, not coming back.</summary>
public sealed class StickinessTests
{
    [Theory]
    [InlineData("jk")]
    [InlineData("lol jk")]
    [InlineData("im fine")]
    [InlineData("forget it")]
    [InlineData("never mind")]
    [InlineData("new chat")]
    [InlineData("restart")]
    [InlineData("menu")]
    [InlineData("back")]
    [InlineData("skip")]
    [InlineData("stop asking me that")]
    [InlineData("purple lampshade")]
    public void Nothing_but_a_plain_answer_lowers_what_was_told(string words)
    {
        foreach (var told in new[] { "my husband hits me", "i want to die", "he raped me last night", "i am going to kill my wife" })
        {
            var state = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom), told).After;
            var after = Protocol.Say(Protocol.Say(state, words).After, words).After;
            Assert.True(after.Risk is { Level: >= 3 } && after.Locks.HasFlag(Locks.Risk), $"{told}, then {words}: {after.Risk}");
        }
    }

    [Fact]
    public void A_resumed_conversation_stands_where_it_stood()
    {
        var state = Protocol.Say(Protocol.Fresh(ChannelKind.Teams), "my husband hits me").After;
        var resumed = Protocol.Turn.Take(state, new UserMessage(null, Arrived: true), null, Script.Noon.AddHours(20)).After;
        Assert.Equal(state, resumed);
        Assert.Contains("Your safety comes first.", Protocol.Say(resumed, "not sure").Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_no_takes_one_level_off_and_the_numbers_stay() =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").Locked(Locks.Risk).Taps("No").Bot("You don't have to decide anything today.", "Numbers").Unlocked(Locks.Risk).Locked(Locks.Fear)
            .User("menu").Bot("What brings you here?", "Numbers");

    [Fact]
    public void Yes_or_maybe_to_a_gentle_check_counts_as_high_risk()
    {
        foreach (var answer in new[] { "yes", "not sure" })
            Script.Arrives("IE").Bot("").User("im not suicidal im just so tired of everything").Bot("I'll believe your answer").Unlocked(Locks.Risk).User(answer).Bot("").Locked(Locks.Risk);
    }

    [Fact]
    public void Two_answers_that_say_nothing_count_as_the_higher_level() =>
        Script.Arrives("IE").Bot("").User("im not suicidal im just so tired of everything").Bot("").User("purple lampshade").Bot("Are you thinking about ending your life?").User("grey lampshade").Bot("").Locked(Locks.Risk);

    [Fact]
    public void After_a_false_alarm_the_bot_says_sorry_and_a_quiet_button_stays() =>
        Script.Arrives("IE").Bot("").User("i want to die").Bot("").User("thats not what i meant").Bot("I'm sorry I got that wrong.")
            .Offers("A figure of speech", "About someone else", "In the past", "A fear I have, not a wish", "Something else")
            .Taps("A figure of speech").Bot("What brings you here?", "Numbers").Unlocked(Locks.Fear | Locks.Risk);

    [Theory]
    [InlineData("A figure of speech")]
    [InlineData("Something else")]
    public void Being_hit_is_not_unsaid_by_two_taps_and_a_no(string closer) =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("thats not what i meant").Bot("Which is closer?")
            .Taps(closer).Bot("Are you ever afraid of someone close to you?", "Numbers")
            .Taps("No").Bot("What brings you here?").Locked(Locks.Fear).Unlocked(Locks.Risk)
            .User("just learning").Bot("What would you like to learn about?").Taps("Small acts of trust").Bot("So I keep them closed just now.");

    [Fact]
    public void A_sign_that_was_misheard_goes_with_a_plain_no_to_fear()
    {
        var script = Script.Arrives("IE").Bot("").User("hed kill me if he saw this lol").Bot("figure of speech").Locked(Locks.Control);
        script.User("thats not what i meant").Bot("Which is closer?").Taps("A figure of speech").Bot("Are you ever afraid of someone close to you?").Locked(Locks.Control)
            .Taps("No").Bot("What brings you here?").Unlocked(Guide.SkillLocks);
    }

    [Fact]
    public void Control_that_was_told_outlives_a_no_to_the_question_about_fear()
    {
        Script.Arrives("IE").Bot("").User("he checks my phone every night").Bot("Are you ever afraid").User("no").Bot("").Locked(Locks.Control)
            .User("menu").Bot("What brings you here?").User("just learning").Bot("").Taps("Small acts of trust").Bot("So I keep them closed just now.");
        Script.Arrives("IE").Bot("").User("he checks my phone every night").Bot("Are you ever afraid").User("thats not what i meant").Bot("Which is closer?")
            .Taps("Something else").Bot("Are you ever afraid of someone close to you?").Taps("No").Bot("What brings you here?").Locked(Locks.Control);
    }

    [Fact]
    public void Strangling_is_not_taken_back_by_words_said_later() =>
        Script.Arrives("IE").Bot("").User("he grabbed my throat in may").Bot("").User("thats not what i meant").Bot("The numbers stay").Locked(Locks.Risk | Locks.Fear);

    [Fact]
    public void Whether_anything_changed_is_asked_only_after_a_step()
    {
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("rather tell a person").Bot("I'm automated, but these are people.").Bot("These people can help now.").User("i cant call").Bot("What makes it hard?")
            .Taps("It's not bad enough").Bot("You don't need to prove it.").Taps("Not now").Bot("I'm still here.").Taps("Just finish").Bot("You can come back any time");
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("i cant call").Bot("What makes it hard?").Taps("It's not bad enough").Bot("").Taps("Someone in person").Bot("").Taps("Yes").Bot("I'm still here.")
            .Taps("Just finish").Bot("Has anything changed since we started?");
    }
}
