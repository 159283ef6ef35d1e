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
            .Taps("No").Bot("Believe them. Don't push. Ask what they want.")
            .User("next").Bot("It's nothing. We're all under stress.")
            .Taps("Tell them what I would do").Bot("one more person who decides for them")
            .User("ok").Bot("\"No. Leave it.\"")
            .Taps("Leave it, and stay in touch").Bot("A no to help is not a no to you.")
            .User("ok").Bot("They ask you to tell no one, ever.")
            .Taps("Say what I can keep and what I can't").Bot("I won't pass it on without asking you.")
            .User("ok").Bot("What did they say to you?")
            .Taps("Try to bring them back together").Bot("No need to carry messages.")
            .User("ok").Bot("no plan made without them")
            .Taps("Next").Bot("How would you like to begin?")
            .User("i believe you").Bot("And then?")
            .User("what would help").Bot("\"I believe you. What would help?\"", "Make another")
            .Taps("Next").Bot("how are you with all this?")
            .User("tired").Bot("You may say no too")
            .User("ok").Bot("And is any of this also about you?")
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
    [InlineData("Offer it again tomorrow", "Their no counts here too.")]
    [InlineData("Call for them anyway", "is theirs to say")]
    public void Their_no_to_help_is_kept_too(string answer, string words) =>
        Script.For("G12").Bot("looking out").User("skip").Bot("danger").Taps("No").Bot("afraid").User("skip").Bot("Believe them.").User("ok")
            .Bot("under stress").User("skip").Bot("Leave it.").Taps(answer).Bot(words);

    [Fact]
    public void A_manager_asks_before_doing_anything() =>
        Script.For("G12").Bot("looking out").User("im their boss").Bot("danger").Taps("No").Bot("afraid").Taps("No").Bot("Believe them.").User("ok")
            .Bot("under stress").User("skip").Bot("Leave it.").User("skip").Bot("tell no one").User("skip").Bot("calls you").User("skip")
            .Bot("Finding out what happened is not your task.").User("ok")
            .Bot("do you want advice without your name?").User("ok")
            .Bot("Put nothing in open files");

    [Fact]
    public void A_young_helper_hears_a_line_first_and_is_not_left_alone_with_it() =>
        Script.For("G12").Bot("looking out").User("im under 18").Bot("You don't have to carry this alone.").Shows("112")
            .Locked(Locks.Minor)
            .Taps("No").Bot("Believe them.")
            .User("ok").Bot("asks you to tell no one")
            .Taps("Keep it to myself").Bot("too big for two young people")
            .User("ok").Bot("It isn't your job to fix it.")
            .User("sad").Bot("You can talk about that too.")
            .User("ok").Bot("small step")
            .Taps("Tell one grown-up I trust").Bot("you don't have to do this alone")
            .StandsAt("supporting-someone", "gy6");

    [Fact]
    public void Someone_may_go_back_and_answer_the_other_way() =>
        Script.For("G12").Bot("looking out").User("skip").Bot("danger").Taps("No").Bot("afraid").User("skip").Bot("Believe them.").User("ok")
            .Bot("under stress").Taps("Ask to hear all of it").Bot("can feel like a test")
            .User("back").Bot("under stress").Taps("Say that I'm on their side").Bot("asks for nothing back");

    [Fact]
    public void Own_words_may_be_tried_and_are_never_said_back() =>
        Script.For("G12").Bot("looking out").User("skip").Bot("danger").Taps("No").Bot("afraid").User("skip").Bot("Believe them.").User("ok")
            .Bot("under stress").User("skip").Bot("Leave it.").User("skip").Bot("tell no one").User("skip").Bot("calls you").User("skip")
            .Bot("someone who stays").Taps("Next").Bot("begin").User("1").Bot("And then?").User("2").Bot("I'm glad you told me. I'm here, whatever you choose.")
            .Taps("Try my own words").Bot("I keep it nowhere")
            .User("you matter to me and the kettle is on").Bot("And how are you with all this?")
            .StandsAt("supporting-someone", "g11");

    [Fact]
    public void On_a_work_account_the_other_persons_story_is_kept_out() =>
        Script.For("G12", "GB", ChannelKind.Teams).Bot("please type nothing about them here", "Show numbers")
            .Taps("Go on, in general").Bot("Are they in danger now?").Shows("999");
}
