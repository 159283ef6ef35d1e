using CompassBot.Dialogs.Help;
using CompassBot.Safety;

namespace CompassBot.Dialogs;

/// <summary>What is said first and asked when there is risk: <c>crisis.yaml</c>.</summary>
/// <param name="Responses">By code ("R1", "R10b"): the step for each manner of answering.</param>
public sealed record Crisis(
    Guide Guide,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Responses,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Texts,
    IReadOnlyList<FirstLine> FirstLines,
    Meanwhile Meanwhile,
    PlainFacts Facts,
    FearedWords Feared)
{
    /// <summary>The manners a response may be written for; only <c>crisis</c> must be.</summary>
    public static readonly IReadOnlyList<string> Manners = ["crisis", "now", "check", "third", "doer", "minor", "minor_now", "minor_third", "both"];

    /// <summary>Steps that ask a direct question, or take its place.</summary>
    public IReadOnlySet<string> Answering { get; } =
        Responses.Values.SelectMany(r => r.Values).Concat(FirstLines.Select(l => l.Step).OfType<string>()).ToHashSet(StringComparer.Ordinal);

    /// <summary>This step asks a direct question, or takes its place.</summary>
    public bool Asks(Guide guide, GuideStep step) => guide == Guide && Answering.Contains(step.Id);

    /// <summary>A named sentence; wordings take turns.</summary>
    public string Text(string name, int turn = 0) => Texts.GetValueOrDefault(name) is { Count: > 0 } all ? all[turn % all.Count] : "";

    /// <summary>The step that answers what was heard.</summary>
    /// <param name="both">Thoughts of dying and of hurting someone, in one session.</param>
    public string StepFor(RiskVerdict verdict, bool minor, bool both = false)
    {
        var steps = Responses.GetValueOrDefault(verdict.Code ?? "") ?? Responses.GetValueOrDefault("R11");
        if (steps is null) return "help";
        string? Pick(string manner) => steps.GetValueOrDefault(manner);
        var third = verdict.Whose == RiskRole.ThirdParty;
        var step = both ? Pick("both") : null;
        var young = minor || verdict.Facts.HasFlag(RiskFacts.Minor);
        // A child who hurt someone is no less young; what is said to who was hurt is not for them.
        if (young && verdict.Whose == RiskRole.Doer) step ??= Responses.GetValueOrDefault("R5")?.GetValueOrDefault("minor");
        if (young) step ??= third ? Pick("minor_third") : verdict.Level >= 4 ? Pick("minor_now") : Pick("minor");
        step ??= third ? Pick("third") : null;
        step ??= verdict.Whose == RiskRole.Doer ? Pick("doer") : null;
        step ??= verdict.Tier == RiskTier.Check ? Pick("check") : null;
        step ??= verdict.Level >= 4 ? Pick("now") : null;
        return step ?? Pick("crisis") ?? "help";
    }

    internal static Crisis? Read(string root, string path, List<Fault> faults)
    {
        if (YamlSource.Read(root, path, faults) is not { } map) return null;
        var guide = GuideReader.Read(map);
        var responses = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        if (map.Map("respond") is { } respond)
            foreach (var code in respond.Keys)
                if (respond.Map(code) is { } steps)
                {
                    responses[code] = Manners.Where(steps.Has).ToDictionary(m => m, steps.RequiredText);
                    if (!steps.Has("crisis")) steps.Source.Report(steps.Line, "KeysAreComplete", $"{code} needs a step under \"crisis\"");
                    steps.NothingElse();
                }
        // A language without risk phrases of its own is heard with the English ones, as the screen does.
        var risk = Path.Combine(Path.GetDirectoryName(path)!, "risk");
        var ear = new Ear(root, Directory.Exists(risk) ? risk : Path.Combine(root, "en", "risk"));
        ear.AddLists(map);
        ear.AddAround(map.Texts("around"));
        var crisis = new Crisis(guide, responses, Always.ReadTexts(map, "texts"), [.. map.Maps("first_lines").Select(FirstLine.Read)], Meanwhile.Read(map, ear), PlainFacts.Read(map, ear), FearedWords.Read(map));
        ear.Open();
        map.NothingElse();
        return crisis;
    }
}
