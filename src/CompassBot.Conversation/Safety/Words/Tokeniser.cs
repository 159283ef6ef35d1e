using CompassBot.Safety.Words.Mistyped;

namespace CompassBot.Safety.Words;

/// <summary>Text into tokens, in one pass, however long it is. Every token keeps its range in the original text.</summary>
internal sealed class Tokeniser(Vocabulary vocabulary)
{
    private readonly Spelling spelling = new(vocabulary);

    public void Read(string text, TokenList tokens)
    {
        Span<char> word = stackalloc char[Spelling.Longest];
        var marks = TokenMarks.Sentence;
        bool quoted = false, latinText = text.Length > 0 && MostlyLatin(text);
        for (var i = 0; i < text.Length;)
        {
            if (Starts(text, i))
            {
                var start = i;
                var written = new WrittenWord(word);
                while (i < text.Length && written.Take(text, i, out var step)) i += step;
                var at = new Token(start, i, 0, 0, marks | (quoted ? TokenMarks.Quoted : 0), written.Letter);
                spelling.Read(written.Letters(latinText), written.DrawnOut, written.Disguised, at, tokens);
                marks = TokenMarks.None;
                continue;
            }
            if (char.IsSurrogatePair(text, i))
            {
                foreach (var meaning in vocabulary.Find(text.AsSpan(i, 2)))
                    tokens.Add(new Token(i, i + 2, meaning, 0, marks, '\0'));
                i += 2;
                continue;
            }
            marks |= Between(text, i, ref quoted);
            i++;
        }
        JoinLoneWords(tokens);
        SplitWords.Join(vocabulary, text, tokens);
        JoinSelf(tokens);
        SpacedLetters.Join(vocabulary, text, tokens);
    }

    private static bool Starts(string text, int i) => WrittenWord.CharAt(text, i, out _) is var c
        && (char.IsLetterOrDigit(c) || (c is '$' or '@' && i + 1 < text.Length && char.IsLetter(WrittenWord.CharAt(text, i + 1, out _))));

    internal static TokenMarks Between(string text, int i, ref bool quoted)
    {
        var c = Folding.Fold(text[i]);
        var next = i + 1 < text.Length ? Folding.Fold(text[i + 1]) : '\n';
        var before = i > 0 ? Folding.Fold(text[i - 1]) : '\n';
        switch (c)
        {
            case '.' when char.IsLetterOrDigit(next) && char.IsLetterOrDigit(before): return TokenMarks.None;
            case '.' when next == '.' || before == '.': return TokenMarks.Pause;
            case '.' or '!' or '?' or ';': return TokenMarks.Sentence;
            case '\n' when next == '\n': return TokenMarks.Sentence;
            case '-' when char.IsLetterOrDigit(next) && char.IsLetterOrDigit(before): return TokenMarks.None;
            case '"':
                quoted = !quoted;
                return TokenMarks.Pause;
            case ',' or ':' or '-' or '(' or ')' or '…' or '\n': return TokenMarks.Pause;
            default: return TokenMarks.None;
        }
    }

    /// <summary>"my self" is "myself".</summary>
    private void JoinSelf(TokenList tokens)
    {
        var self = vocabulary.Find("self");
        if (self.IsEmpty) return;
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i].Word != self[0] || tokens[i].Marks.HasFlag(TokenMarks.Sentence)) continue;
            var whole = vocabulary.Find(vocabulary.Spelt(tokens[i - 1].Word) switch { "my" => "myself", "him" => "himself", "her" => "herself", "your" => "yourself", _ => "" });
            if (whole.IsEmpty) continue;
            tokens[i - 1] = tokens[i - 1] with { End = tokens[i].End, Word = whole[0], Alt = 0 };
            tokens.RemoveAt(i);
        }
    }

    /// <summary>"I. Want. To. Die." is one sentence.</summary>
    private static void JoinLoneWords(TokenList tokens)
    {
        var alone = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var starts = (tokens[i].Marks & TokenMarks.Sentence) != 0;
            var ends = i + 1 == tokens.Count || (tokens[i + 1].Marks & TokenMarks.Sentence) != 0;
            if (starts && ends && alone) tokens[i] = tokens[i] with { Marks = (tokens[i].Marks & ~TokenMarks.Sentence) | TokenMarks.Pause };
            alone = starts && ends;
        }
    }

    private static bool MostlyLatin(string text)
    {
        int latin = 0, foreign = 0;
        foreach (var c in text)
            if (Folding.IsForeign(c)) foreign++;
            else if (Folding.Fold(c) is >= 'a' and <= 'z') latin++;
        return latin > foreign;
    }
}
