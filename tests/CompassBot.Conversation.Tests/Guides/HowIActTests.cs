using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G17 "Worried about how I act".</summary>
public sealed class HowIActTests
{
    [Fact]
    public void Someone_who_gets_loud_makes_a_stop_plan_for_seven_days() =>
        Script.For("G17")
            .Bot("I won't call you names, and I won't say it's fine.", "I get loud or scary", "Skip")
            .User("my temper").Bot("Do you think you might hurt someone now or soon?").Taps("No")
            .Bot("Are you ever afraid of how this person might react?").Taps("No")
            .Bot("It has to stop, and that part is up to you alone.").Locked(Locks.Doer).User("next")
            .Bot("A boss, a neighbour").Taps("I hold it in").Bot("there is a place where you choose").Shows("What do you notice first").User("2").Bot("what will you do").Taps("Go outside and walk")
            .Bot("\"When I get hot and my heart races, I go outside and walk.\"").Taps("Next")
            .Bot("the space is what they need").Taps("Say sorry").Bot("A sorry that needs an answer is one more ask")
            .Bot("Would they say they're afraid of you?").Taps("Yes").Bot("You don't get to set that time.")
            .Bot("How is it for you right now?").Taps("I feel ashamed").Bot("I did that").User("next")
            .Bot("in the next seven days").Taps("Use my stop plan each time")
            .Bot("Looking is a start.", "Menu", "Leave now");

    [Fact]
    public void Might_hurt_someone_is_answered_with_distance_and_a_line() =>
        Script.For("G17").Bot("worries you").Taps("Skip").Bot("might hurt someone").User("i could")
            .Bot("Put space between you").IsCrisis().Locked(Locks.Doer);

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Someone_afraid_themselves_is_not_taken_for_the_one_who_harms(string answer) =>
        Script.For("G17").Bot("worries you").Taps("They say I hurt them. I'm not sure").Bot("might hurt someone").Taps("No")
            .Bot("Are you ever afraid").Taps(answer).Bot("People who are scared sometimes push back").Locked(Locks.Fear).Unlocked(Locks.Doer)
            .Taps("Look at my own safety").Bot("Is this a safe time and screen for you?");

    [Fact]
    public void Under_fear_no_words_are_taught_for_talking_to_them() =>
        Script.For("G17").Bot("worries you").Taps("I get loud or scary").Bot("might hurt someone").Taps("Skip").Bot("I won't ask again.").Shows("112")
            .Bot("Are you ever afraid").Taps("Yes").Bot("push back").Taps("Look at how I act too").Bot("A boss").Taps("Skip")
            .Bot("notice first").Taps("My voice gets loud").Bot("what will you do").Taps("Go outside and walk").Bot("When my voice gets loud").Taps("Next")
            .Bot("the space is what they need").Taps("Say sorry").Bot("You can do that without a word.");

    [Theory]
    [InlineData("Find out where they are or who with", "I can't help find someone or contact them.")]
    [InlineData("Win them back", "I can't help with reaching them.")]
    public void Reaching_or_persuading_them_gets_no_help(string wish, string answer) =>
        Script.For("G17").Bot("worries you").Taps("I check on them or follow them").Bot("might hurt").Taps("No").Bot("afraid").Taps("No").Bot("serious").User("next")
            .Bot("A boss").Taps("Skip").Bot("notice first").Taps("Skip").Bot("the space is what they need").Taps(wish).Bot(answer);

    [Fact]
    public void Self_protection_is_asked_about_both_ways() =>
        Script.For("G17").Bot("worries you").Taps("I grabbed, pushed, hit or blocked them").Bot("might hurt").User("self defence")
            .Bot("Are you ever afraid of this person?").StandsAt("crisis", "two-way").Unlocked(Locks.Doer);

    [Theory]
    [InlineData("Say sorry")]
    [InlineData("Explain my side")]
    public void Who_skips_the_fear_question_is_coached_in_no_talk_either(string wish) =>
        Script.For("G17").Bot("worries you").Taps("I get loud or scary").Bot("might hurt").Taps("No").Bot("afraid").Taps("Skip").Bot("A boss").Unlocked(Locks.Fear)
            .Taps("Skip").Bot("notice first").Taps("Skip").Bot("the space is what they need").Taps(wish).Bot("You can do that without a word.").NeverSays("\"");

    [Fact]
    public void Someone_who_skips_every_question_still_ends_with_a_line() =>
        Script.For("G17").Bot("worries you").Taps("Skip").Bot("might hurt").Taps("No").Bot("afraid").Taps("Skip").Bot("A boss").Taps("Skip")
            .Bot("notice first").Taps("Skip").Bot("space").Taps("Skip").Bot("afraid of you").Taps("Skip").Bot("How is it").Taps("Skip")
            .Bot("seven days").Taps("Skip").Bot("Looking is a start.").Shows("116 123");

    [Fact]
    public void A_young_person_gets_the_short_version_and_people_for_the_young() =>
        Script.Arrives("GB").Bot("What brings you here?").User("im 15").Bot("")
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn").Taps("More guides").Bot("these").Taps("More guides").Bot("these")
            .Taps("How I act").Bot("I won't call you names.").Shows("Childline")
            .User("i bully").Bot("might hurt someone").Taps("No").Bot("Does anyone hurt you").Taps("No")
            .Bot("get away first").Shows("that's the answer").Taps("Give them space this week").Bot("You can change how you act").Shows("Childline");
}
