using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G08 "Mutual support".</summary>
public sealed class MutualSupportTests
{
    [Fact]
    public void Someone_without_fear_tells_help_from_control_and_asks_for_one_small_thing() =>
        Script.For("G08")
            .Bot("being there for someone", "No", "They say they'll die if I go")
            .User("no").Bot("Who holds up whom just now?")
            .User("it goes both ways").Bot("They rang my boss")
            .User("its control").Bot("Support would ask").Shows("I asked if they'd eaten.")
            .User("support").Bot("the door is open").Shows("I tell no one.")
            .User("too much").Bot("When one more person knows").Shows("What would you like to try?")
            .User("ask for help").Bot("Small and clear is easy to answer.")
            .User("company").Bot("When?")
            .User("tonight").Bot("\"Could you sit with me for a while today? It's okay to say no.\"")
            .User("later").Bot("One small step for this week")
            .User("tell a friend").Bot("You can come back any time, as often as you like.", "Menu");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Whoever_is_afraid_is_asked_about_their_own_support_and_never_to_give_more(string answer) =>
        Script.For("G08").Bot("ever afraid")
            .Taps(answer).Bot("Your own support comes first here.", "I'm worn out", "Look at what feels off").Shows("Women's Aid")
            .Locked(Locks.Fear)
            .User("so tired").Bot("You may say no to caring")
            .User("calls and nights").Bot("Their moods, drink, debts and choices are theirs.")
            .User("next").Bot("Support for you comes first.")
            .User("rest").Bot("One small step").NeverOffers("One hour with my phone off");

    [Theory]
    [InlineData("No")]
    [InlineData("Yes")]
    public void A_threat_to_die_is_answered_with_help_for_them_and_leave_not_to_carry_it(string fear)
    {
        var script = Script.For("G08").Bot("ever afraid");
        if (fear == "Yes") script.Taps("Yes").Bot("Your own support comes first here.");
        script.Taps("They say they'll die if I go").Bot("responsible").IsCrisis().Shows("112");
    }

    [Fact]
    public void A_carer_is_not_told_to_drop_someone_who_can_not_manage_alone() =>
        Script.For("G08").Bot("ever afraid").Taps("No").Bot("Who holds up whom").Taps("I'm worn out").Bot("heaviest")
            .User("im their carer").Bot("get other help in place before you step back, if that is safe", "They hurt or scare me");

    [Fact]
    public void Someone_scared_of_what_they_might_do_to_the_other_gets_help_at_once() =>
        Script.For("G08").Bot("ever afraid").Taps("No").Bot("Who holds up whom").Taps("I'm worn out").Bot("heaviest")
            .Taps("Calls and nights", "I'm scared of what I might do to them").Bot("Put space between you").IsCrisis().Locked(Locks.Doer | Locks.Risk);

    [Fact]
    public void A_skipped_fear_question_leaves_rest_and_closes_the_lesson() =>
        Script.For("G08").Bot("ever afraid").User("skip").Bot("You may say no to caring.", "I'm worn out").NeverOffers("Ask for help").Unlocked(Locks.Fear)
            .User("so tired").Bot("heaviest").User("skip").Bot("Guilt often").User("ok").Bot("comes first").User("rest").Bot("One small step")
            .Offers("Ask someone safe for one small thing", "Tell one person how it is", "Nothing for now");

    [Fact]
    public void What_was_told_before_does_not_make_the_other_someone_they_fear() =>
        Script.For("G07").Bot("closest").Taps("I can't just go where I want").Bot("ever afraid").Locked(Locks.Control)
            .User("menu").Bot("What brings you here?").Taps("Just learning").Bot("learn").Taps("More guides").Bot("Or one of these")
            .Taps("Support without carrying it all").Bot("I'm an automated guide").Bot("Your own support comes first here.").NeverSays("fear");
}
