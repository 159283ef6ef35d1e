using CompassBot.Safety;
using CompassBot.Understanding;

namespace CompassBot.Dialogs.Help;

/// <summary>What is said first instead of a category's own first words, because of what exactly was told: a tracker, a pension, the dog.</summary>
/// <param name="Heard">Categories ("R6") it belongs to.</param>
/// <param name="Words">Any of these in the message, as <see cref="Plain.Of"/> writes them between spaces.</param>
/// <param name="Say">Three wordings; empty where only the step is another.</param>
/// <param name="Step">The step that asks; null for the category's own.</param>
/// <param name="Doers">For who may harm, not for who is harmed; null: for both.</param>
/// <param name="Levels">At which levels it fits; where danger is now the number comes first, so mostly not there.</param>
public sealed record FirstLine(string Row, IReadOnlyList<string> Heard, IReadOnlyList<string> Words, IReadOnlyList<string> Say, string? Step, IReadOnlyList<int> Levels, bool? Doers, int Line)
{
    public bool Fits(RiskVerdict verdict, string plain) =>
        verdict.Category is { } category && (Doers ?? verdict.Whose == RiskRole.Doer) == (verdict.Whose == RiskRole.Doer) && Heard.Contains($"R{(int)category}") && Levels.Contains(verdict.Level)
        && Words.Any(w => plain.Contains(w, StringComparison.Ordinal));

    internal static FirstLine Read(YamlMap map)
    {
        var levels = map.Texts("levels");
        var line = new FirstLine(
            map.RequiredText("row"),
            map.Texts("heard"),
            [.. map.Texts("words").Select(w => $" {Plain.Of(w)} ")],
            map.Texts("say"),
            map.Text("step"),
            levels.Count == 0 ? [2, 3] : [.. levels.Select(l => int.TryParse(l, out var level) ? level : 0)],
            map.Choice("for", "the harmed", "doers", "both") switch { "doers" => true, "both" => null, _ => false },
            map.Line);
        map.NothingElse();
        return line;
    }
}
