using System.Text.RegularExpressions;
using CompassBot.Dialogs.Steps;
using CompassBot.Turns;
using CompassBot.Understanding;

namespace CompassBot.Dialogs;

/// <summary>One guide as its file says it. <c>always</c> and <c>crisis</c> are guides too, with sections of their own.</summary>
/// <param name="Code">"G03"; null for always and crisis.</param>
/// <param name="ClosedBy">Locks that close the whole guide.</param>
/// <param name="SelfCheck">In Teams the private room is offered instead.</param>
/// <param name="Instead">Where a closed guide or step leads.</param>
public sealed record Guide(
    string Id,
    string? Code,
    int Version,
    string Title,
    Locks ClosedBy,
    bool SelfCheck,
    string? Instead,
    IReadOnlyList<GuideStep> Steps,
    string File)
{
    /// <summary>What closes skill content: after fear, control or risk, no advice on how to ask, share or repair.</summary>
    public const Locks SkillLocks = Locks.Fear | Locks.Control | Locks.Risk;

    private readonly Dictionary<string, GuideStep> byId = Steps.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First());

    public bool Numbered => Code is not null;

    /// <summary>The id of the guide this file is a part of; null for a whole guide.</summary>
    public string? PartOf { get; init; }

    public bool Whole => PartOf is null;

    /// <summary>Shared by a guide and its parts: their answers count together.</summary>
    public string Family => PartOf ?? Id;

    /// <summary>The name an answer given at <paramref name="step"/> is kept under.</summary>
    public string Key(string step) => $"{Family}/{step}";

    /// <summary>Null until someone has reviewed its words.</summary>
    public Review? Review { get; init; }

    /// <summary>The same guide with other steps.</summary>
    public Guide With(IEnumerable<GuideStep> steps) => new(Id, Code, Version, Title, ClosedBy, SelfCheck, Instead, [.. steps], File) { Review = Review, PartOf = PartOf };

    public GuideStep? Find(string step) => byId.GetValueOrDefault(step);

    public Place At(string step) => new(Id, Version, step);
}

/// <param name="Say">One wording, or several that rotate.</param>
/// <param name="Ask">The question, put after what is said; empty when the buttons ask.</param>
/// <param name="Skip">Where "skip" leads; null when the step offers none of its own.</param>
/// <param name="Type">Where own words lead; null when they are no answer here.</param>
/// <param name="Compose">A sentence put together from answers given before.</param>
/// <param name="Run">A step of another guide that is gone through before "go".</param>
/// <param name="When">Looked at in order on entering; the first that holds leads elsewhere.</param>
/// <param name="PickSeveral">Several choices, then on; otherwise one.</param>
public sealed partial record GuideStep(
    string Id,
    IReadOnlyList<string> Say,
    string Ask,
    string? Unclear,
    IReadOnlyList<GuideChoice> Choices,
    bool PickSeveral,
    string? Skip,
    string? Go,
    string? Unanswered,
    string? Type,
    string? Compose,
    string? Run,
    IReadOnlyList<WhenRule> When,
    bool Skill,
    bool End,
    bool Doors,
    Locks Sets,
    int Line)
{
    /// <summary>Set where the choices are numbers between two ends.</summary>
    public ScaleEnds? Scale { get; init; }

    /// <summary>Fixed words that are a person's own here: "stop", where a no is practised.</summary>
    public IReadOnlySet<string> OwnWords { get; init; } = new HashSet<string>();

    public bool Asks => Choices.Count > 0 || Doors || Type is not null;

    /// <summary>Shows the sentence composed last.</summary>
    public bool SaysComposed { get; } = Say.Append(Ask).Concat(Choices.Select(c => c.Answer)).Any(t => t.Contains(Composition.Slot, StringComparison.Ordinal));

    /// <summary>Says at least one {slot}.</summary>
    public bool NamesLines { get; } = Say.Any(t => t.Replace(Composition.Slot, "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal));

    public bool AsksOfDanger => Danger().IsMatch(Ask);

    /// <summary>This step asks about danger, and <paramref name="choice"/> says there is none: it is taken only when plainly said.</summary>
    public bool PlaysDown(GuideChoice choice) =>
        choice.PlainNo
        || Choices.Any(c => c.TellsOfDanger) && !choice.TellsOfDanger && (!PickSeveral || choice.Serious == 0)
        || AsksOfDanger && choice.Leans(Leaning.No);

    [GeneratedRegex(@"\b(afraid|fear|scared|scare|danger|hurt|harm|threat|threaten|kill|weapon)", RegexOptions.IgnoreCase)]
    private static partial Regex Danger();

    public GuideChoice? Find(string choice) => Choices.FirstOrDefault(c => c.Id == choice);
}

/// <param name="Also">Other words a person would type for this answer.</param>
/// <param name="Go">A step, "G04", "G04/p5a", "crisis/help", "SAFE R1", "back", "leave".</param>
/// <param name="PlainNo">Answers the direct question with a plain no.</param>
/// <param name="Confirms">Answers the direct question with yes.</param>
/// <param name="Unsure">Answers it with maybe: counts as the higher level.</param>
/// <param name="Serious">Among several picks the highest decides where to go.</param>
/// <param name="Part">What it adds to a composed sentence; null for its own words.</param>
public sealed record GuideChoice(
    string Id,
    string Answer,
    IReadOnlyList<string> Also,
    string Go,
    Locks Sets,
    IReadOnlyList<Condition> If,
    bool PlainNo,
    bool Confirms,
    bool Unsure,
    int Serious,
    int Line,
    string? Part = null)
{
    public bool TellsOfDanger { get; } = (Sets & ~Locks.Watched) != 0 || Confirms || Unsure || Go.StartsWith("SAFE", StringComparison.Ordinal);

    private HashSet<string>? keyStems;
    private bool? saysNeither;

    /// <summary>"none of these", "nothing like that".</summary>
    internal bool SaysNeither => saysNeither ??= PlainWords.Any(w => w.Split(' ') is ["none" or "neither" or "nothing", ..]);

    /// <summary>What <see cref="KeyWords"/> looks for; only where people type instead of tapping.</summary>
    internal HashSet<string> KeyStems => keyStems ??= KeyWords.StemsOf(PlainWords);

    /// <summary>The label and its other words as <see cref="Plain.Of"/> writes them.</summary>
    public IReadOnlySet<string> PlainWords { get; } = Also.Append(Answer).Select(Plain.Of).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Who answers for the words, who reviewed them, and when.</summary>
public sealed record Review(string Owner, string Reviewer, DateOnly Date);

public sealed record WhenRule(IReadOnlyList<Condition> If, string Go, int Line);

/// <summary>One term: a lock ("watched"), an answer ("h1b=no"), a channel ("teams"), a slot with a row ("has:dv_chat"), or "picked".</summary>
public sealed record Condition(string Term, bool Not);
