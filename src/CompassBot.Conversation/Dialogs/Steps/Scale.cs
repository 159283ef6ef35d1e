using CompassBot.Turns;

namespace CompassBot.Dialogs.Steps;

/// <summary>A question answered by a number between two ends; its points are the step's answers, so that everything else treats them alike.</summary>
internal static class Scale
{
    private const int Fewest = 3, Most = 7;

    private static readonly string[] Names = ["one", "two", "three", "four", "five", "six", "seven"];

    public static (IReadOnlyList<GuideChoice> Points, ScaleEnds Ends) Read(YamlMap map)
    {
        var (low, high, points) = (map.RequiredText("low"), map.RequiredText("high"), map.Number("points", 5));
        if (points is < Fewest or > Most)
            map.Source.Report(map.LineOf("points"), "KeysAreKnown", $"\"points\" is {Fewest} to {Most}");
        points = Math.Clamp(points, Fewest, Most);
        var goes = map.Maps("goes").Select(ReadGo).ToList();
        if (goes is not [{ From: 1 }, ..])
            map.Source.Report(map.LineOf("goes"), "KeysAreComplete", "the first entry of \"goes\" is \"from: 1\"");
        foreach (var (before, after) in goes.Zip(goes.Skip(1)))
            if (after.From <= before.From || after.From > points)
                map.Source.Report(after.Line, "KeysAreKnown", $"\"from\" counts upward in \"goes\", to {points} at most");
        map.NothingElse();
        IReadOnlyList<GuideChoice> all = [.. Enumerable.Range(1, points).Select(n => Point(n, n == 1 ? low : n == points ? high : "", goes.LastOrDefault(g => g.From <= n) ?? new PointGo(1, "", Locks.None, map.Line)))];
        return (all, new ScaleEnds(low, high));
    }

    private static GuideChoice Point(int number, string end, PointGo go) => new(
        $"{number}",
        end.Length == 0 ? $"{number}" : $"{number} ({end})",
        end.Length == 0 ? [Names[number - 1]] : [Names[number - 1], end],
        go.Go,
        go.Sets,
        If: [],
        PlainNo: false,
        Confirms: false,
        Unsure: false,
        Serious: 0,
        Line: go.Line);

    private static PointGo ReadGo(YamlMap map)
    {
        var go = new PointGo(map.Number("from", 1), map.RequiredText("go"), GuideReader.ReadLocks(map, "sets"), map.Line);
        map.NothingElse();
        return go;
    }

    private sealed record PointGo(int From, string Go, Locks Sets, int Line);
}

/// <summary>What the first and the last number of a scale mean.</summary>
public sealed record ScaleEnds(string Low, string High);
