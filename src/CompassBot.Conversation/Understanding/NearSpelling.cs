using System.Numerics;

namespace CompassBot.Understanding;

/// <summary>Edit distance with swapped neighbours counted once (optimal string alignment), cut off at a bound.</summary>
internal static class NearSpelling
{
    /// <summary>Slips that are forgiven in the longest texts.</summary>
    public const int Most = 2;

    /// <summary>One slip in 4 to 7 letters, two in longer texts, none in shorter ones: "yes" and "yet" stay apart.</summary>
    public static bool Same(string typed, string meant)
    {
        var bound = meant.Length switch { < 5 => 0, < 9 => 1, _ => Most };
        return bound > 0 && Math.Abs(typed.Length - meant.Length) <= bound && Distance(typed, meant, bound) <= bound;
    }

    /// <summary>Which letters stand in it, a bit each.</summary>
    public static uint Letters(string plain)
    {
        var letters = 0u;
        foreach (var c in plain) letters |= 1u << (c & 31);
        return letters;
    }

    /// <summary>False: too many letters stand in one and not in the other. One slip changes two at most.</summary>
    public static bool MayBe(uint letters, uint others) => BitOperations.PopCount(letters ^ others) <= 2 * Most;

    public static int Distance(string a, string b, int bound)
    {
        Span<int> before = stackalloc int[b.Length + 1], previous = stackalloc int[b.Length + 1], current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var d = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = Math.Min(d, before[j - 2] + 1);
                current[j] = d;
                least = Math.Min(least, d);
            }
            if (least > bound) return bound + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[b.Length];
    }
}
