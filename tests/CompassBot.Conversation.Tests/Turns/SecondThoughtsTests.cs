using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>A yes to an either-or, an answer taken back, words that are not understood: nothing is decided by guess.</summary>
public sealed class SecondThoughtsTests
{
    [Fact]
    public void Yes_to_an_either_or_asks_which_and_deletes_nothing()
    {
        var script = Script.Arrives("GB").Bot("").User("erase or leave the chat").Bot("Is it more about deleting this chat, or about leaving this chat?");
        script.User("yes").Bot("Which of these is it?").Shows("deleting this chat, or about leaving this chat?").StandsAt("always", "which");
        script.User("yes please").Bot("", "Back to where I was").Taps("Back to where I was").Bot("deleting this chat, or about leaving this chat?");
        Assert.Equal(Ending.None, script.Ending);
    }

    [Fact]
    public void A_clarifying_question_that_was_answered_can_be_answered_again() =>
        Script.Arrives("GB").Bot("").User("erase or leave the chat").Bot("Is it more about").Taps("Delete this chat").Bot("Delete it now?")
            .User("change my answer").Bot("You picked:\n- Delete this chat\n").Shows("Is it more about").StandsAt("always", "which");

    [Fact]
    public void A_question_about_danger_stays_when_there_is_no_answer_to_change() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User("change my answer").Bot("no answer to change yet").Shows("Do you think they might hurt you today").StandsAt("crisis", "r2");

    [Fact]
    public void An_answer_about_danger_can_be_changed() =>
        Script.Arrives("GB").Bot("").User("hed kill me if he saw this lol").Bot("figure of speech").Taps("A figure of speech").Bot("You can come back any time")
            .User("change my answer").Bot("You picked:\n- A figure of speech\n").Taps("I'm scared of what they'd do").Bot("danger today").Locked(Locks.Fear);

    [Fact]
    public void Only_a_question_about_danger_takes_the_graver_answer_when_it_is_not_understood() =>
        Assert.Empty(RealContent.Content.Guides.Append(RealContent.Content.Always.Guide).SelectMany(g => g.Steps).Where(s => s.Unanswered is not null).Select(s => s.Id));

    [Theory]
    [InlineData("G03")]
    [InlineData("G09")]
    [InlineData("G14")]
    public void In_ordinary_talk_nothing_is_read_into_words_that_are_not_understood(string guide)
    {
        var script = Script.For(guide).Bot("");
        var here = script.State.Here;
        foreach (var words in new[] { "wobble zort", "gubble bimble", "zort tangle" }) script.User(words).Bot("").Unlocked(Locks.Fear | Locks.Control | Locks.Risk);
        Assert.Equal(here, script.State.Here);
    }

    [Fact]
    public void A_question_about_danger_met_twice_by_something_else_counts_as_the_graver() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User("wobble zort").Bot("Do you think they might hurt you").User("gubble bimble").Bot("Your safety comes first.").Locked(Locks.Risk);

    [Theory]
    [InlineData("they'll send my pics to my class im 13")]
    [InlineData("im 14 and someone has my nudes")]
    [InlineData("a guy online wants money or he posts my pics im 15")]
    public void A_child_threatened_with_pictures_hears_that_they_are_not_in_trouble_and_not_to_pay_or_send_more(string words) =>
        Script.Arrives("GB").Bot("").User(words).Bot("Childline").Shows("not in trouble").Shows("Try not to pay or send more").Shows("Are you safe right now?").Locked(Locks.Minor | Locks.Risk);

    [Fact]
    public void Pictures_told_before_the_age_are_answered_as_a_childs() =>
        Script.Arrives("GB").Bot("").User("he says he will send my nudes to everyone").Bot("").User("im 13").Bot("Childline").Shows("pay").Locked(Locks.Minor);

    [Fact]
    public void A_child_who_is_hit_as_well_is_answered_about_that_first() =>
        Script.Arrives("GB").Bot("").User("im 13 my dad hits me and he will post my pics").Bot("Childline").Shows("Are you safe right now?").StandsAt("crisis", "r4");
}
