using CompassBot.Tests.Dialogs;
using CompassBot.Understanding.Routing;

namespace CompassBot.Tests.Turns;

public sealed class NotUnderstoodTests
{
    [Fact]
    public void After_two_unclear_messages_four_choices_are_offered()
    {
        // What the ranker takes for a topic of its own is answered as that; these it takes for nothing.
        string[] words = [.. "wobble tangle zort purple gubble lampshade bimble".Split(' ').Where(w => RealContent.Content.Understanding.Rank(w) is [var one, var two, ..] && Certainties.Of(one, two) == Certainty.Lost)];
        Script.Arrives("IE").Bot("").User(words[0]).Bot("What brings you here?").User(words[1]).Bot("One of these may fit.")
            .Offers("Something feels off", "Show me who can help", "Show me the topics", "Back to where I was");
    }

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
