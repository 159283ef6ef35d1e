using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>G09 "Small acts of trust".</summary>
public sealed class SmallActsTests
{
    [Fact]
    public void A_person_without_fear_plans_one_small_promise() =>
        Script.For("G09")
            .Bot("Trust grows in small acts.", "No", "Sometimes", "Yes", "Not sure", "Skip")
            .Taps("No")
            .Bot("There are four small parts.", "Being honest", "Keeping my word", "Yes and no", "Opening up")
            .User("keeping promises")
            .Bot("Trust grows when words and acts match.").Shows("is that freely offered, or owed?")
            .User("freely").Bot("Pick one you could keep even on a bad day.").Shows("Which small act would you like to try for seven days?")
            .User("1").Bot("Seven days is enough to see.")
            .User("nothing much").Bot("When in the day could it fit?")
            .User("on the bus").Bot("\"For seven days, on the way home, one small act.\"")
            .User("ok").Bot("A no to this is fine too.").Shows("Which small step fits for now?")
            .User("skip").Bot("Trust is never a reason to drop a no");

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("Yes")]
    [InlineData("Not sure")]
    public void Fear_leads_to_the_pressure_check_and_closes_the_skills(string answer) =>
        Script.For("G09").Bot("afraid")
            .Taps(answer).Bot("Is this a safe time and screen for you?")
            .Locked(Locks.Fear);

    [Fact]
    public void Skipping_the_fear_question_gives_only_what_is_safe_for_anyone() =>
        Script.For("G09").Bot("afraid")
            .User("rather not say").Bot("These are true for anyone.").NeverOffers("Being honest").Unlocked(Locks.Fear);

    [Theory]
    [InlineData("Being honest", "They want my passwords, where I am, or proof")]
    [InlineData("Keeping my word", "I'm punished for being late")]
    [InlineData("Yes and no", "My no brings trouble")]
    [InlineData("Opening up", "It has been used against me")]
    public void Trust_that_is_owed_ends_the_lesson_in_every_part(string part, string answer) =>
        Script.For("G09").Bot("afraid").Taps("No").Bot("four small parts")
            .Taps(part).Bot("owed?")
            .Taps(answer).Bot("")
            .StandsAt("always", "not-owed")
            .User("menu").Bot("What brings you here?")
            .Taps("Just learning").Bot("learn")
            .Taps("Small acts of trust").Bot("I keep them closed just now.");

    [Fact]
    public void A_young_person_is_not_taught_partner_skills() =>
        Script.Arrives().Bot("What brings you here?")
            .User("im 15").Bot("")
            .Locked(Locks.Minor)
            .User("menu").Bot("What brings you here?")
            .Taps("Just learning").Bot("learn")
            .Taps("Small acts of trust").Bot("")
            .StandsAt("always", "locked-young");
}
