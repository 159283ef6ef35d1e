using CompassBot.Safety.Words.Mistyped;

namespace CompassBot.Safety.Words;

/// <summary>Turns one written word into tokens: as it stands, drawn out, in leet, masked, run together, or slightly wrong.</summary>
internal sealed class Spelling(Vocabulary vocabulary)
{
    /// <summary>No word a person types on purpose is longer; what is longer is read up to here.</summary>
    public const int Longest = 64;

    private const string LeetFrom = "4@31!|05$7", LeetTo = "aaeiiiosst";

    public void Read(scoped Span<char> word, bool drawnOut, bool disguised, in Token at, TokenList into)
    {
        if (Known(word, drawnOut, at, into)) return;
        Span<char> plain = stackalloc char[word.Length];
        if (word.IndexOf('\'') >= 0)
        {
            if (word.Length > 3 && word[^1] == 's' && word[^2] == '\'' && Known(word[..^2], drawnOut, at, into)) return;
            word = plain[..Without(word, '\'', plain)];
            if (word.IsEmpty || Known(word, drawnOut, at, into)) return;
        }
        if (disguised && Disguised(word, drawnOut, at, into)) return;
        if (WithoutLastLetter(word, drawnOut, at, into)) return;
        if (vocabulary.IsEveryday(word)) { into.Add(at); return; }
        if (Put(vocabulary.FindNear(word), at, into) || Put(vocabulary.FindSlip(word), at, into)) return;
        Span<int> pieces = stackalloc int[Longest];
        if (word.Length is >= 5 and <= 48 && RunTogether.Split(vocabulary, word, pieces) is > 1 and var count)
        {
            Pieces(word, pieces[..count], at, into);
            return;
        }
        into.Add(at);
    }

    /// <summary>"hittin".</summary>
    private bool WithoutLastLetter(scoped ReadOnlySpan<char> word, bool drawnOut, in Token at, TokenList into)
    {
        if (word.Length < 4 || word[^1] != 'n' || word[^2] != 'i') return false;
        Span<char> whole = stackalloc char[word.Length + 1];
        word.CopyTo(whole);
        whole[^1] = 'g';
        return Known(whole, drawnOut, at, into);
    }

    private bool Known(ReadOnlySpan<char> word, bool drawnOut, in Token at, TokenList into)
    {
        if (!drawnOut) return Put(vocabulary.Find(word), at, into);
        Span<char> squeezed = stackalloc char[word.Length];
        var readings = vocabulary.FindStretched(squeezed[..Vocabulary.Squeeze(word, squeezed)]);
        if (readings.Count == 0) return false;
        if (readings.Count > 1 && readings[0].Length == 1 && readings[1].Length == 1)
            into.Add(at with { Word = readings[0][0], Alt = readings[1][0] });
        else Put(readings[0], at, into);
        return true;
    }

    private bool Disguised(Span<char> word, bool drawnOut, in Token at, TokenList into)
    {
        Span<char> plain = stackalloc char[word.Length];
        if (word.IndexOf('*') >= 0) return Unmask(word, plain, at, into);
        var letters = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var leet = LeetFrom.IndexOf(word[i], StringComparison.Ordinal);
            plain[i] = leet >= 0 ? LeetTo[leet] : word[i];
            if (char.IsAsciiLetter(word[i])) letters++;
        }
        if (letters > 0 && Known(plain, drawnOut, at, into)) return true;
        for (var i = 0; i < word.Length; i++)
            if (word[i] is '1' or '|' or '!') plain[i] = 'l';
        if (letters > 0 && Known(plain, drawnOut, at, into)) return true;
        // "15yo": the number is a word of its own.
        var cut = 0;
        while (cut < word.Length && char.IsAsciiDigit(word[cut])) cut++;
        if (cut == 0 || cut == word.Length)
        {
            cut = word.Length;
            while (cut > 0 && char.IsAsciiDigit(word[cut - 1])) cut--;
            if (cut is 0 || cut == word.Length) return false;
        }
        Put(vocabulary.Find(word[..cut]), at, into, orUnknown: true);
        Put(vocabulary.Find(word[cut..]), at with { Marks = TokenMarks.None }, into, orUnknown: true);
        return true;
    }

    /// <summary>"r*pe": the vowels are tried in the gap.</summary>
    private bool Unmask(ReadOnlySpan<char> word, Span<char> plain, in Token at, TokenList into)
    {
        foreach (var vowel in "aiueo")
        {
            word.Replace(plain, '*', vowel);
            if (Put(vocabulary.Find(plain), at, into)) return true;
        }
        return false;
    }

    private void Pieces(ReadOnlySpan<char> word, ReadOnlySpan<int> ends, in Token at, TokenList into)
    {
        var from = 0;
        foreach (var end in ends)
        {
            Put(vocabulary.Find(word[from..end]), from == 0 ? at : at with { Marks = TokenMarks.None }, into, orUnknown: true);
            from = end;
        }
    }

    private static bool Put(ReadOnlySpan<int> meaning, in Token at, TokenList into, bool orUnknown = false)
    {
        for (var i = 0; i < meaning.Length; i++)
            into.Add(at with { Word = meaning[i], Marks = i == 0 ? at.Marks : at.Marks & TokenMarks.Quoted });
        if (meaning.IsEmpty && orUnknown) into.Add(at);
        return !meaning.IsEmpty || orUnknown;
    }

    private static int Without(ReadOnlySpan<char> word, char what, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
            if (c != what) into[length++] = c;
        return length;
    }
}
