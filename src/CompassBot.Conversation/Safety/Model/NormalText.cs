using CompassBot.Safety.Words;

namespace CompassBot.Safety.Model;

/// <summary>A text as the screen reads it: folded, spelt out, words between single spaces. Storage is used again.</summary>
internal sealed class NormalText
{
    private char[] letters = new char[512];
    private NormalWord[] words = new NormalWord[128];
    private int length;
    private Meanings kindsOf = new();

    public int Count { get; private set; }

    public ref readonly NormalWord this[int index] => ref words[index];

    public ReadOnlySpan<char> All => letters.AsSpan(0, length);

    public ReadOnlySpan<char> Letters(int from, int to) => letters.AsSpan(from, to - from);

    public NormalText Read(string text, TokenList tokens, Vocabulary vocabulary, Meanings meanings)
    {
        (length, Count, kindsOf) = (0, 0, meanings);
        Add(' ');
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (i > 0 && (token.Marks & TokenMarks.Sentence) != 0) Mark(Asks(text, tokens[i - 1].End, token.Start) ? '?' : '.');
            if (token.Word != 0) Put(vocabulary.Spelt(token.Word));
            else if (i == 0 || token.Start != tokens[i - 1].Start) PutFolded(text, token);
        }
        if (tokens.Count > 0 && Asks(text, tokens[tokens.Count - 1].End, text.Length)) Mark('?');
        return this;
    }

    /// <summary>At least so many different words: thirty laughing faces say no more than one.</summary>
    public bool HasWords(int different)
    {
        var found = 0;
        for (var i = 0; i < Count && found < different; i++)
        {
            var again = false;
            for (var j = 0; j < i && !again; j++) again = words[j].Hash == words[i].Hash;
            if (!again) found++;
            if (i > 200) break;
        }
        return found >= different;
    }

    private static bool Asks(string text, int from, int to) => from < to && text.AsSpan(from, to - from).Contains('?');

    private void Mark(char sign) => Put([sign]);

    private void PutFolded(string text, in Token token)
    {
        var from = length;
        for (var i = token.Start; i < token.End;)
        {
            var c = WrittenWord.CharAt(text, i, out var step);
            if (c != Folding.Nothing && c != Folding.Gap) Add(c);
            i += step;
        }
        Finish(from);
    }

    private void Put(ReadOnlySpan<char> word)
    {
        var from = length;
        foreach (var c in word) Add(c);
        Finish(from);
    }

    private void Finish(int from)
    {
        if (length == from) return;
        if (Count == words.Length) Array.Resize(ref words, Count * 2);
        var hash = Hashing.Of(letters.AsSpan(from, length - from));
        words[Count++] = new NormalWord(from, length, hash, kindsOf.Of(hash));
        Add(' ');
    }

    private void Add(char c)
    {
        if (length == letters.Length) Array.Resize(ref letters, length * 2);
        letters[length++] = c;
    }
}

/// <param name="From">Range of its letters; a space stands on both sides.</param>
/// <param name="Kinds">What it means, such as PARTNER.</param>
internal readonly record struct NormalWord(int From, int To, uint Hash, Kinds Kinds);
