using CompassBot.Dialogs;

namespace CompassBot.Safety.Rules;

internal static class RiskRuleReader
{
    public static RiskRule Read(YamlMap entry, RiskCategory category)
    {
        var level = Level(entry, "level");
        if (!entry.Has("level")) entry.Source.Report(entry.Line, "KeysAreComplete", "\"level\" is missing");
        return new RiskRule($"{category.Name()}/{entry.RequiredText("rule")}", PhraseUse.Risk)
        {
            Category = category,
            Variant = entry.Choice("variant", "a", "b", "c", "d") is [var letter] ? letter : null,
            Level = level,
            Now = Math.Max(level, Level(entry, "now")),
            After = Math.Max(level, Level(entry, "after")),
            Whose = entry.Choice("whose", "self", "third", "doer") switch
            {
                "self" => RiskRole.Self,
                "third" => RiskRole.ThirdParty,
                "doer" => RiskRole.Doer,
                _ => RiskRole.Unclear,
            },
            Time = entry.Choice("time", "now", "recent", "past") switch
            {
                "now" => RiskTime.Now,
                "recent" => RiskTime.Recent,
                "past" => RiskTime.Past,
                _ => RiskTime.Unclear,
            },
            Facts = Facts(entry),
            Topic = entry.Flag("topic"),
            Whole = entry.Flag("whole"),
            WithChild = entry.Flag("with_child"),
        };
    }

    private static int Level(YamlMap entry, string key)
    {
        var level = entry.Number(key, 0);
        if (level is < 0 or > 4) entry.Source.Report(entry.LineOf(key), "LevelsAreZeroToFour", $"\"{key}\" is 0 to 4");
        return Math.Clamp(level, 0, 4);
    }

    private static RiskFacts Facts(YamlMap entry)
    {
        var facts = entry.Flag("firm") ? RiskFacts.Firm : RiskFacts.None;
        foreach (var (text, line) in entry.TextsWithLines("facts"))
            if (text switch { "minor" => RiskFacts.Minor, "watched" => RiskFacts.Watched, "hurried" => RiskFacts.Hurried, _ => RiskFacts.None } is var fact && fact != 0)
                facts |= fact;
            else entry.Source.Report(line, "KeysAreKnown", $"\"facts\" can't hold \"{text}\"; it holds minor, watched, hurried");
        return facts;
    }
}
