using CompassBot.Safety.Model;

namespace CompassBot.Safety.Words.Mistyped;

/// <summary>One slip of the finger on any word of the phrases: a letter missing, added, wrong or swapped with its neighbour.</summary>
/// <remarks>Words are found by what is left when one letter is taken away, so the cost does not grow with the vocabulary.</remarks>
internal sealed class Slips
{
    private const int Shortest = 4, ShortestMeant = 3, Longest = 20;
    private readonly Dictionary<uint, List<string>> byRest = [];

    /// <summary>Words people write on purpose, which are nobody's slip: hashes of their folded letters.</summary>
    private readonly HashSet<uint> everyday = [];

    public void AddEveryday(string word) => everyday.Add(Hashing.Of(word));

    public bool IsEveryday(ReadOnlySpan<char> word) => everyday.Contains(Hashing.Of(word));

    /// <summary>Without a list of everyday words every name would be somebody's slip.</summary>
    public bool Ready => everyday.Count > 0;

    public void Add(string word)
    {
        if (word.Length is < ShortestMeant or > Longest || !Plain(word)) return;
        Put(Hashing.Of(word), word);
        for (var at = 1; at < word.Length; at++) Put(Without(word, at), word);
    }

    /// <summary>The word meant, or null. The first letter is nearly always right, and has to be.</summary>
    public string? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || !Plain(word)) return null;
        string? best = null;
        var bestCost = 4;
        Look(Hashing.Of(word), word, ref best, ref bestCost);
        for (var at = 1; at < word.Length; at++) Look(Without(word, at), word, ref best, ref bestCost);
        return best;
    }

    private void Look(uint rest, ReadOnlySpan<char> word, ref string? best, ref int bestCost)
    {
        if (!byRest.TryGetValue(rest, out var candidates)) return;
        foreach (var candidate in candidates)
            if (Cost(word, candidate) is var cost && (cost < bestCost || (cost == bestCost && string.CompareOrdinal(candidate, best) < 0)))
                (best, bestCost) = (candidate, cost);
    }

    /// <summary>0 swapped neighbours, 1 a letter missing or too many, 2 another letter, 4 more than one slip.</summary>
    private static int Cost(ReadOnlySpan<char> word, ReadOnlySpan<char> meant)
    {
        if (word[0] != meant[0]) return 4;
        var from = word.CommonPrefixLength(meant);
        var a = word[from..];
        var b = meant[from..];
        if (a.Length == b.Length)
            return a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]) ? 0
                : word.Length > Shortest && a.Length > 0 && a[1..].SequenceEqual(b[1..]) ? 2 : 4;
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        if (longer.Length != shorter.Length + 1 || !longer[1..].SequenceEqual(shorter)) return 4;
        // Endings are grammar as often as slips: "bats" is not "bat", but "slapp" is "slap".
        return shorter.Length > 0 || (word.Length > meant.Length && word[^1] == word[^2]) ? 1 : 4;
    }

    private static uint Without(ReadOnlySpan<char> word, int at)
    {
        var hash = Hashing.Start;
        for (var i = 0; i < word.Length; i++)
            if (i != at) hash = Hashing.Take(hash, word[i]);
        return hash;
    }

    private void Put(uint rest, string word)
    {
        if (!byRest.TryGetValue(rest, out var words)) byRest[rest] = words = [];
        if (!words.Contains(word)) words.Add(word);
    }

    private static bool Plain(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('a', 'z');
}
