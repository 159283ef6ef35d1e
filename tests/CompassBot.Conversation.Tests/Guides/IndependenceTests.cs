using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G07 "Independence".</summary>
public sealed class IndependenceTests
{
    [Fact]
    public void Someone_who_drifted_from_friends_finds_one_first_line() =>
        Script.For("G07")
            .Bot("a life of your own", "I've let people or things go", "They want more space than I do")
            .User("ive lost touch").Bot("what has got smaller?")
            .User("friends and hobbies").Bot("Take the one you miss most.")
            .User("it drifted away").Bot("Most people are glad of a short hello")
            .User("next").Bot("Are you ever afraid of how this person might react?")
            .User("no").Bot("I'll just sit here alone.")
            .User("depends").Bot("If you paid for going, it was a price.").Shows("what would it cost you?")
            .User("nothing").Bot("Who would be good to hear from?")
            .User("an old friend").Bot("A first line can be short.")
            .User("1").Bot("Pick a small step.")
            .User("say hello").Bot("You can come back any time, as often as you like.", "Menu");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Whoever_is_afraid_owes_nobody_a_reason_for_having_friends(string answer) =>
        Script.For("G07").Bot("closest").User("i gave things up").Bot("smaller").User("my family").Bot("miss most")
            .User("it caused fights").Bot("ever afraid")
            .Taps(answer).Bot("You don't have to explain to anyone that you want friends", "Look at what feels off", "I may be in danger today").Shows("Women's Aid")
            .Locked(Locks.Fear)
            .User("a safe hello").Bot("Who would be good to hear from?")
            .User("friend").Bot("A first line").User("skip").Bot("Use a phone or an account that no one else opens").StandsAt("independence", "i8w")
            .User("it can wait").Bot("If it costs you, that counts").Shows("Women's Aid");

    [Fact]
    public void A_skipped_fear_question_still_leads_to_one_safe_hello() =>
        Script.For("G07").Bot("closest").User("skip").Bot("smaller").User("none").Bot("ever afraid")
            .User("skip").Bot("I won't ask again.").Unlocked(Locks.Fear).Taps("Next").Bot("good to hear from")
            .User("friend").Bot("A first line").User("1").Bot("If none of it is safe, it can wait.");

    [Fact]
    public void Whoever_may_not_go_where_they_want_is_never_told_to_go_and_see() =>
        Script.For("G07").Bot("closest").Taps("I can't just go where I want").Bot("ever afraid").Locked(Locks.Control)
            .Taps("No").Bot("it isn't your fault", "Look at what feels off").StandsAt("independence", "i4f");

    [Fact]
    public void Someone_who_changes_their_mind_goes_back_and_answers_again() =>
        Script.For("G07").Bot("closest").Taps("I'd like more time of my own").Bot("Wanting time alone isn't cold.")
            .User("back").Bot("Which is closest to you?")
            .Taps("I've let people or things go").Bot("what has got smaller?");

    [Fact]
    public void Whoever_is_left_wanting_more_is_helped_to_give_room() =>
        Script.For("G07").Bot("closest").User("they need space").Bot("Their time is theirs, and yours is yours.")
            .User("give them space").Bot("let them reach out").StandsAt("hearing-no", "h3b");

    [Fact]
    public void Whoever_checks_on_the_other_gets_no_help_with_it() =>
        Script.For("G07").Bot("closest").User("they want space").Bot("Wanting time apart")
            .User("i check their phone").Bot("You can stop today", "Look at how I act");
}
