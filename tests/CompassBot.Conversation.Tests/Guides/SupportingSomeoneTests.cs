using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G12 "Supporting someone".</summary>
public sealed class SupportingSomeoneTests
{
    [Fact]
    public void A_friend_practises_and_leaves_with_a_line_of_their_own() =>
        Script.For("G12")
            .Bot("I'm glad you're looking out for someone.", "A friend", "Their manager")
            .User("best friend").Bot("Are they in danger now?").Shows("112")
            .Taps("No").Bot("Are you ever afraid of the one who may be hurting them?")
            .Taps("No").Bot("Believe them. Don't push. Ask what they want.").Shows("It's nothing. We're all under stress.")
            .Taps("Tell them what I would do").Bot("can feel like a test").Shows("\"No. Leave it.\"")
            .Taps("Leave it, and stay in touch").Bot("They ask you to tell no one, ever.")
            .Taps("Say what I can keep and what I can't").Bot("I won't pass it on without asking you.").Shows("What did they say to you?")
            .Taps("Try to bring them back together").Bot("no messages carried").Bot("How would you like to begin?")
            .User("i believe you").Bot("And then?")
            .User("what would help").Bot("\"I believe you. What would help?\"", "Make another")
            .Taps("Next").Bot("how are you with all this?")
            .User("tired").Bot("You may say no too").Bot("And is any of this also about you?")
            .Taps("No").Bot("Which small step fits for now?")
            .Taps("Rest first").Bot("I'm glad you told me. What would help?")
            .StandsAt("supporting-someone", "g14");

    [Fact]
    public void Danger_now_brings_the_emergency_number_before_any_advice() =>
        Script.For("G12").Bot("looking out").Taps("Family").Bot("Are they in danger now?")
            .Taps("Yes or maybe").Bot("Don't go in").Shows("112").IsCrisis();

    [Fact]
    public void A_helper_who_is_afraid_may_help_from_a_distance() =>
        Script.For("G12").Bot("looking out").Taps("A colleague").Bot("danger").Taps("No").Bot("Are you ever afraid")
            .User("a bit").Bot("You don't have to be seen helping.", "They harm me too")
            .Locked(Locks.Fear)
            .Taps("They harm me too").Bot("not your fault").IsCrisis();

    [Theory]
    [InlineData("Offer it again tomorrow", "Their no counts here too")]
    [InlineData("Call for them anyway", "You may ask a line for yourself, with no names.")]
    public void Their_no_to_help_is_kept_too(string answer, string words) =>
        Script.For("G12").Bot("looking out").User("skip").Bot("danger").Taps("No").Bot("afraid").User("skip").Bot("under stress").User("skip").Bot("Leave it.").Taps(answer).Bot(words);

    [Fact]
    public void A_manager_asks_before_doing_anything() =>
        Script.For("G12").Bot("looking out").User("im their boss").Bot("danger").Taps("No").Bot("afraid").Taps("No")
            .Bot("Finding out what happened is not your task.").User("ok")
            .Bot("do you want advice without your name?").User("ok")
            .Bot("Then do what they choose, unless there is danger now.").User("ok").Bot("someone who stays");

    [Fact]
    public void A_young_helper_hears_a_line_first_and_is_not_left_alone_with_it() =>
        Script.For("G12").Bot("looking out").User("im under 18").Bot("You don't have to carry this alone.").Shows("112")
            .Locked(Locks.Minor)
            .Taps("No").Bot("Believe them.").Shows("asks you to tell no one")
            .Taps("Keep it to myself").Bot("too big for two young people").Shows("It isn't your job to fix it.")
            .User("sad").Bot("You can talk about how you are, too")
            .User("back").Bot("too big for two young people").Taps("I'm okay").Bot("small step")
            .Taps("Tell one grown-up I trust").Bot("You don't have to do this alone")
            .StandsAt("supporting-someone-young", "gy6");

    [Fact]
    public void Someone_may_go_back_and_answer_the_other_way() =>
        Script.For("G12").Bot("looking out").User("skip").Bot("danger").Taps("No").Bot("afraid").User("skip").Bot("under stress").Taps("Ask to hear all of it").Bot("can feel like a test")
            .User("back").Bot("under stress").Taps("Say that I'm on their side").Bot("leaves the door open");

    [Fact]
    public void Who_skips_the_fear_question_is_not_taken_for_afraid() =>
        Script.For("G12").Bot("looking out").User("skip").Bot("danger").Taps("Not sure").Bot("You don't have to be sure to ask.").Bot("Are you ever afraid")
            .User("skip").Bot("Believe them.").Unlocked(Locks.Fear);

    [Fact]
    public void On_a_work_account_the_other_persons_story_is_kept_out() =>
        Script.For("G12", "GB", ChannelKind.Teams).Bot("please type nothing about them here", "Show numbers")
            .Taps("Go on, in general").Bot("Are they in danger now?").Shows("999");
}
