using CompassBot.Dialogs;
using CompassBot.Support;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>The whole product walked: every reachable (places, locks), every answer, and risk said at each of them.</summary>
public sealed class WalkTests
{
    private static readonly Turn Turn = new(RealContent.Content);

    // The long form also tells apart what lies interrupted below.
    private static readonly bool Soak = Environment.GetEnvironmentVariable("COMPASSBOT_SOAK") == "1";

    private static readonly Lazy<IReadOnlyList<Conversation>> Everywhere = new(Walk);

    [Fact]
    public void Every_reachable_place_says_something_whole()
    {
        Assert.True(Everywhere.Value.Count > 300, $"only {Everywhere.Value.Count} places were reached");
    }

    [Fact]
    public void Every_step_of_every_guide_is_reached_by_answering()
    {
        var reached = Everywhere.Value.Select(c => (c.Here!.Guide, c.Here.Step)).ToHashSet();
        var asking = RealContent.Content.Guides.SelectMany(g => g.Steps.Where(s => s.Asks).Select(s => (g.Id, s.Id)));
        Assert.Equal([], asking.Except(reached));
    }

    [Theory]
    [InlineData("hes outside", "R2")]
    [InlineData("i want to kill myself tonight", "R1")]
    [InlineData("she is trying to get in", "R2")]
    [InlineData("i took all my pills", "R10b")]
    [InlineData("he raped me last night", "R3")]
    [InlineData("my stepdad hits me im 12", "R4")]
    [InlineData("i am going to kill my wife", "R5")]
    public void Risk_said_at_any_step_brings_help_first_and_locks(string words, string code)
    {
        foreach (var before in Everywhere.Value)
        {
            var result = Turn.Take(before, new UserMessage(words), null, Script.Noon);
            var where = $"{string.Join(" > ", before.Places)} with {before.Locks}";
            Assert.True(result.Replies.Count > 0, where);
            var first = result.Replies[0];
            Assert.True(first.Kind == ReplyKind.Crisis, $"{where}: {first.Text}");
            Assert.True(first.Lines.Count + first.Emergency.Count > 0, $"{where}: no line in: {first.Text}");
            Assert.True(result.After.Locks.HasFlag(Locks.Risk), where);
            Assert.Equal(code, result.After.Risk!.Code);
            Assert.True(code == "R5" || first.Emergency.Count > 0, $"{where}: no emergency number in: {first.Text}");
        }
    }

    [Fact]
    public void After_fear_control_or_risk_no_skill_is_taught_anywhere()
    {
        foreach (var at in Everywhere.Value.Where(c => (c.Locks & Guide.SkillLocks) != 0))
        {
            var guide = RealContent.Content.Find(at.Here!.Guide)!;
            Assert.False(guide.Find(at.Here.Step)!.Skill || guide.ClosedBy.HasFlag(Guide.SkillLocks), $"{at.Here} with {at.Locks}");
        }
    }

    // On a work account an exit sends nothing and ends nothing.
    private static bool Left(TurnResult result) => result.Replies.Count == 0 && result.After is { Channel: ChannelKind.Teams } after && after.AskedOnce.Contains("someone-came");

    // An answer with a condition is offered or not; the screen said again shows which.
    private static bool Shown(Conversation at, GuideChoice choice) =>
        Turn.Take(at with { Unclear = 0 }, new UserMessage("..."), null, Script.Noon).Replies[^1].Choices.Any(c => c.Id == choice.Id);

    private static List<Conversation> Walk()
    {
        var seen = new Dictionary<string, Conversation>();
        var open = new Queue<Conversation>();
        void Reach(TurnResult result, string how)
        {
            if (result.Ending != Ending.None || Left(result)) return;
            Assert.True(result.Replies.Count > 0, $"{how}: nothing was said");
            foreach (var reply in result.Replies)
            {
                Assert.True(reply.Text.Length > 0, $"{how}: an empty message");
                Assert.False(reply.Text.Contains('{') || reply.Text.Contains("[[", StringComparison.Ordinal), $"{how}: {reply.Text}");
            }
            var after = result.After;
            var stands = Soak ? string.Join(">", after.Places) : $"{after.Here} over {after.Places.Length}";
            if (seen.TryAdd($"{after.Channel}|{after.Country}|{stands}|{after.Locks}", after)) open.Enqueue(after);
        }

        foreach (var (country, channel) in new[] { ("IE", ChannelKind.PrivateRoom), ("IN", ChannelKind.PrivateRoom), (null, ChannelKind.PrivateRoom), ("GB", ChannelKind.Teams) })
            Reach(Turn.Take(new Conversation { Country = country, Channel = channel }, new UserMessage(null, Arrived: true), null, Script.Noon), "arrival");
        foreach (var guide in RealContent.Content.Guides)
            Reach(Turn.Open(new Conversation { Country = "IE" }, guide.Id, Script.Noon), guide.Id);

        while (open.TryDequeue(out var at))
        {
            var guide = RealContent.Content.Find(at.Here!.Guide)!;
            var step = guide.Find(at.Here.Step)!;
            foreach (var choice in step.Choices.Concat(step.Doors ? RealContent.Content.Always.Guide.Find("menu")!.Choices : []))
                if (choice.If.Count == 0 || Shown(at, choice))
                    Reach(Turn.Take(at, new UserMessage(null, new Tap(at.Here, [choice.Id])), null, Script.Noon), $"{at.Here} [{choice.Answer}]");
            // Whoever fears somebody at work ends the check on another screen.
            if (at.Here is { Guide: "pressure-check", Step: "p7b" })
                Reach(Turn.Take(at with { Feared = Feared.Work }, new UserMessage(null, new Tap(at.Here, ["not-now"])), null, Script.Noon), $"{at.Here}, feared at work");
            foreach (var action in new[] { "skip", "back", "menu", "help", "privacy", "resume", "numbers", "restart", "stop" })
                Reach(Turn.Take(at, new UserMessage(null, new Tap(null, [], action)), null, Script.Noon), $"{at.Here} ({action})");
        }
        return [.. seen.Values];
    }
}
