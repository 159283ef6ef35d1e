using CompassBot.Safety;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Every state of the protocol × every kind of answer: help stays in reach, nothing is lowered but by a plain answer, and one can always leave.</summary>
public sealed class EveryAnswerTests
{
    [Fact]
    public void The_walk_reaches_every_step_that_asks_about_danger()
    {
        var reached = Protocol.Everywhere.Select(e => (e.State.Here!.Guide, e.State.Here.Step)).ToHashSet();
        var asking = RealContent.Content.Crisis.Responses.SelectMany(r => r.Value.Values).Distinct();
        Assert.Equal([], asking.Where(s => !reached.Contains(("crisis", s))));
    }

    [Fact]
    public void Every_tapped_answer_keeps_help_in_reach_and_only_a_plain_no_lowers()
    {
        foreach (var (state, asked) in Protocol.Everywhere)
            foreach (var choice in asked.Choices)
            {
                var result = Protocol.Tap(state, choice);
                var where = $"{state.Here} [{choice.Label}]";
                if (Left(state, result, where)) continue;
                Holds(state, result, where, lowers: !choice.IsAction && Protocol.Meaning(state, choice.Id) is { PlainNo: true });
            }
    }

    [Fact]
    public void A_typed_label_means_what_its_button_means()
    {
        foreach (var (state, asked) in Protocol.Everywhere)
            foreach (var choice in asked.Choices.Where(c => !c.IsAction))
            {
                var typed = Protocol.Say(state, choice.Label);
                var where = $"{state.Here} \"{choice.Label}\"";
                if (typed.After.Risks.Length == state.Risks.Length && RealContent.Content.Screen.Judge(choice.Label, true).Level < 2 && !RealContent.Content.Screen.Arrivals.IsArrival(choice.Label))
                    Assert.True(typed.After.Here == Protocol.Tap(state, choice).After.Here, $"{where} leads to {typed.After.Here}");
                if (!Left(state, typed, where)) Holds(state, typed, where, lowers: Protocol.Meaning(state, choice.Id) is { PlainNo: true });
            }
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("not sure")]
    [InlineData("skip")]
    [InlineData("purple lampshade thursday")]
    [InlineData("...")]
    [InlineData("stop asking me that")]
    [InlineData("jk")]
    [InlineData("im fine")]
    [InlineData("help")]
    [InlineData("back")]
    [InlineData("stop")]
    [InlineData("menu")]
    [InlineData("what do i do now")]
    [InlineData("is he gone")]
    [InlineData("new chat")]
    public void Whatever_is_typed_help_stays_in_reach_and_only_a_plain_no_lowers(string words)
    {
        foreach (var (state, asked) in Protocol.Everywhere)
        {
            var result = Protocol.Say(state, words);
            var where = $"{state.Here} \"{words}\"";
            if (Left(state, result, where)) continue;
            var meant = RealContent.Content.Find(state.Here!.Guide)!.Find(state.Here.Step)!.Choices.Where(c => asked.Choices.Any(a => a.Id == c.Id));
            Holds(state, result, where, lowers: meant.Any(c => c.PlainNo && c.PlainWords.Contains(words)));
        }
    }

    [Theory]
    [InlineData("exit")]
    [InlineData("leave")]
    [InlineData("hes back")]
    public void One_can_always_leave(string words)
    {
        foreach (var (state, _) in Protocol.Everywhere)
        {
            var result = Protocol.Say(state, words);
            Assert.True(result.Replies.Count == 0, $"{state.Here}: something was said");
            Assert.Equal(state.Channel == ChannelKind.PrivateRoom ? Ending.Leave : Ending.None, result.Ending);
            Assert.Equal(state.Locks, result.After.Locks);
            if (state.Channel == ChannelKind.Teams) Assert.StartsWith("Hi.", Protocol.Say(result.After, "hello").Replies[0].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_worse_risk_is_answered_at_once_and_a_lesser_one_hides_nothing()
    {
        foreach (var (state, _) in Protocol.Everywhere)
        {
            var worse = Protocol.Hear(state, new RiskVerdict(4, RiskCategory.MedicalEmergency, 'b', RiskRole.Self, RiskTime.Now));
            Assert.True(worse.Replies[0] is { Kind: ReplyKind.Crisis, Emergency.Count: > 0 }, $"{state.Here}: {worse.Replies[0].Text}");
            var lesser = Protocol.Hear(state, new RiskVerdict(2, RiskCategory.CoerciveControl, Whose: RiskRole.Self));
            Holds(state, lesser, $"{state.Here} and a lesser worry", lowers: false);
            if (state.Gravest is { Level: > 2 } grave) Assert.Equal(grave.Code, lesser.After.Gravest!.Code);
        }
    }

    [Fact]
    public void Silence_and_coming_back_changes_nothing()
    {
        foreach (var (state, _) in Protocol.Everywhere)
        {
            var again = Protocol.Turn.Take(state, new UserMessage(null, Arrived: true), null, Script.Noon.AddMinutes(20));
            Assert.Equal(state, again.After);
            Assert.Empty(again.Replies);
        }
    }

    [Fact]
    public void A_refused_question_is_never_put_again()
    {
        foreach (var (state, asked) in Protocol.Everywhere.Where(e => e.Asked.Ask.Length > 0 && e.State.Risk is not null))
            foreach (var refusal in new[] { "stop asking me that", "skip" })
            {
                // Skipping is a refusal where the question is the direct one; elsewhere the person may come back to it.
                if (refusal == "skip" && !RealContent.Content.Crisis.Answering.Contains(state.Here!.Step)) continue;
                var now = Protocol.Say(state, refusal).After;
                foreach (var words in new[] { "(again)", "back", "purple lampshade", "back", "(again)", "im fine", "(worse)" })
                {
                    var result = words[0] == '(' ? Protocol.Hear(now, new RiskVerdict(words == "(worse)" ? 4 : 3, CategoryOf(state), VariantOf(state), RoleOf(state))) : Protocol.Say(now, words);
                    foreach (var reply in result.Replies)
                        Assert.False(reply.Ask == asked.Ask, $"{state.Here}, \"{refusal}\", then \"{words}\": {reply.Text}");
                    now = result.After;
                }
            }
    }

    private static RiskCategory CategoryOf(Conversation state) => (RiskCategory)int.Parse(state.Risk!.Code.TrimEnd('a', 'b', 'c', 'd')[1..], System.Globalization.CultureInfo.InvariantCulture);

    private static char? VariantOf(Conversation state) => char.IsLetter(state.Risk!.Code[^1]) ? state.Risk.Code[^1] : null;

    private static RiskRole RoleOf(Conversation state) => state.Risk!.Third ? RiskRole.ThirdParty : RiskRole.Self;

    private static bool Left(Conversation before, TurnResult result, string where)
    {
        if (result.Ending == Ending.None && result.Replies.Count > 0) return false;
        Assert.True(before.Channel == ChannelKind.PrivateRoom ? result.Ending != Ending.None : result.After.AskedOnce.Contains("someone-came"), $"{where}: nothing was said and nobody left");
        return true;
    }

    private static void Holds(Conversation before, TurnResult result, string where, bool lowers)
    {
        Assert.True(result.Replies.Count > 0, $"{where}: nothing was said");
        Assert.True(Protocol.HelpInReach(result), $"{where}: no help in reach at {result.After.Here}: {result.Replies[^1].Text} [{string.Join("] [", result.Replies[^1].Choices.Select(c => c.Label))}]");
        if (lowers) return;
        foreach (var risk in before.Risks)
            Assert.True(result.After.Risks.Any(r => r.Code == risk.Code && r.Level >= risk.Level), $"{where}: {risk.Code} was lowered");
        Assert.True((before.Locks & ~result.After.Locks) == 0, $"{where}: locks {before.Locks} became {result.After.Locks}");
    }
}
