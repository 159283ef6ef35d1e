using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>What is said when there is risk, and the way back.</summary>
public sealed class HelpFirstTests
{
    [Fact]
    public void A_person_who_says_hes_outside_gets_the_emergency_number_first()
    {
        var script = Script.Arrives().Bot("What brings you here?").User("hes outside").Bot("112").IsCrisis();
        script.Offers("Yes", "I can't call", "They have gone", "I'm safe right now", "That's not what I meant").Locked(Locks.Fear | Locks.Risk);
    }

    [Fact]
    public void Thoughts_of_dying_open_script_c_with_lines_and_one_direct_question() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("i want to die").Bot("Thank you for telling me.").IsCrisis().Shows("116 123").Shows("999")
            .Offers("Yes", "Not sure", "I hurt myself, but not to die", "No", "I'd rather tell a person", "That's not what I meant")
            .User("yes").Bot("Do you have a plan or a time in mind?")
            .User("no").Bot("Two kinds of people help").Shows("116 123")
            .User("someone i trust").Bot("I'm having a really hard time.")
            .Taps("I'll send it").Bot("How is it now")
            .Taps("A bit better").Bot("I'm glad it eased a little.").Shows("116 123");

    [Fact]
    public void A_plain_no_is_believed_and_the_lines_stay() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("i want to die").Bot("Are you thinking about ending your life?")
            .User("no").Bot("I believe you.").Shows("116 123").Unlocked(Locks.Risk);

    [Fact]
    public void Lines_come_again_until_the_answer_is_plain_and_then_count_as_a_yes() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("i want to die").Bot("Are you thinking about ending your life?").Shows("116 123")
            .User("the sky is so grey").Bot("Are you thinking about ending your life?").Shows("116 123")
            .User("grey grey grey").Bot("Two kinds of people help").Shows("116 123").Locked(Locks.Risk);

    [Fact]
    public void The_third_time_the_same_is_said_the_lines_come_with_another_way() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("i want to die").Bot("Thank you for telling me.").Shows("116 123")
            .User("i want to die").Bot("You don't have to carry this alone.").Shows("116 123")
            .User("i want to die").Bot("I may be repeating myself. Would a person be better?", "Yes, a person", "It's hard to reach one").Shows("116 123")
            .Taps("It's hard to reach one").Bot("What makes it hard?");

    [Fact]
    public void A_figure_of_speech_about_dying_can_be_taken_back_and_releases_what_it_locked() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("i want to die").Bot("glad you said it").Locked(Locks.Risk)
            .Taps("That's not what I meant").Bot("I'm sorry I got that wrong.").Shows("Which is closer?")
            .Taps("A figure of speech").Bot("What brings you here?").Unlocked(Locks.Fear | Locks.Risk);

    [Fact]
    public void A_weapon_or_strangling_is_never_taken_back_as_a_false_alarm() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("he grabbed my throat in may").Bot("").IsCrisis().NeverOffers("That's not what I meant").Locked(Locks.Fear);

    [Fact]
    public void While_the_country_is_unknown_the_emergency_sentence_comes_with_one_question_where() =>
        Script.Arrives(country: null).Bot("What brings you here?")
            .User("i want to kill myself").Bot("Where are you?", "Ireland", "United Kingdom").IsCrisis().Shows("112")
            .User("im in ireland").Bot("Are you thinking about ending your life?").IsCrisis().Shows("116 123");

    [Fact]
    public void A_person_who_will_not_say_where_still_gets_the_question_that_matters() =>
        Script.Arrives(country: null).Bot("What brings you here?")
            .User("he will kill me").Bot("Where are you?").IsCrisis()
            .User("skip").Bot("Do you think they might hurt you today or in the next few days?").IsCrisis();

    [Fact]
    public void Words_about_a_friend_bring_help_for_the_friend_and_a_door_for_oneself() =>
        Script.Arrives("IE").Bot("What brings you here?")
            .User("my friends husband beats her").Bot("A line for them, and for you").IsCrisis()
            .Taps("It's about me too").Bot("It is not your fault.").IsCrisis();

    [Fact]
    public void Somebody_afraid_of_what_they_may_do_gets_their_own_line_never_a_plan_for_the_other() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("i want to hurt my wife").Bot("").IsCrisis().Locked(Locks.Doer | Locks.Risk);

    [Fact]
    public void Seconds_only_means_one_number_and_a_way_out() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("gotta be quick hes in the shower").Bot("Danger now: call 999.").Offers("Leave now", "I'm okay to type");

    [Fact]
    public void Hes_back_after_an_earlier_turn_leaves_without_a_word() =>
        Script.Arrives("GB").Bot("What brings you here?").User("something feels off").Bot("safe time").User("hes back").Leaves();

    [Fact]
    public void Hes_back_as_the_first_message_shows_one_number_and_no_topic() =>
        Script.Arrives("GB").Bot("What brings you here?").User("hes back").Bot("Danger now: call 999.");

    [Fact]
    public void After_an_interruption_the_guide_goes_on_where_it_was() =>
        Script.For("G03", "GB").Bot("Hearing no")
            .User("1").Bot("What was the no about?")
            .User("help").Bot("These people can help now.").Shows("116 123")
            .User("back").Bot("What was the no about?")
            .User("menu").Bot("What brings you here?", "Go on where I was")
            .Taps("Go on where I was").Bot("What was the no about?");

    [Fact]
    public void A_tapped_help_answer_opens_the_same_help_as_the_words_would() =>
        Script.For("G03", "GB").Bot("Hearing no").User("1").Bot("about").User("2").Bot("time").User("ok").Bot("right now")
            .Taps("I feel like hurting myself").Bot("Are you thinking about ending your life?").IsCrisis().Shows("116 123");

    [Fact]
    public void Going_back_and_starting_again_never_lowers_a_lock() =>
        Script.For("G03", "GB").Bot("Hearing no")
            .User("he hits me").Bot("not your fault").Locked(Locks.Fear | Locks.Risk)
            .User("back").Bot("Which is closest to you?").Locked(Locks.Fear | Locks.Risk)
            .User("start again").Bot("Which is closest to you?").Locked(Locks.Fear | Locks.Risk);

    [Fact]
    public void Where_abuse_lines_are_regional_the_part_of_the_country_can_be_named() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("my boyfriend hits me").Bot("not your fault", "Lines for my part of the country").Shows("999")
            .Taps("Lines for my part of the country").Bot("Which part of the country are you in?", "Scotland", "Wales")
            .Taps("Scotland").Bot("Scotland's Domestic Abuse and Forced Marriage Helpline").IsCrisis()
            .NeverOffers("Lines for my part of the country");

    [Fact]
    public void A_man_who_says_so_is_shown_the_line_for_men() =>
        Script.Arrives("GB").Bot("What brings you here?")
            .User("no one believes me im a man and my wife hits me").Bot("not your fault").IsCrisis()
            .User("numbers").Bot("Men's Advice Line");

    [Fact]
    public void Whoever_asks_for_a_person_finds_a_line_about_partners_too() =>
        Script.Arrives("IE").Bot("What brings you here?").User("talk to a person").Bot("these are people").Bot("Women's Aid").Shows("Samaritans");

    [Theory]
    [InlineData("can he see this", "Someone who holds or watches this phone")]
    [InlineData("will you tell my mum", "I can't report things or tell anyone.")]
    public void The_question_behind_the_fear_is_answered(string words, string answer) =>
        Script.Arrives("GB").Bot("What brings you here?").User(words).Bot(answer);

    [Fact]
    public void A_finished_guide_is_not_offered_again() =>
        Script.For("G03", "GB").Bot("Hearing no").User("1").Bot("about").User("2").Bot("time").User("ok").Bot("right now").User("accept it").Bot("Pick any.")
            .User("none").Bot("A no that costs nothing").User("ok").Bot("Accepting a no").User("2").Bot("One small step").User("1").Bot("isn't a score")
            .Taps("Menu").Bot("What brings you here?").NeverOffers("Go on where I was");
}
