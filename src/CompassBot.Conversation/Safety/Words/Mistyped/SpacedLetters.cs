namespace CompassBot.Safety.Words.Mistyped;

/// <summary>"k i l l  m y s e l f": three or more single letters in a row are read as the words they spell.</summary>
internal static class SpacedLetters
{
    public static void Join(Vocabulary vocabulary, string text, TokenList tokens)
    {
        if (!HasRun(tokens)) return;
        var joined = new TokenList();
        for (var i = 0; i < tokens.Count;)
        {
            var end = i;
            while (end < tokens.Count && tokens[end].Letter != '\0') end++;
            if (end - i < 3 || !Spell(vocabulary, tokens.All[i..end], joined))
            {
                if (end == i) end++;
                foreach (ref readonly var token in tokens.All[i..end]) joined.Add(token);
            }
            i = end;
        }
        tokens.Clear();
        foreach (ref readonly var token in joined.All) tokens.Add(token);
    }

    private static bool HasRun(TokenList tokens)
    {
        var run = 0;
        foreach (ref readonly var token in tokens.All)
        {
            run = token.Letter == '\0' ? 0 : run + 1;
            if (run == 3) return true;
        }
        return false;
    }

    private static bool Spell(Vocabulary vocabulary, ReadOnlySpan<Token> run, TokenList into)
    {
        var letters = new char[run.Length];
        for (var i = 0; i < run.Length; i++) letters[i] = run[i].Letter;
        var ends = new int[run.Length];
        var count = RunTogether.Split(vocabulary, letters, ends, loose: true);
        if (count * 2 > run.Length) return false;
        for (int word = 0, from = 0; word < count; from = ends[word++])
        {
            var at = new Token(run[from].Start, run[ends[word] - 1].End, 0, 0, run[from].Marks & ~(word == 0 ? 0 : TokenMarks.Sentence), '\0');
            var meanings = vocabulary.Find(letters.AsSpan(from, ends[word] - from));
            if (meanings.IsEmpty) into.Add(at);
            foreach (var meaning in meanings)
            {
                into.Add(at with { Word = meaning });
                at = at with { Marks = at.Marks & TokenMarks.Quoted };
            }
        }
        return true;
    }
}
