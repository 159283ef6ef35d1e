using System.Text.RegularExpressions;

namespace CompassBot.Dialogs.Rules;

/// <summary>Rules for crisis.yaml beyond those of every guide.</summary>
internal static partial class CrisisRules
{
    private const int Wordings = 3;

    private static readonly string[] SafetyTexts = ["second", "also_", "heard", "off_work", "only_english"];

    /// <summary>Whoever hears the same line a second time should not feel read to from a card.</summary>
    public static IEnumerable<Fault> EverySafetyLineHasThreeWordings(Content content) =>
        from line in SafetyLines(content.Crisis)
        where line.Say.Count < Wordings || line.Say.Distinct().Count() < line.Say.Count
        select new Fault(content.Crisis.Guide.File, line.Line, nameof(EverySafetyLineHasThreeWordings), $"\"{line.Where}\" has {line.Say.Distinct().Count()} wordings; a safety line has three that take turns");

    public static IEnumerable<Fault> WordingsShareTheirSlots(Content content) =>
        from line in SafetyLines(content.Crisis)
        where line.Say.Select(Slots).Distinct().Count() > 1
        select new Fault(content.Crisis.Guide.File, line.Line, nameof(WordingsShareTheirSlots), $"the wordings of \"{line.Where}\" name different lines: {string.Join(" / ", line.Say.Select(Slots).Distinct())}");

    public static IEnumerable<Fault> EveryFirstLineIsHeard(Content content)
    {
        foreach (var line in content.Crisis.FirstLines)
        {
            if (line.Heard.Count == 0 || line.Heard.Any(h => !content.Crisis.Responses.Keys.Any(k => k.TrimEnd('a', 'b', 'c', 'd') == h)) || line.Words.Count == 0)
                yield return new(content.Crisis.Guide.File, line.Line, nameof(EveryFirstLineIsHeard), $"the first line \"{line.Row}\" needs words, and categories under \"heard\" that are answered");
            if (line.Step is { } step && content.Crisis.Guide.Find(step) is null)
                yield return new(content.Crisis.Guide.File, line.Line, nameof(EveryFirstLineIsHeard), $"the first line \"{line.Row}\" leads to \"{step}\", which is not there");
            if (line.Step is null && line.Say.Count == 0)
                yield return new(content.Crisis.Guide.File, line.Line, nameof(EveryFirstLineIsHeard), $"the first line \"{line.Row}\" says nothing and leads nowhere");
        }
    }

    public static IEnumerable<Fault> WhatIsSaidMeanwhileIsAnswered(Content content) =>
        from answer in content.Crisis.Meanwhile.Answers
        where answer.Go is { } step && content.Crisis.Guide.Find(step) is null
        select new Fault(content.Crisis.Guide.File, answer.Line, nameof(WhatIsSaidMeanwhileIsAnswered), $"\"meanwhile\" leads to \"{answer.Go}\", which is not there");

    /// <summary>First answers to a risk, and whatever names an emergency number.</summary>
    internal static IEnumerable<(string Where, IReadOnlyList<string> Say, int Line)> SafetyLines(Crisis crisis) =>
    [
        .. crisis.Guide.Steps.Where(s => s.Say.Count > 0 && (crisis.Answering.Contains(s.Id) || s.Say.Any(NamesANumber))).Select(s => (s.Id, s.Say, s.Line)),
        .. crisis.FirstLines.Where(l => l.Say.Count > 0).Select(l => (l.Row, l.Say, l.Line)),
        .. crisis.Texts.Where(t => SafetyTexts.Any(n => t.Key.StartsWith(n, StringComparison.Ordinal))).Select(t => (t.Key, t.Value, 1)),
    ];

    private static bool NamesANumber(string text) => text.Contains("{police}", StringComparison.Ordinal) || text.Contains("{ambulance}", StringComparison.Ordinal);

    private static string Slots(string text) => string.Join(' ', SlotName().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex SlotName();
}
