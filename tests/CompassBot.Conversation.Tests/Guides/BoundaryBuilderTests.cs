using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G14 "Boundary script builder".</summary>
public sealed class BoundaryBuilderTests
{
    [Fact]
    public void Someone_without_fear_builds_one_line_about_what_they_will_do() =>
        Script.For("G14")
            .Bot("Here you build one line about what you will do.", "No", "Sometimes", "Yes", "Not sure", "Skip")
            .Taps("No").Bot("Which of these is a boundary?")
            .User("1").Bot("The other two ask someone else to change.").Bot("What is your line about?").User("they text all the time")
            .Bot("How should it sound?").Taps("Plain")
            .Bot("What will you do?").Offers("Not answer", "Answer the next day", "End the call")
            .User("not pick up").Bot("And when?").Taps("When it is late")
            .Bot("\"I won't answer if it is late.\"").Taps("Build it another way")
            .Bot("What is your line about?").Taps("How I'm spoken to").Bot("sound?").Taps("Warm")
            .Bot("What will you do?").Taps("Go to another room").Bot("And when?").Taps("When voices get loud")
            .Bot("\"I care about you, and I will go to another room if voices get loud.\"").User("that fits")
            .Bot("Would saying it make things less safe for you?").Taps("No")
            .Bot("Wow. That's cold.").Taps("Say it once more, then do it").Bot("The doing is the line").Shows("A line of theirs needs no reason.")
            .Taps("Just do it without saying it")
            .Bot("A boundary is a way to look after yourself.", "Menu", "Leave now");

    [Fact]
    public void The_tone_changes_the_sentence() =>
        AtTopics().Taps("Money and things").Bot("sound?").Taps("Very clear").Bot("What will you do?").Taps("Not lend it")
            .Bot("And when?").Taps("When I have said no").Bot("\"From now on, I won't lend it if I have said no.\"");

    [Fact]
    public void Who_skips_the_fear_question_gets_what_is_safe_for_anyone_and_no_builder() =>
        Script.For("G14").Bot("afraid").Taps("Skip").Bot("A private boundary is a choice you make inside.").Unlocked(Locks.Fear)
            .Taps("I don't answer at once").Bot("If they make things worse, drop them.").User("next")
            .Bot("not on a phone or paper", "Look at what feels off").NeverOffers("Look at staying safer")
            .Taps("Rest").Bot("You don't have to say a line to have one.");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Whoever_is_afraid_gets_a_boundary_that_no_one_has_to_hear(string answer) =>
        Script.For("G14").Bot("afraid").Taps(answer)
            .Bot("Some lines are not safe to say out loud.").Locked(Locks.Fear)
            .User("okay").Bot("A private boundary is a choice you make inside.").Taps("How they act isn't my fault")
            .Bot("how others act is theirs to answer for").User("next")
            .Bot("not on a phone or paper").Taps("Rest").Bot("You don't have to say a line to have one.").Shows("112");

    [Theory]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void A_line_that_would_make_things_less_safe_becomes_a_private_one(string answer) =>
        AtTopics().Taps("Touch").Bot("sound?").Taps("Plain").Bot("What will you do?").Taps("Move away").Bot("And when?").Taps("When I don't want it")
            .Bot("\"I will move away if I don't want it.\"").Taps("That fits").Bot("less safe for you?").Taps(answer)
            .Bot("Some lines are not safe to say out loud.").Locked(Locks.Fear)
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn").Taps("More guides").Bot("these").Taps("More guides").Bot("these")
            .Taps("Words for a boundary").Bot("Some lines are not safe to say out loud.").NeverOffers("Sometimes");

    [Fact]
    public void A_rule_for_another_persons_life_is_not_built() =>
        AtTopics().User("who they see").Bot("I can't build that one.")
            .Taps("I'm worried, hurt or jealous").Bot("Then it's yours to carry, and what they do is theirs.")
            .Taps("Look at how I act").Bot("").StandsAt("how-i-act", "c1");

    [Fact]
    public void Someone_who_wants_the_hurting_to_stop_is_not_taken_for_controlling() =>
        AtTopics().Taps("Something they must do or stop").Bot("I can't build that one.")
            .Taps("They do things that hurt or scare me").Bot("Let's make one that no one has to hear.").Locked(Locks.Fear);

    [Fact]
    public void On_a_work_account_the_private_room_is_offered_instead() =>
        Script.For("G14", channel: ChannelKind.Teams).Bot("this is your work account").StandsAt("always", "private-room");

    private static Script AtTopics() =>
        Script.For("G14").Bot("afraid").Taps("No").Bot("Which of these is a boundary?").Taps("Skip").Bot("What is your line about?");
}
