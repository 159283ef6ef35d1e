using CompassBot.Safety.Words;

namespace CompassBot.Safety.OtherTongues;

/// <summary>Words of any language as they stand, folded; where words have no gaps between them, each character is one.</summary>
internal sealed class PlainTokeniser(Vocabulary vocabulary)
{
    private const int Longest = 48;

    public void Read(string text, TokenList tokens)
    {
        Span<char> word = stackalloc char[Longest];
        var marks = TokenMarks.Sentence;
        var quoted = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var length = Take(text, ref i, word);
            if (length > 0)
            {
                tokens.Add(new Token(start, i, Number(word[..length]), 0, marks | (quoted ? TokenMarks.Quoted : 0), '\0'));
                marks = TokenMarks.None;
                continue;
            }
            marks |= Tokeniser.Between(text, i, ref quoted);
            i++;
        }
    }

    /// <summary>The words a reader would find in <paramref name="typed"/>.</summary>
    public static IReadOnlyList<string> Cut(string typed)
    {
        var words = new List<string>();
        Span<char> word = stackalloc char[Longest];
        for (var i = 0; i < typed.Length;)
            if (Take(typed, ref i, word) is > 0 and var length) words.Add(word[..length].ToString());
            else i++;
        return words;
    }

    private static int Take(string text, ref int i, Span<char> word)
    {
        var length = 0;
        for (; i < text.Length; i++)
        {
            var c = Folding.Fold(text[i]);
            if (c == Folding.Nothing && length > 0) continue;
            if (c is (< 'a' or > 'z') and (< '0' or > '9'))
            {
                if (!WritingSystems.IsLetter(c)) break;
                if (WritingSystems.StandsAlone(c))
                {
                    if (length > 0) break;
                    word[0] = c;
                    i++;
                    return 1;
                }
            }
            if (length + 2 > word.Length) continue;
            (word[length], var second) = c switch { 'ß' => ('s', 's'), 'æ' => ('a', 'e'), 'œ' => ('o', 'e'), _ => (c, '\0') };
            length++;
            if (second != '\0') word[length++] = second;
        }
        return length;
    }

    private int Number(scoped Span<char> word)
    {
        if (Known(word) is > 0 and var number) return number;
        // Arabic writes "and" onto the next word.
        if (word[0] == 'و' && word.Length > 3) return Known(word[1..]);
        var length = Shortened(word, 2);
        if (length == word.Length) return 0;
        return Known(word[..length]) is > 0 and var twice ? twice : Known(word[..Shortened(word[..length], 1)]);
    }

    /// <summary>"siiiii": no letter more than <paramref name="most"/> times in a row.</summary>
    private static int Shortened(scoped Span<char> word, int most)
    {
        int length = 0, run = 0;
        foreach (var c in word)
        {
            run = length > 0 && word[length - 1] == c ? run + 1 : 1;
            if (run <= most) word[length++] = c;
        }
        return length;
    }

    private int Known(scoped ReadOnlySpan<char> word) => vocabulary.Find(word) is { IsEmpty: false } found ? found[0] : 0;
}
