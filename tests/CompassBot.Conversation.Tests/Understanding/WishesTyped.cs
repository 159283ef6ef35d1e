using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;
using CompassBot.Understanding;
using CompassBot.Understanding.Routing;

namespace CompassBot.Tests.Understanding;

/// <summary>What happens in a talk when a person types what they want instead of tapping.</summary>
public sealed class WishesTyped
{
    private static readonly GuideStep Menu = RealContent.Content.Always.Guide.Find("menu")!;

    private static readonly string[] Vague =
    [
        "friends", "it's complicated", "my family", "him and me", "the money thing", "we keep having the same trouble", "trust and boundaries",
        "i feel bad about it all", "she wants one thing and i want another", "he asks too much", "what should i do about my sister", "fair", "we talked and nothing changed",
        "it is about respect", "she does not talk", "things at home are not easy", "being alone", "my mother and my wife", "the kids and the house",
    ];

    [Fact]
    public void A_clear_wish_at_the_menu_opens_its_guide_at_once() =>
        Script.Arrives().Bot("What brings you here?").User("she turned me down and i feel rejected").Bot("Hearing no can sting");

    [Fact]
    public void In_the_middle_of_a_guide_a_clear_wish_is_asked_about_and_yes_opens_it() =>
        Script.For("G04").Bot("safe time").User("i asked her out and she said no, how do i deal with rejection")
            .Bot("Shall we switch to the part about hearing no?").Offers("Yes", "Stay here")
            .User("yes please").Bot("Hearing no can sting");

    [Fact]
    public void Who_stays_stands_at_the_same_question_with_nothing_lost() =>
        Script.For("G03").Bot("Hearing no").User("1").Bot("What was the no about?")
            .User("how do we build trust with each other in small ways").Bot("Shall we switch to the part about building trust in small ways?")
            .Taps("Stay here").Bot("What was the no about?").StandsAt("hearing-no", "h2");

    [Fact]
    public void A_poor_answer_to_a_question_is_no_wish_to_leave() =>
        Script.For("G04").Bot("safe time").User("blue bananas").Bot("Is this a safe time and screen for you?", "Yes");

    [Fact]
    public void Two_close_wishes_get_one_question_naming_both_and_no_second_guess()
    {
        var words = Vague.First(w => RealContent.Content.Understanding.Rank(w) is [var one, var two, ..] && Certainties.Of(one, two) == Certainty.Between
            && new[] { one, two }.All(r => RealContent.Content.Understanding.Find(r.Route) is { Title: not null } wish && wish.GoFor(w) == wish.Go) && Answers.Meant(w, Menu, Menu.Choices).Count == 0);
        var script = Script.Arrives().Bot("What brings you here?").User(words).Bot("Is it more about ", "Something else").StandsAt("always", "which");
        Assert.Equal(2, script.State.Answers["always/between"].Length);
        script.User("qwxz vvbn").Bot("I don't want to guess").Offers("Something feels off", "Show me who can help", "Show me the topics", "Back to where I was");
        script.User("qwxz vvbn").Bot("").StandsAt("always", "lost");
    }

    [Fact]
    public void Neither_of_two_is_answered_with_four_ways_on()
    {
        var words = Vague.First(w => RealContent.Content.Understanding.Rank(w) is [var one, var two, ..] && Certainties.Of(one, two) == Certainty.Between
            && new[] { one, two }.All(r => RealContent.Content.Understanding.Find(r.Route) is { Title: not null } wish && wish.GoFor(w) == wish.Go) && Answers.Meant(w, Menu, Menu.Choices).Count == 0);
        Script.Arrives().Bot("What brings you here?").User(words).Bot("Is it more about ").User("neither").Bot("I don't want to guess").Taps("Back to where I was").Bot("What brings you here?");
    }

    [Theory]
    [InlineData("how can i get my wife to say yes more")]
    [InlineData("what can i say to change his mind")]
    [InlineData("how do i talk her into it")]
    [InlineData("tips to persuade my boyfriend when he said no")]
    public void A_way_round_a_no_is_not_taught(string words) =>
        Script.Arrives().Bot("What brings you here?").User(words).Bot("I can't help change someone's no.");

    [Theory]
    [InlineData("thank you so much, that was really kind", "You're welcome")]
    [InlineData("tell me a funny joke", "I have no jokes")]
    [InlineData("good morning to you, how are you today", "Hello.")]
    [InlineData("what will the weather be in leeds on saturday", "I know nothing about that")]
    [InlineData("what is the capital of peru", "I know nothing about that")]
    public void Small_talk_and_what_lies_outside_get_a_short_honest_answer_and_a_way_on(string words, string answer) =>
        Script.Arrives().Bot("What brings you here?").User(words).Bot(answer, "Menu");

    [Fact]
    public void Small_talk_in_the_middle_of_a_guide_leads_back_into_it() =>
        Script.For("G03").Bot("Hearing no").User("1").Bot("What was the no about?").User("thank you so much, that was really kind").Bot("You're welcome")
            .Taps("Go on").Bot("What was the no about?");

    [Theory]
    [InlineData("its complicated and hard to explain", "What is closest?")]
    [InlineData("i cant open up to anyone", "Is it hard with one person, or with anyone?")]
    public void Too_little_to_go_by_is_asked_about_once(string words, string question) =>
        Script.Arrives().Bot("What brings you here?").User(words).Bot(question);

    [Theory]
    [InlineData("IE", "how do we build trust with each other in small ways")]
    [InlineData(null, "what does consent mean")]
    [InlineData(null, "tell me a joke")]
    public void While_a_question_about_danger_is_open_nothing_leads_away_from_it(string? country, string wish)
    {
        var script = Script.Arrives(country).Bot("What brings you here?").User("he choked me last night").Bot("").IsCrisis().User(wish).Bot("");
        Assert.DoesNotContain(script.State.Places, p => p.Guide is not ("always" or "crisis"));
        Assert.NotEqual("smalltalk", script.State.Here!.Step);
        Assert.Contains(script.State.Here.Step, new[] { script.State.Here.Guide == "crisis" ? script.State.Here.Step : "wheres" });
    }

    [Theory]
    [InlineData("close the door")]
    [InlineData("bye mum")]
    [InlineData("close the deal")]
    [InlineData("get out")]
    public void Ordinary_words_end_no_chat(string words) =>
        Assert.NotEmpty(Script.Arrives().Bot("What brings you here?").User(words).Bot("").State.Places);

    [Fact]
    public void Get_me_out_is_a_cry_for_help() =>
        Script.Arrives("GB").Bot("What brings you here?").User("he has locked me in").Bot("").IsCrisis().User("get me out").Bot("").Shows("999");

    [Fact]
    public void What_fear_has_closed_stays_closed_to_typed_words()
    {
        var script = Script.For("G04").Bot("safe time").User("yes").Bot("When you say no").User("They get angry, or I worry they will").Bot("").Locked(Locks.Fear);
        script.Taps("Next").Bot("").User("menu").Bot("").User("how do we build trust with each other in small ways").Bot("");
        Assert.DoesNotContain("small-acts", script.State.Places.Select(p => p.Guide));
    }

    [Fact]
    public void A_first_message_that_is_a_clear_wish_is_greeted_and_asked_whether_to_begin_there()
    {
        var first = new Turn(RealContent.Content).Take(new Conversation { Country = "IE", Channel = ChannelKind.Teams }, new UserMessage("she turned me down and i feel rejected"), null, Script.Noon);
        var reply = Assert.Single(first.Replies);
        Assert.Contains("your company may be able to read it", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("Shall we begin with the part about hearing no?", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Yes", "Show me the menu"], reply.Choices.Select(c => c.Label));
        var second = new Turn(RealContent.Content).Take(first.After, new UserMessage("Yes", new Tap(reply.Place, [reply.Choices[0].Id])), null, Script.Noon);
        Assert.Contains("Hearing no can sting", second.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i think i might go to the shop and leave it")]
    [InlineData("bye bye to my savings")]
    [InlineData("i want to forget him")]
    public void What_cannot_be_undone_is_never_done_on_a_hunch(string words) =>
        Assert.Equal(Ending.None, Script.Arrives().Bot("What brings you here?").User(words).Ending);
}
