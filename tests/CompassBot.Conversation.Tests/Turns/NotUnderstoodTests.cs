using CompassBot.Tests.Dialogs;

namespace CompassBot.Tests.Turns;

public sealed class NotUnderstoodTests
{
    [Fact]
    public void After_two_unclear_messages_four_choices_are_offered() =>
        Script.Arrives("IE").Bot("").User("flibber").Bot("What brings you here?").User("wobble").Bot("One of these may fit.")
            .Offers("Something feels off", "Show me who can help", "Show me the topics", "Back to where I was");

    [Fact]
    public void No_apology_is_said_twice_in_a_row()
    {
        var script = Script.Arrives("IE").Bot("");
        var before = "";
        foreach (var words in "flibber wobble tangle zort bimble gubble".Split(' '))
        {
            script.User(words).Bot("");
            var said = script.Last.Text.Split('\n')[0];
            Assert.NotEqual(before, said);
            before = said;
        }
    }
}
