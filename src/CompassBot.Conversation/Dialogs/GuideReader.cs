using CompassBot.Turns;

namespace CompassBot.Dialogs;

/// <summary>Reads the part every guide file shares: head, steps, answers.</summary>
internal static class GuideReader
{
    private static readonly string[] LockNames = ["fear", "control", "minor", "doer", "watched", "risk"];

    /// <summary>Leaves the keys of <paramref name="map"/> that are not a guide's own to the caller.</summary>
    public static Guide Read(YamlMap map)
    {
        var skill = map.Flag("skill") ? Guide.SkillLocks : Locks.None;
        map.Text("review");
        return new Guide(
            map.RequiredText("id"),
            map.Text("code"),
            map.Number("version", 1),
            map.Text("title") ?? "",
            skill | ReadLocks(map, "closed_by"),
            map.Flag("self_check"),
            map.Text("instead"),
            [.. map.Maps("steps").Select(ReadStep)],
            map.Source.File);
    }

    private static GuideStep ReadStep(YamlMap map)
    {
        var several = map.Has("pick");
        if (several && map.Has("choices"))
            map.Source.Report(map.LineOf("pick"), "KeysAreKnown", "a step has \"choices\" or \"pick\", not both");
        map.Flag("source_needed");
        var step = new GuideStep(
            map.RequiredText("id"),
            map.Texts("say"),
            map.Text("ask") ?? "",
            map.Text("unclear"),
            [.. map.Maps(several ? "pick" : "choices").Select(ReadChoice)],
            several,
            map.Text("skip"),
            map.Text("go"),
            map.Text("unanswered"),
            [.. map.Maps("when").Select(ReadWhen)],
            map.Flag("skill"),
            map.Flag("end"),
            map.Flag("doors"),
            ReadLocks(map, "sets"),
            map.Line);
        map.NothingElse();
        return step;
    }

    private static GuideChoice ReadChoice(YamlMap map)
    {
        var answer = map.RequiredText("answer");
        var choice = new GuideChoice(
            map.Text("id") ?? Slug(answer),
            answer,
            map.Texts("also"),
            map.RequiredText("go"),
            ReadLocks(map, "sets"),
            ReadConditions(map),
            map.Flag("plain_no"),
            map.Flag("confirms"),
            map.Flag("unsure"),
            map.Number("serious", 0),
            map.Line);
        map.NothingElse();
        return choice;
    }

    private static WhenRule ReadWhen(YamlMap map)
    {
        var rule = new WhenRule(ReadConditions(map), map.RequiredText("go"), map.Line);
        map.NothingElse();
        return rule;
    }

    internal static List<Condition> ReadConditions(YamlMap map) =>
        [.. map.Texts("if").Select(t => t.StartsWith("not ", StringComparison.Ordinal) ? new Condition(t[4..].Trim(), true) : new Condition(t, false))];

    private static Locks ReadLocks(YamlMap map, string key)
    {
        var locks = Locks.None;
        foreach (var (name, line) in map.TextsWithLines(key))
            if (ParseLock(name) is { } one) locks |= one;
            else map.Source.Report(line, "KeysAreKnown", $"\"{name}\" is not a lock; locks are: {string.Join(", ", LockNames)}");
        return locks;
    }

    /// <summary>"fear" → <see cref="Locks.Fear"/>; null when it is no lock.</summary>
    public static Locks? ParseLock(string name) =>
        Array.IndexOf(LockNames, name) is >= 0 and var i ? (Locks)(1 << i) : null;

    /// <summary>"I'm not sure" → "im-not-sure".</summary>
    public static string Slug(string answer)
    {
        var letters = answer.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ').ToArray();
        return string.Join('-', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
