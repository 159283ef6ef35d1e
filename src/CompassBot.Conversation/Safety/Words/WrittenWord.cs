namespace CompassBot.Safety.Words;

/// <summary>Gathers the folded letters of one word as it is read.</summary>
internal ref struct WrittenWord(Span<char> buffer)
{
    private const int LookAhead = 32;
    private readonly Span<char> buffer = buffer;
    private int length;
    private int seen;
    private bool latin, foreign;

    /// <summary>Some letter stands three times or more in a row.</summary>
    public bool DrawnOut { get; private set; }

    /// <summary>Digits or signs stand among the letters.</summary>
    public bool Disguised { get; private set; }

    public readonly char Letter => seen == 1 && char.IsAsciiLetter(buffer[0]) ? buffer[0] : '\0';

    public static char CharAt(string text, int i, out int step)
    {
        step = 1;
        if (!char.IsSurrogate(text[i])) return Folding.Fold(text[i]);
        if (!char.IsSurrogatePair(text, i)) return Folding.Gap;
        step = 2;
        return Folding.FoldWide(char.ConvertToUtf32(text[i], text[i + 1]));
    }

    /// <summary>Takes the character at <paramref name="i"/> if it still belongs to the word.</summary>
    public bool Take(string text, int i, out int step)
    {
        var c = CharAt(text, i, out step);
        if (c == Folding.Nothing) return true;
        var letter = WritingSystems.IsLetter(c);
        if (!letter && !char.IsAsciiDigit(c))
        {
            if (c is not ('@' or '$' or '!' or '|' or '*' or '\'') || !Continues(text, i + step, seen == 0 || c != '*')) return false;
        }
        Add(c, letter);
        return true;
    }

    public readonly Span<char> Letters(bool latinText)
    {
        var word = buffer[..length];
        if (!foreign || !(latin || latinText)) return word;
        var all = true;
        foreach (var c in word)
            all &= !Folding.IsForeign(c) || Folding.TryLookalike(c, out _);
        if (!all && !latin) return word;
        foreach (ref var c in word)
            if (Folding.TryLookalike(c, out var plain)) c = plain;
        return word;
    }

    private void Add(char c, bool letter)
    {
        seen++;
        if (c is >= 'a' and <= 'z') latin = true;
        else if (letter && Folding.IsForeign(c)) foreign = true;
        else if (!letter && c != '\'') Disguised = true;
        if (length >= 2 && buffer[length - 1] == c && buffer[length - 2] == c && !char.IsAsciiDigit(c))
        {
            DrawnOut = true;
            return;
        }
        if (length < buffer.Length) buffer[length++] = c;
    }

    private static bool Continues(string text, int i, bool letterOnly)
    {
        for (var end = Math.Min(text.Length, i + LookAhead); i < end && (Folding.Fold(text[i]) == Folding.Nothing || (!letterOnly && text[i] == '*')); i++) { }
        return i < text.Length && char.IsLetterOrDigit(CharAt(text, i, out _));
    }
}
