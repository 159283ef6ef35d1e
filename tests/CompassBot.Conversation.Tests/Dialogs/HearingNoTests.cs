using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>G03 "Hearing no".</summary>
public sealed class HearingNoTests
{
    [Fact]
    public void Someone_who_heard_no_about_time_is_helped_to_leave_it_there() =>
        Script.For("G03")
            .Bot("Hearing no can sting.", "Someone said no to me", "I'm not sure")
            .User("they said no")
            .Bot("What was the no about?")
            .User("Time, calls or seeing each other")
            .Bot("Their time is theirs.")
            .User("next")
            .Bot("What do you feel like doing right now?")
            .User("accept it")
            .Bot("A quick honest look, just for you.")
            .User("none")
            .Bot("A no that costs nothing is what makes a yes mean something.")
            .User("ok")
            .Bot("Accepting a no doesn't mean your needs don't count")
            .User("2")
            .Bot("One small step for today.")
            .User("1")
            .Bot("Being told no isn't a score of your worth.", "Menu");

    [Fact]
    public void Someone_who_wants_to_change_a_mind_is_not_coached() =>
        Script.For("G03").Bot("Hearing no")
            .User("1").Bot("What was the no about?")
            .User("sex").Bot("Their body is theirs to decide about.")
            .User("next").Bot("What do you feel like doing right now?")
            .User("change their mind").Bot("I can't help change someone's no.");

    [Fact]
    public void A_no_about_what_is_mine_is_never_to_be_accepted() =>
        Script.For("G03").Bot("Hearing no")
            .User("someone said no to me").Bot("What was the no about?")
            .Taps("Something that is mine: my money, papers, phone, friends, or leaving").Bot("You don't have to just accept it.")
            .Taps("Okay").Bot("Is this a safe time and screen for you?")
            .StandsAt("pressure-check", "p1");

    [Theory]
    [InlineData("Yes")]
    [InlineData("Sometimes")]
    [InlineData("Not sure")]
    public void Fear_before_a_shared_choice_leads_to_safety_and_closes_skills(string answer) =>
        Script.For("G03").Bot("Hearing no")
            .User("1").Bot("What was the no about?")
            .Taps("Something we share, like kids, rent or a move").Bot("Are you ever afraid of how this person might react?")
            .Taps(answer).Bot("Is this a safe time and screen for you?")
            .Locked(Locks.Fear);

    [Fact]
    public void A_person_without_fear_may_ask_once_and_the_question_is_not_repeated() =>
        Script.For("G03").Bot("Hearing no")
            .User("i'm not sure").Bot("Are you ever afraid of how this person might react?")
            .Taps("No").Bot("What was the no about?")
            .User("something we share").Bot("You can ask once:");

    [Fact]
    public void Skipping_the_fear_question_gives_what_is_safe_for_anyone() =>
        Script.For("G03").Bot("Hearing no")
            .User("not sure").Bot("Are you ever afraid")
            .User("skip").Bot("What was the no about?")
            .User("something we share").Bot("stop, breathe, and believe the no");

    [Fact]
    public void Someone_who_grabbed_the_other_is_asked_about_now_and_sent_to_their_own_line() =>
        Script.For("G03").Bot("Hearing no")
            .User("1").Bot("What was the no about?")
            .User("3").Bot("Those things are theirs to run.")
            .User("ok").Bot("What do you feel like doing right now?")
            .User("accept it").Bot("Pick any.")
            .Taps("Asked many times", "Grabbed, pushed, blocked or threatened them").Bot("That is serious", "It was to protect myself")
            .Taps("Yes or maybe").Bot("Put space between you").IsCrisis()
            .Locked(Locks.Doer | Locks.Risk);

    [Fact]
    public void On_a_work_account_nobody_is_asked_what_they_did() =>
        Script.For("G03", "GB", ChannelKind.Teams).Bot("Hearing no")
            .User("1").Bot("about").User("2").Bot("Their time").User("ok").Bot("right now")
            .User("accept it").Bot("Accepting a no doesn't mean your needs don't count");

    [Fact]
    public void Several_answers_can_be_typed_by_number() =>
        Script.For("G03").Bot("Hearing no")
            .User("1").Bot("about").User("2").Bot("Their time").User("ok").Bot("right now").User("accept it").Bot("Pick any.")
            .User("1 and 3").Bot("That took courage.");

    [Fact]
    public void Anger_is_met_with_distance_and_one_question() =>
        Script.For("G03").Bot("Hearing no")
            .User("1").Bot("about").User("2").Bot("Their time").User("ok").Bot("right now")
            .User("i'm really angry").Bot("Put some distance between you first.", "Yes or maybe", "No");
}
