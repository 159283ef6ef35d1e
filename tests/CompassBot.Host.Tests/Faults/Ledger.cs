using System.Globalization;
using System.Text.Json;

namespace CompassBot.Tests.Faults;

/// <summary>Compares what was said with what was shown.</summary>
public static class Ledger
{
    /// <summary>What is wrong with what a page was shown, given what the person said: lost, doubled, swapped, or a number missing.</summary>
    public static List<string> Faults(IReadOnlyList<string> said, IReadOnlyList<JsonElement> shown, bool ordered = true)
    {
        var faults = new List<string>();
        var heard = shown.Where(one => one.GetProperty("from").GetProperty("role").GetString() == "user").Select(one => one.GetProperty("text").GetString()!).ToList();
        var times = heard.CountBy(text => text).ToDictionary();
        foreach (var text in said)
            if (times.GetValueOrDefault(text) is var often && often != 1) faults.Add($"{text}: {often} times");
        var mine = said.ToHashSet();
        if (ordered && faults.Count == 0 && !heard.Where(mine.Contains).SequenceEqual(said)) faults.Add("Out of order.");
        for (var i = 0; i < shown.Count; i++)
            if (!shown[i].GetProperty("id").GetString()!.EndsWith("|" + (i + 1).ToString("D7", CultureInfo.InvariantCulture), StringComparison.Ordinal)) faults.Add($"Activity {i + 1} has another number.");
        return faults;
    }
}
