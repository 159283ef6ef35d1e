namespace CompassBot.Safety.Words;

[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>First word of a sentence.</summary>
    Sentence = 1,

    /// <summary>A comma, dash, bracket, quotation mark or line end stands before it.</summary>
    Pause = 2,

    Quoted = 4,
}

/// <summary>A word and the range of the original text it came from.</summary>
/// <param name="Word">Its number in the vocabulary; 0 when no rule knows it.</param>
/// <param name="Alt">A second reading, or 0.</param>
/// <param name="Letter">Set when the whole word is this one letter.</param>
internal readonly record struct Token(int Start, int End, int Word, int Alt, TokenMarks Marks, char Letter);

/// <summary>A growing list of tokens whose storage is used again.</summary>
internal sealed class TokenList
{
    private Token[] items = new Token[64];

    private ulong[] ahead = new ulong[65];

    public int Count { get; private set; }

    /// <summary>Room for whoever reads them, one place more than tokens.</summary>
    public Span<ulong> Ahead => ahead.AsSpan(0, Count + 1);

    public ref Token this[int index] => ref items[index];

    public ReadOnlySpan<Token> All => items.AsSpan(0, Count);

    public void Add(in Token token)
    {
        if (Count == items.Length) Grow();
        items[Count++] = token;
    }

    private void Grow()
    {
        Array.Resize(ref items, Count * 2);
        ahead = new ulong[items.Length + 1];
    }

    public void RemoveAt(int index)
    {
        items.AsSpan(index + 1, Count - index - 1).CopyTo(items.AsSpan(index));
        Count--;
    }

    public void Clear() => Count = 0;
}
