namespace CompassBot.Safety.Words.Mistyped;

/// <summary>"sui-\ncide", "sui cide": a word broken by a line end, or whose halves mean nothing alone, is read as one.</summary>
internal static class SplitWords
{
    private const int Shortest = 5, Longest = 24;

    public static void Join(Vocabulary vocabulary, string text, TokenList tokens)
    {
        Span<char> letters = stackalloc char[Longest];
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            ref readonly var half = ref tokens[i - 1];
            ref readonly var rest = ref tokens[i];
            var unknown = half.Word == 0 && rest.Word == 0;
            if ((!unknown && rest.Marks == TokenMarks.None) || rest.End - half.Start > Longest || rest.End - half.Start <= Shortest || half.End >= rest.Start) continue;
            if (!unknown && !BreaksLine(text.AsSpan(half.End, rest.Start - half.End))) continue;
            var length = Fold(text, half, letters, 0);
            length = Fold(text, rest, letters, length);
            if (length < Shortest || vocabulary.Find(letters[..length]) is not [var word]) continue;
            tokens[i - 1] = half with { End = rest.End, Word = word, Alt = 0, Letter = '\0' };
            tokens.RemoveAt(i);
        }
    }

    private static bool BreaksLine(ReadOnlySpan<char> between)
    {
        var lines = 0;
        foreach (var c in between)
            if (c == '\n') lines++;
            else if (c is not ('\r' or ' ' or '-')) return false;
        return lines == 1;
    }

    private static int Fold(string text, in Token token, Span<char> into, int length)
    {
        for (var i = token.Start; i < token.End && length < into.Length; i++)
            if (Folding.Fold(text[i]) is >= 'a' and <= 'z' and var letter) into[length++] = letter;
        return length;
    }
}
