using CompassBot.Dialogs.Steps;
using CompassBot.Turns;
using CompassBot.Understanding;

namespace CompassBot.Dialogs;

/// <summary>Reads the part every guide file shares: head, steps, answers.</summary>
internal static class GuideReader
{
    private static readonly string[] AnswerKeys = ["choices", "pick", "scale"];
    private static readonly string[] LockNames = ["fear", "control", "minor", "doer", "watched", "risk"];

    /// <summary>Leaves the keys of <paramref name="map"/> that are not a guide's own to the caller.</summary>
    public static Guide Read(YamlMap map)
    {
        var skill = map.Flag("skill") ? Guide.SkillLocks : Locks.None;
        return new Guide(
            map.RequiredText("id"),
            map.Text("code"),
            map.Number("version", 1),
            map.Text("title") ?? "",
            skill | ReadLocks(map, "closed_by"),
            map.Flag("self_check"),
            map.Text("instead"),
            [.. map.Maps("steps").Select(ReadStep)],
            map.Source.File)
        {
            PartOf = map.Text("part_of"),
            Review = ReadReview(map),
        };
    }

    private static Review? ReadReview(YamlMap guide)
    {
        if (!guide.HoldsMap("review"))
        {
            guide.Choice("review", "none yet");
            return null;
        }
        if (guide.Map("review") is not { } map) return null;
        var (owner, reviewer, date) = (map.RequiredText("owner"), map.RequiredText("reviewer"), map.RequiredText("date"));
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day))
            map.Source.Report(map.LineOf("date"), "KeysAreKnown", "\"date\" is written 2026-11-30");
        map.NothingElse();
        return new Review(owner, reviewer, day);
    }

    private static GuideStep ReadStep(YamlMap map)
    {
        var several = map.Has("pick");
        if (AnswerKeys.Count(map.Has) > 1)
            map.Source.Report(map.Line, "KeysAreKnown", "a step has one of \"choices\", \"pick\" and \"scale\"");
        map.Flag("source_needed");
        var (type, ownWords) = ReadType(map);
        var scale = map.Map("scale") is { } numbers ? Scale.Read(numbers) : default;
        var step = new GuideStep(
            map.RequiredText("id"),
            map.Texts("say"),
            map.Text("ask") ?? "",
            map.Text("unclear"),
            scale.Points ?? [.. map.Maps(several ? "pick" : "choices").Select(ReadChoice)],
            several,
            map.Text("skip"),
            map.Text("go"),
            map.Text("unanswered"),
            type,
            map.Text("compose"),
            map.Text("run"),
            [.. map.Maps("when").Select(ReadWhen)],
            map.Flag("skill"),
            map.Flag("end"),
            map.Flag("doors"),
            ReadLocks(map, "sets"),
            map.Line)
        {
            Scale = scale.Ends,
            OwnWords = ownWords,
        };
        map.NothingElse();
        return step;
    }

    private static (string? Go, IReadOnlySet<string> OwnWords) ReadType(YamlMap step)
    {
        if (step.Map("type") is not { } map) return (null, new HashSet<string>());
        var type = (map.RequiredText("go"), map.Texts("words").Select(Plain.Of).ToHashSet(StringComparer.Ordinal));
        map.NothingElse();
        return type;
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
            map.Line,
            map.Text("part"));
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

    internal static Locks ReadLocks(YamlMap map, string key)
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
