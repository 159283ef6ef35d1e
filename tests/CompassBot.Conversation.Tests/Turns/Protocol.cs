using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Support;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Every place the crisis protocol can stand at: each category, level, and whose risk, in both kinds of channel, and on by every answer.</summary>
internal static class Protocol
{
    public static readonly Turn Turn = new(RealContent.Content);

    private static readonly Lazy<IReadOnlyList<(Conversation State, Reply Asked)>> Reached = new(Walk);

    public static IReadOnlyList<(Conversation State, Reply Asked)> Everywhere => Reached.Value;

    public static IEnumerable<RiskVerdict> Verdicts =>
        from category in Enum.GetValues<RiskCategory>()
        from variant in category == RiskCategory.MedicalEmergency ? new char?[] { 'a', 'b', 'c', 'd' } : [null]
        from level in new[] { 2, 3, 4 }
        from whose in new[] { RiskRole.Self, RiskRole.ThirdParty, RiskRole.Doer }
        from facts in new[] { RiskFacts.None, RiskFacts.Minor, RiskFacts.Hurried }
        select new RiskVerdict(level, category, variant, whose, Facts: facts);

    public static Conversation Fresh(ChannelKind channel, string? country = "GB") =>
        Turn.Take(new Conversation { Country = country, Channel = channel }, new UserMessage(null, Arrived: true), null, Script.Noon).After;

    /// <summary>As if the screen had heard it, whatever its phrases are.</summary>
    public static TurnResult Hear(Conversation state, RiskVerdict verdict) => Turn.Take(state, new UserMessage("(heard)"), verdict, Script.Noon);

    public static TurnResult Say(Conversation state, string words) => Turn.Take(state, new UserMessage(words), null, Script.Noon);

    public static TurnResult Tap(Conversation state, ReplyChoice choice) =>
        Turn.Take(state, new UserMessage(choice.Label, choice.IsAction ? new Tap(state.Here, [], choice.Id) : new Tap(state.Here, [choice.Id])), null, Script.Noon);

    public static GuideChoice? Meaning(Conversation state, string choice) => RealContent.Content.Find(state.Here!.Guide)!.Find(state.Here.Step)!.Find(choice);

    /// <summary>Numbers stand in the message, or one tap brings them.</summary>
    public static bool HelpInReach(TurnResult result)
    {
        var reply = result.Replies[^1];
        return reply.Lines.Count + reply.Emergency.Count > 0
            || reply.Choices.Any(c => c is { IsAction: true, Id: "numbers" } || (Meaning(result.After, c.Id)?.Go is "help" or "crisis/help" or "barriers" or "connect"));
    }

    private static List<(Conversation, Reply)> Walk()
    {
        var seen = new Dictionary<string, (Conversation, Reply)>();
        var open = new Queue<Conversation>();
        void Reach(TurnResult result)
        {
            if (result.Replies.Count == 0 || result.After.Here is not { } here) return;
            if (here.Guide is not ("crisis" or "pressure-check")) return;
            if (seen.TryAdd($"{result.After.Channel}|{here}|{result.After.Locks}", (result.After, result.Replies[^1]))) open.Enqueue(result.After);
        }

        foreach (var channel in new[] { ChannelKind.PrivateRoom, ChannelKind.Teams })
        {
            foreach (var verdict in Verdicts) Reach(Hear(Fresh(channel), verdict));
            Reach(Hear(Fresh(channel), new RiskVerdict(4, RiskCategory.SuicideSelfHarm, Whose: RiskRole.Self) { Also = [RiskCategory.HarmToOthers] }));
        }
        while (open.TryDequeue(out var at))
            foreach (var choice in seen[$"{at.Channel}|{at.Here}|{at.Locks}"].Item2.Choices.Where(c => !c.IsAction)) Reach(Tap(at, choice));
        return [.. seen.Values];
    }
}
