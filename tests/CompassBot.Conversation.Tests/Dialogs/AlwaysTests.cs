using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>What works at any time, typed or tapped.</summary>
public sealed class AlwaysTests
{
    [Fact]
    public void The_first_screen_says_what_it_is_and_opens_six_doors() =>
        Script.Arrives()
            .Bot("an automated guide, not a person")
            .Offers("They won't take my no", "I was told no", "Something feels off", "I'm worried about someone", "Work", "Just learning");

    [Fact]
    public void In_a_work_account_the_first_screen_says_who_may_read() =>
        Script.Arrives(channel: ChannelKind.Teams).Bot("your company may be able to read it").Shows("112");

    [Fact]
    public void A_self_check_in_a_work_account_is_offered_in_the_private_room_only() =>
        Script.Arrives(channel: ChannelKind.Teams).Bot("What brings you here?")
            .User("something feels off").Bot("This one is about your own life").StandsAt("always", "private-room");

    [Theory]
    [InlineData("can my boss read this", "privacy")]
    [InlineData("menu", "menu")]
    [InlineData("wipe it", "delete")]
    [InlineData("do you speak spanish", "language")]
    [InlineData("stop", "stop")]
    [InlineData("are you real", "what-are-you")]
    [InlineData("wrong country", "wheres")]
    public void Global_words_work_in_the_middle_of_a_guide(string words, string step) =>
        Script.For("G03").Bot("Hearing no").User("1").Bot("about").User(words).Bot("").StandsAt("always", step);

    [Fact]
    public void Deleting_is_confirmed_done_and_said_once()
    {
        var script = Script.For("G03").Bot("Hearing no").User("delete my data").Bot("Delete it now?")
            .Taps("Yes, delete it").Bot("What we held of this chat is gone.");
        Assert.Equal(Ending.Erase, script.Ending);
    }

    [Fact]
    public void Not_deleting_goes_back_to_the_same_question() =>
        Script.For("G03").Bot("Hearing no").User("1").Bot("What was the no about?")
            .User("delete my data").Bot("Delete it now?").Taps("No, keep it").Bot("What was the no about?");

    [Fact]
    public void Leave_typed_ends_without_words() =>
        Script.For("G03").Bot("Hearing no").User("leave now").Leaves();

    [Fact]
    public void The_whole_privacy_statement_can_be_read_to_the_end() =>
        Script.Arrives().Bot("What brings you here?")
            .User("privacy").Bot("We give your employer no words, names or choices")
            .Taps("Next").Bot("no sign-in, no cookies")
            .Taps("Next").Bot("I contact no one.")
            .Taps("Next").Bot("I can delete what we hold.")
            .Taps("Back to where I was").Bot("");

    [Fact]
    public void A_guide_that_is_not_written_yet_says_so_and_offers_a_person()
    {
        var (content, faults) = RealContent.Changed(root =>
        {
            var always = Path.Combine(root, "en", "always.yaml");
            var text = File.ReadAllText(always).Replace("go: G02", "go: G98", StringComparison.Ordinal);
            File.WriteAllText(always, text.Replace("\nplanned: []\n", "\nplanned:\n  - { code: G98, title: Not there yet }\n", StringComparison.Ordinal));
        });
        Assert.True(content is not null, string.Join('\n', faults));

        var reply = Assert.Single(new Turn(content).Open(new Conversation { Country = "IE" }, "G98", Script.Noon).Replies);

        Assert.Contains("That guide isn't written yet.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Show me who can help", reply.Choices.Select(c => c.Label));
    }

    [Theory]
    [InlineData("\U0001F622")]
    [InlineData("...")]
    [InlineData("")]
    public void A_message_without_words_is_met_kindly(string words) =>
        Script.For("G03").Bot("Hearing no").User(words).Bot("I can only read words.", "Someone said no to me");

    [Fact]
    public void A_tap_on_an_earlier_question_changes_that_answer()
    {
        var script = Script.For("G03").Bot("Hearing no").User("1").Bot("What was the no about?");
        var turn = new Turn(RealContent.Content);
        var first = new Place("hearing-no", 1, "h1");
        var result = turn.Take(script.State, new UserMessage("I'm not sure", new Tap(first, ["not-sure"])), null, Script.Noon);
        Assert.Contains("Are you ever afraid", result.Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tap_on_a_step_that_is_gone_is_answered_kindly()
    {
        var script = Script.For("G03").Bot("Hearing no");
        var result = new Turn(RealContent.Content).Take(script.State, new UserMessage("Yes", new Tap(new Place("hearing-no", 1, "h99"), ["yes"])), null, Script.Noon);
        Assert.Contains("that screen is gone", result.Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Risk_that_rides_along_with_a_tap_is_heard()
    {
        var script = Script.For("G03").Bot("Hearing no");
        var result = new Turn(RealContent.Content).Take(script.State, new UserMessage("hes outside", new Tap(script.State.Here, ["heard-no"])), null, Script.Noon);
        Assert.Equal(ReplyKind.Crisis, result.Replies[0].Kind);
    }

    [Fact]
    public void A_turn_taken_again_gives_the_same_answer()
    {
        var script = Script.For("G04").Bot("safe time");
        var turn = new Turn(RealContent.Content);
        var once = turn.Take(script.State, new UserMessage("yes"), null, Script.Noon);
        var again = turn.Take(script.State, new UserMessage("yes"), null, Script.Noon);
        Assert.Equal(once.After, again.After);
        Assert.Equal(once.Replies.Select(r => r.Text), again.Replies.Select(r => r.Text));
    }
}
