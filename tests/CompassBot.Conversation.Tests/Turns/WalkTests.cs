using CompassBot.Dialogs;
using CompassBot.Support;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>The whole product walked: every reachable place under every lock, every answer, and risk said at each of them.
/// The long form also tells apart, for one country, what lies interrupted below: over a hundred thousand states.</summary>
public sealed class WalkTests
{
    private static readonly Turn Turn = new(RealContent.Content);

    private static readonly bool Soak = Environment.GetEnvironmentVariable("COMPASSBOT_SOAK") == "1";

    private const int Cores = 2;

    private static readonly (string? Country, ChannelKind Channel)[] Starts =
        [("IE", ChannelKind.PrivateRoom), ("IN", ChannelKind.PrivateRoom), (null, ChannelKind.PrivateRoom), ("GB", ChannelKind.Teams)];

    private static readonly string[] Buttons = ["skip", "back", "menu", "help", "privacy", "resume", "numbers", "restart", "stop"];

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
    public void Risk_said_at_any_step_under_any_lock_brings_help_first_and_locks(string words, string code)
    {
        var wrong = Everywhere.Value.AsParallel().WithDegreeOfParallelism(Cores).Select(before => (before, What: Wrong(before, words, code))).Where(each => each.What is not null)
            .Take(10).Select(each => $"{string.Join(" > ", each.before.Places)} with {each.before.Locks}: {each.What}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Wrong(Conversation before, string words, string code)
    {
        var result = Turn.Take(before, new UserMessage(words), null, Script.Noon);
        if (result.Replies is not [var first, ..]) return "nothing was said";
        return first.Kind != ReplyKind.Crisis ? $"no help first: {first.Text}"
            : first.Lines.Count + first.Emergency.Count == 0 ? $"no line in: {first.Text}"
            : code != "R5" && first.Emergency.Count == 0 ? $"no emergency number in: {first.Text}"
            : !result.After.Locks.HasFlag(Locks.Risk) || result.After.Risk!.Code != code ? $"locks {result.After.Locks}, risk {result.After.Risk?.Code}"
            : null;
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

    // Where the next step goes by an earlier answer or a pick, every such answer is tried, and none.
    private static IEnumerable<Conversation> Answered(Conversation at, Guide guide, string go)
    {
        var named = (guide.Find(go)?.When ?? []).SelectMany(w => w.If).Where(c => !c.Not && c.Term.Contains('=', StringComparison.Ordinal)).Select(c => c.Term.Split('=')).ToList();
        return named.Select(answer => at with { Answers = at.Answers.SetItem($"{guide.Id}/{answer[0]}", [answer[1]]) })
            .Prepend(at with { Answers = at.Answers.RemoveRange(named.Select(answer => $"{guide.Id}/{answer[0]}")) }).Prepend(at).Concat(Picked(at, guide, go));
    }

    private static IEnumerable<Conversation> Picked(Conversation at, Guide guide, string go) =>
        (guide.Find(go)?.When ?? []).Any(w => w.If.Any(c => c.Term == "picked")) && guide.Steps.FirstOrDefault(s => s.PickSeveral) is { } pick
            ? [at with { Answers = at.Answers.SetItem($"{guide.Id}/{pick.Id}", [pick.Choices[0].Id]) }]
            : [];

    private static List<Conversation> Walk() =>
        [.. Starts.AsParallel().WithDegreeOfParallelism(Cores).SelectMany(start => WalkFrom(start.Country, start.Channel))];

    private static Dictionary<string, Conversation>.ValueCollection WalkFrom(string? country, ChannelKind channel)
    {
        var seen = new Dictionary<string, Conversation>();
        var open = new Queue<Conversation>();
        void Reach(TurnResult result, Place? from, string how)
        {
            if (result.Ending != Ending.None || Left(result)) return;
            if (result.Replies.Count == 0) Assert.Fail($"{from} {how}: nothing was said");
            foreach (var reply in result.Replies)
                if (reply.Text.Length == 0 || reply.Text.Contains('{') || reply.Text.Contains("[[", StringComparison.Ordinal)) Assert.Fail($"{from} {how}: \"{reply.Text}\"");
            var after = result.After;
            var stands = Soak && country == "IE" ? string.Join(">", after.Places) : $"{after.Here} over {after.Places.Length}";
            if (seen.TryAdd($"{after.Channel}|{after.Country}|{stands}|{after.Locks}", after)) open.Enqueue(after);
        }

        Reach(Turn.Take(new Conversation { Country = country, Channel = channel }, new UserMessage(null, Arrived: true), null, Script.Noon), null, "arrival");
        foreach (var guide in country == "IE" ? RealContent.Content.Guides : [])
            foreach (var age in new[] { Locks.None, Locks.Minor })
                Reach(Turn.Open(new Conversation { Country = country, Channel = channel, LocksSet = age }, guide.Id, Script.Noon), null, guide.Id);

        while (open.TryDequeue(out var at))
        {
            var guide = RealContent.Content.Find(at.Here!.Guide)!;
            var step = guide.Find(at.Here.Step)!;
            foreach (var choice in step.Choices.Concat(step.Doors ? RealContent.Content.Always.Guide.Find("menu")!.Choices : []))
                if (choice.If.Count == 0 || Shown(at, choice))
                    foreach (var before in Answered(at, guide, choice.Go))
                        Reach(Turn.Take(before, new UserMessage(null, new Tap(at.Here, [choice.Id])), null, Script.Noon), at.Here, choice.Answer);
            // Whoever fears somebody at work ends the check on another screen.
            if (at.Here is { Guide: "pressure-check-small-step", Step: "p7b" })
                Reach(Turn.Take(at with { Feared = Feared.Work }, new UserMessage(null, new Tap(at.Here, ["not-now"])), null, Script.Noon), at.Here, "feared at work");
            Reach(Turn.Take(at, new UserMessage("purple lampshade"), null, Script.Noon), at.Here, "own words");
            foreach (var action in Buttons)
                Reach(Turn.Take(at, new UserMessage(null, new Tap(null, [], action)), null, Script.Noon), at.Here, action);
        }
        return seen.Values;
    }
}
