using System.Globalization;

namespace CompassBot.Understanding;

/// <summary>Which of the offered answers is named by its place: "2", "the second one", "option b", "about a 4".</summary>
internal static class Positions
{
    private static readonly string[] Cardinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] Before = ["option ", "number ", "answer ", "the ", "a ", "about ", "around ", "maybe ", "probably ", "id say ", "i say ", "i pick ", "i choose ", "ill take ", "ill go with ", "more like "];
    private static readonly string[] After = [" one", " option", " answer", " please", " i think", " i guess"];

    /// <summary>Counts from 0; null when no place among <paramref name="count"/> is named.</summary>
    public static int? Of(string plain, int count)
    {
        if (plain is "last one" or "the last one" or "last" or "the last") return count - 1;
        var lettered = plain.StartsWith("option ", StringComparison.Ordinal) || plain.StartsWith("answer ", StringComparison.Ordinal);
        var core = Core(plain);
        var n = Digits(core);
        if (n == 0) n = Array.IndexOf(Ordinals, core) + 1;
        if (n == 0 && !plain.StartsWith("the ", StringComparison.Ordinal)) n = Array.IndexOf(Cardinals, core) + 1;
        // A letter alone may be a slip of the finger; "option b" is not.
        if (n == 0 && lettered && core is [>= 'a' and <= 'j']) n = core[0] - 'a' + 1;
        return n >= 1 && n <= count ? n - 1 : null;
    }

    /// <summary>"b" alone, from a to h.</summary>
    public static int? OfLetter(string plain, int count) => plain is [>= 'a' and <= 'h'] && plain[0] - 'a' < count ? plain[0] - 'a' : null;

    private static int Digits(string core)
    {
        var digits = core is [.., 's', 't'] or [.., 'n', 'd'] or [.., 'r', 'd'] or [.., 't', 'h'] ? core[..^2] : core;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
    }

    private static string Core(string plain)
    {
        var core = plain;
        for (var shorter = true; shorter;)
        {
            shorter = false;
            foreach (var before in Before)
                if (core.StartsWith(before, StringComparison.Ordinal)) (core, shorter) = (core[before.Length..], true);
            foreach (var after in After)
                if (core.EndsWith(after, StringComparison.Ordinal)) (core, shorter) = (core[..^after.Length], true);
        }
        return core;
    }
}
