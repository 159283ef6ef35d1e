using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Guides;

/// <summary>G15 "Digital boundaries".</summary>
public sealed class DigitalBoundariesTests
{
    [Fact]
    public void A_person_without_fear_sorts_what_is_theirs_and_finds_a_line() =>
        Script.For("G15")
            .Bot("Is this a safe phone to talk on?", "Yes", "Not sure", "No")
            .Taps("Yes").Bot("What is it about?")
            .User("passwords").Bot("A change on this phone can show on the other side").Shows("Are you ever afraid of how this person might react?")
            .Taps("No").Bot("the code of my phone")
            .User("ours").Bot("Your code is yours, even if you share it.").Shows("where I am right now")
            .User("mine").Bot("It isn't a duty to report.").Shows("a photo with two people in it")
            .Taps("Both have to say yes").Bot("one no is enough").Shows("If you shared less from today")
            .Taps("Nothing much").Bot("Looking changes nothing.", "Build one line about it")
            .User("skip").Bot("You choose who comes in.")
            .StandsAt("digital-boundaries", "z1");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_leads_to_the_safe_order_and_never_to_words_or_changes(string answer) =>
        Script.For("G15").Bot("safe phone").Taps("Yes").Bot("about?").Taps("Where I am").Bot("can show on the other side")
            .Taps(answer).Bot("There is an order that is safer.").Locked(Locks.Fear | Locks.Watched)
            .Taps("Next").Bot("First, a phone or computer they have never held")
            .User("ok").Bot("Second, a trained person")
            .User("ok").Bot("Only then come changes.")
            .Taps("Next").Bot("What have you noticed?")
            .Taps("They knew where I was", "They want or know my codes").Bot("changing nothing yet, is a safe start").StandsAt("digital-boundaries", "zf");

    [Fact]
    public void Someone_who_would_pay_for_sharing_less_gets_the_safe_order_too() =>
        Script.For("G15").Bot("safe phone").Taps("Yes").Bot("about?").User("my texts").Bot("other side").Taps("No").Bot("code")
            .User("skip").Bot("where I am").User("skip").Bot("photo").User("skip").Bot("If you shared less")
            .Taps("They'd get angry, or I'd pay for it").Bot("There is an order that is safer.").Locked(Locks.Fear | Locks.Control);

    [Fact]
    public void Who_skips_the_fear_question_is_shown_nothing_to_change() =>
        Script.For("G15").Bot("safe phone").Taps("Yes").Bot("about?").User("my texts").Bot("afraid")
            .Taps("Skip").Bot("You don't have to change a thing today.").Locked(Locks.Watched).Unlocked(Locks.Fear)
            .Taps("Finish").Bot("You choose who comes in.");

    [Theory]
    [InlineData("Skip")]
    [InlineData("No")]
    public void Pictures_that_were_shared_lead_to_people_and_a_small_step(string answer) =>
        Script.For("G15").Bot("safe phone").Taps("Yes").Bot("about?").User("my photos").Bot("closest").Taps("They were shared").Bot("may matter as proof").User("next")
            .Bot("afraid").Taps(answer).Bot("small step").Unlocked(Locks.Fear);

    [Fact]
    public void A_phone_that_is_not_safe_ends_it_with_a_number_and_no_way_on() =>
        Script.For("G15").Bot("safe phone").Taps("No").Bot("let's stop here").Shows("112").Offers("Leave now", "Show numbers");

    [Fact]
    public void Getting_into_somebody_elses_phone_is_refused_and_the_worry_is_heard() =>
        Script.For("G15").Bot("safe phone").Taps("Yes").Bot("about?")
            .User("how do i see their phone").Bot("I can't help with looking into someone's phone")
            .User("i think they lie or cheat").Bot("You can decide what you do without any proof.")
            .User("back").Bot("What is the worry?")
            .Taps("I'm scared of what they may do to me").Bot("Is this a safe time and screen for you?").Locked(Locks.Fear);

    [Fact]
    public void A_threat_with_pictures_is_answered_as_one() =>
        Script.For("G15").Bot("safe phone").Taps("Yes").Bot("about?").User("my photos").Bot("before and after you send them")
            .Taps("Someone threatens to share them").Bot("You are not to blame").IsCrisis();

    [Fact]
    public void A_young_person_asked_for_a_picture_hears_their_own_line_first()
    {
        var open = new Turn(RealContent.Content).Open(new Conversation { Country = "IE", LocksSet = Locks.Minor }, "digital-boundaries-pictures/i1", Script.Noon);
        Assert.Contains("You're not in trouble", open.Replies[0].Text, StringComparison.Ordinal);
        Assert.NotEmpty(open.Replies[0].Lines);
        Assert.Contains(open.Replies[0].Choices, c => c.Label == "A grown-up is part of it");
    }

    [Fact]
    public void A_young_person_hears_that_care_at_home_differs_from_a_partners_say()
    {
        var open = new Turn(RealContent.Content).Open(new Conversation { Country = "IE", LocksSet = Locks.Minor }, "G15/d5", Script.Noon);
        Assert.Contains("Someone you date, or a friend, has no such say.", open.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f1")]
    [InlineData("f2")]
    [InlineData("f3")]
    [InlineData("f4")]
    public void The_safe_order_stays_closed_to_someone_who_may_do_harm(string step)
    {
        var open = new Turn(RealContent.Content).Open(new Conversation { Country = "IE", LocksSet = Locks.Doer | Locks.Fear }, $"G15/{step}", Script.Noon);
        Assert.Equal("fd", open.After.Here!.Step);
        Assert.NotEmpty(open.Replies[0].Emergency);
    }

    [Fact]
    public void On_a_work_account_the_private_room_is_offered_instead() =>
        Script.For("G15", "GB", ChannelKind.Teams).Bot("this is your work account").StandsAt("always", "private-room");
}
