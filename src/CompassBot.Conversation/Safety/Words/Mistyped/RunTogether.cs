namespace CompassBot.Safety.Words.Mistyped;

/// <summary>Finds the words in letters that have no gaps between them: "killmyself", or "k i l l" once its letters are put together.</summary>
internal static class RunTogether
{
    private const int LongestWord = 14;
    private const int Never = int.MaxValue / 2;

    private const int Unknown = 3;

    /// <summary>The ends of the fewest known words that cover <paramref name="letters"/>; their count, or 0 when there is no such split.</summary>
    /// <param name="loose">Letters that belong to no word may stand between.</param>
    public static int Split(Vocabulary vocabulary, ReadOnlySpan<char> letters, Span<int> ends, bool loose = false)
    {
        Span<int> cost = letters.Length < 128 ? stackalloc int[letters.Length + 1] : new int[letters.Length + 1];
        Span<int> from = letters.Length < 128 ? stackalloc int[letters.Length + 1] : new int[letters.Length + 1];
        cost[0] = 0;
        for (var end = 1; end <= letters.Length; end++)
        {
            (cost[end], from[end]) = loose ? (cost[end - 1] + Unknown, end - 1) : (Never, 0);
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                var length = end - start;
                if (cost[start] == Never || cost[start] + 1 >= cost[end]) continue;
                if (length >= 3 && !vocabulary.MayBe(letters[start..end])) continue;
                if (length == 1 && letters[start] is not ('i' or 'a') || vocabulary.Find(letters[start..end]).IsEmpty) continue;
                (cost[end], from[end]) = (cost[start] + 1, start);
            }
        }
        if (cost[letters.Length] == Never) return 0;
        var count = 0;
        for (var end = letters.Length; end > 0; end = from[end]) ends[count++] = end;
        ends[..count].Reverse();
        return count;
    }
}
