using System.Numerics;

namespace CompassBot.Safety.Words.Mistyped;

/// <summary>Slips of the finger on risk words. Only unknown words come here; the everyday ones are in the vocabulary and never do.</summary>
internal sealed class NearSpellings
{
    private const int Longest = 20;
    private readonly List<(string Word, uint Letters)>[] byFirstAndLength = new List<(string, uint)>[26 * (Longest + 1)];

    public void Add(string word)
    {
        if (word.Length is < 5 or > Longest || word[0] is < 'a' or > 'z') return;
        (byFirstAndLength[At(word[0], word.Length)] ??= []).Add((word, LettersOf(word)));
    }

    public string? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > Longest || word[0] is < 'a' or > 'z') return null;
        var (allowed, letters) = (word.Length < 9 ? 1 : 2, LettersOf(word));
        for (var length = Math.Max(5, word.Length - allowed); length <= Math.Min(Longest, word.Length + allowed); length++)
            if (byFirstAndLength[At(word[0], length)] is { } candidates)
                foreach (var (candidate, its) in candidates)
                    if ((candidate.Length < 9 ? 1 : allowed) is var most && BitOperations.PopCount(its ^ letters) <= 2 * most && Within(word, candidate, most)) return candidate;
        return null;
    }

    /// <summary>Which letters stand in it, a bit each: one slip changes two at most.</summary>
    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 1u << 26;
        return letters;
    }

    private static int At(char first, int length) => ((first - 'a') * (Longest + 1)) + length;

    /// <summary>Letters missing, added, wrong or swapped with their neighbour, at most <paramref name="allowed"/> of them.</summary>
    private static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int allowed)
    {
        Span<int> older = stackalloc int[Longest + 2], old = stackalloc int[Longest + 2], row = stackalloc int[Longest + 2];
        for (var j = 0; j <= b.Length; j++) old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, older[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > allowed) return false;
            var spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return old[b.Length] <= allowed;
    }
}
