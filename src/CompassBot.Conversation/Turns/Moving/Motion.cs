using System.Collections.Immutable;
using CompassBot.Dialogs;
using CompassBot.Dialogs.Steps;
using CompassBot.Safety;
using CompassBot.Support;
using CompassBot.Turns.Helping;

namespace CompassBot.Turns.Moving;

/// <summary>One turn while it is being taken: the conversation so far and the replies gathered. Lives inside <see cref="Turn.Take"/>.</summary>
internal sealed class Motion(Content content, Conversation before, DateTimeOffset now, UserMessage? message = null)
{
    private readonly List<Reply> replies = [];
    private readonly List<string> counters = [];
    private WordsAlone? alone = message?.Alone;

    public Content Content => content;

    /// <summary>As the turn found it.</summary>
    public Conversation Before { get; } = before;

    /// <summary>What the message means by itself.</summary>
    public WordsAlone Alone => alone ??= content.Screen.Hear(message?.Text ?? "");

    public Conversation State { get; set; } = before;

    public Ending Ending { get; set; }

    public (Guide Guide, GuideStep Step)? Here =>
        State.Here is { } place && content.Find(place.Guide) is { } guide && guide.Find(place.Step) is { } step && !(step.SaysComposed && Composed is null) ? (guide, step) : null;

    public TurnResult Result() => new(State, replies, Ending, counters);

    /// <summary>Back to how it was, unsaid.</summary>
    public void Forget(Conversation earlier)
    {
        State = earlier;
        replies.Clear();
        counters.Clear();
        Ending = Ending.None;
    }

    public void Count(string name) => counters.Add(name);

    public void Say(Reply reply) => replies.Add(reply);

    /// <summary>Puts words before everything this turn said so far.</summary>
    public void SayFirst(string words)
    {
        if (replies.Count > 0) replies[0] = replies[0] with { Text = Screens.Join(words, replies[0].Text) };
    }

    /// <summary>Puts words between what the first reply says and what it asks.</summary>
    public void SayBeforeAsking(string words)
    {
        if (replies is not [var first, ..]) return;
        var said = first.Text[..^first.Ask.Length].TrimEnd();
        replies[0] = first with { Text = Screens.Join(Screens.Join(said, words), first.Ask) };
    }

    /// <summary>Which step of a guide composed last, kept among its answers.</summary>
    public static string ComposedIn(Guide guide) => guide.Key(Composition.Slot);

    /// <summary>The sentence composed last in this guide, whole, or null.</summary>
    public string? Composed =>
        State.Here is { } here && content.Find(here.Guide) is { } guide && State.Answers.GetValueOrDefault(ComposedIn(guide), []) is [var id] && guide.Find(id)?.Compose is { } template
            ? Composition.Sentence(guide, template, name => State.Answers.GetValueOrDefault(guide.Key(name), []))
            : null;

    public SupportContext Lines => new(State.Country, State.Language, now, State.Said, State.Region, State.Channel != ChannelKind.Teams, State.Feared, State.Speaks);

    public static bool SaysChoices(string text) =>
        text.Contains("{picked}", StringComparison.Ordinal) || text.Contains(Composition.Slot, StringComparison.Ordinal);

    /// <summary>Fills slots, {help_lines}, {picked} and {composed}.</summary>
    public Filled Fill(string text)
    {
        if (text.Contains("{picked}", StringComparison.Ordinal)) text = text.Replace("{picked}", Picked(), StringComparison.Ordinal);
        if (text.Contains(Composition.Slot, StringComparison.Ordinal)) text = text.Replace(Composition.Slot, Composed ?? "", StringComparison.Ordinal);
        if (text.Contains("{between}", StringComparison.Ordinal)) text = text.Replace("{between}", Named(), StringComparison.Ordinal);
        if (!text.Contains("{help_lines}", StringComparison.Ordinal)) return content.Support.Fill(text, Lines);
        var help = content.Support.HelpLines(State.Gravest?.Code, Lines);
        var around = content.Support.Fill(text, Lines);
        return new Filled(around.Text.Replace("{help_lines}", help.Text, StringComparison.Ordinal), [.. help.Lines, .. around.Lines])
        {
            Emergency = [.. help.Emergency, .. around.Emergency],
        };
    }

    public bool Holds(Condition condition) => condition.Not != HoldsPlainly(condition.Term);

    private bool HoldsPlainly(string term)
    {
        if (GuideReader.ParseLock(term) is { } locks) return (State.Locks & locks) != 0;
        if (term == "teams") return State.Channel == ChannelKind.Teams;
        if (term == "private-room") return State.Channel == ChannelKind.PrivateRoom;
        if (term == "picked") return PickedLabels().Any();
        if (term == "firm") return State.Risk is { Firm: true } or { Confirmed: true };
        if (term == "open-now") return content.Support.HelpLines(State.Gravest?.Code, Lines).Lines.Any(l => l.OpenNow);
        if (term == "third") return State.Risk is { Third: true };
        if (term == "feared-at-work") return State.Feared.HasFlag(Feared.Work);
        if (term == "new-fact") return State.Risks.Length > 1 || State.Risk is { Said: > 1 };
        if (term.StartsWith("heard:", StringComparison.Ordinal)) return State.Gravest is { } risk && risk.Code.TrimEnd('a', 'b', 'c', 'd') == term[6..];
        if (term.StartsWith("has:", StringComparison.Ordinal)) return content.Support.Has(term[4..], Lines);
        var equals = term.IndexOf('=');
        return equals > 0 && State.Here is { } here && content.Find(here.Guide) is { } guide
            && State.Answers.TryGetValue(guide.Key(term[..equals]), out var given) && given.Contains(term[(equals + 1)..]);
    }

    /// <summary>What is in question now, in words: "saying no, or about hearing no".</summary>
    private string Named() => string.Join(", or about ", InQuestion.Select(r => content.Understanding.Find(r)?.About).OfType<string>());

    /// <summary>The wishes the person is asked to choose between.</summary>
    public ImmutableArray<string> InQuestion
    {
        get => State.Answers.GetValueOrDefault($"always/{Always.Between}", []);
        set => State = State with { Answers = State.Answers.SetItem($"always/{Always.Between}", value) };
    }

    private string Picked() => string.Join("\n", PickedLabels().Select(l => $"- {l}"));

    // Only the bot's own labels, never typed words.
    private IEnumerable<string> PickedLabels() =>
        State.Here is { } here && content.Find(here.Guide) is { Numbered: true } guide
            ? content.Guides.Where(g => g.Family == guide.Family).SelectMany(g => g.Steps).Where(s => s.PickSeveral && State.Answers.ContainsKey(guide.Key(s.Id)))
                .SelectMany(s => s.Choices.Where(c => State.Answers[guide.Key(s.Id)].Contains(c.Id)).Select(c => c.Answer))
            : [];
}
