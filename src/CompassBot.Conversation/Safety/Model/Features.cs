namespace CompassBot.Safety.Model;

internal enum FeatureKind { Word, Pair, Triple, Skip, Kinds, Meant, Letters }

/// <summary>One thing a text shows the model. <paramref name="From"/> and <paramref name="To"/> are words, or letters for <see cref="FeatureKind.Letters"/>.</summary>
internal readonly record struct Feature(uint Hash, FeatureKind Kind, int From, int To);

/// <summary>Word and character n-grams of a stretch of text, hashed. Storage is used again.</summary>
internal sealed class Features
{
    private const int ShortestLetters = 3, LongestLetters = 5, LongestKinds = 4, MostSkipped = 3, MostApart = 7;
    private const uint Edge = 0x5EED;
    private Feature[] items = new Feature[1024];
    private int count;

    public ReadOnlySpan<Feature> All => items.AsSpan(0, count);

    /// <summary>How many of them speak of whole words; they come first.</summary>
    public int OfWords { get; private set; }

    public Features Read(NormalText text, int from, int to)
    {
        count = 0;
        for (var i = from; i < to; i++)
        {
            var word = text[i].Hash;
            Add(Hashing.Mix(word, 1), FeatureKind.Word, i, i + 1);
            var before = i > from ? text[i - 1].Hash : Edge;
            var after = i + 1 < to ? text[i + 1].Hash : Edge;
            var pair = Hashing.Mix(before, word);
            Add(Hashing.Mix(pair, 2), FeatureKind.Pair, i - 1, i + 1);
            Add(Hashing.Mix(Hashing.Mix(pair, after), 3), FeatureKind.Triple, i - 1, i + 2);
            for (var skip = 2; skip <= MostSkipped && i + skip < to; skip++)
                Add(Hashing.Mix(Hashing.Mix(word, text[i + skip].Hash), 4), FeatureKind.Skip, i, i + skip + 1);
            ReadKinds(text, i, to);
            ReadMeant(text, i, to);
        }
        OfWords = count;
        for (var i = from; i < to; i++) ReadLetters(text, i);
        return this;
    }

    /// <summary>"my husband" and "my ex" are one pattern: word n-grams with the closest kind in place of the word.</summary>
    private void ReadKinds(NormalText text, int i, int to)
    {
        var classed = false;
        var hash = 0u;
        for (var length = 1; length <= LongestKinds && i + length <= to; length++)
        {
            ref readonly var word = ref text[i + length - 1];
            classed |= word.Kinds.First != 0;
            hash = Hashing.Mix(hash, word.Kinds.First is > 0 and var kind ? kind : word.Hash);
            if (classed) Add(Hashing.Mix(hash, 5), FeatureKind.Kinds, i, i + length);
        }
    }

    /// <summary>What the word means, alone and with what words a little further on mean.</summary>
    private void ReadMeant(NormalText text, int i, int to)
    {
        var kinds = text[i].Kinds;
        if (kinds.First == 0) return;
        ReadMeant(text, kinds.First, i, to);
        if (kinds.Second == 0) return;
        ReadMeant(text, kinds.Second, i, to);
        if (kinds.Third != 0) ReadMeant(text, kinds.Third, i, to);
    }

    private void ReadMeant(NormalText text, byte kind, int i, int to)
    {
        Add(Hashing.Mix(kind, 7), FeatureKind.Meant, i, i + 1);
        for (var j = i + 1; j < to && j <= i + MostApart; j++)
        {
            var other = text[j].Kinds;
            if (other.First == 0) continue;
            Add(Hashing.Mix(Hashing.Mix(kind, other.First), 8), FeatureKind.Meant, i, j + 1);
            if (other.Second == 0) continue;
            Add(Hashing.Mix(Hashing.Mix(kind, other.Second), 8), FeatureKind.Meant, i, j + 1);
            if (other.Third != 0) Add(Hashing.Mix(Hashing.Mix(kind, other.Third), 8), FeatureKind.Meant, i, j + 1);
        }
    }

    private void ReadLetters(NormalText text, int i)
    {
        var word = text[i];
        var letters = text.Letters(word.From - 1, word.To + 1);
        for (var at = 0; at + ShortestLetters <= letters.Length; at++)
        {
            var hash = Hashing.Start;
            for (var length = 1; length <= LongestLetters && at + length <= letters.Length; length++)
            {
                hash = Hashing.Take(hash, letters[at + length - 1]);
                if (length >= ShortestLetters) Add(Hashing.Mix(hash, 6), FeatureKind.Letters, word.From - 1 + at, word.From - 1 + at + length);
            }
        }
    }

    private void Add(uint hash, FeatureKind kind, int from, int to)
    {
        if (count == items.Length) Array.Resize(ref items, count * 2);
        items[count++] = new Feature(hash, kind, from, to);
    }

    /// <summary>How a person would write the feature: "my PARTNER", "kill … myself", "~elf ".</summary>
    public static string Name(in Feature feature, NormalText text) => feature.Kind switch
    {
        FeatureKind.Letters => $"letters \"{text.Letters(feature.From, feature.To)}\"",
        FeatureKind.Skip => $"{Word(text, feature.From)} … {Word(text, feature.To - 1)}",
        FeatureKind.Kinds => $"like \"{Words(text, feature)}\"",
        FeatureKind.Meant => feature.To - feature.From == 1 ? $"kind of {Word(text, feature.From)}" : $"kinds of {Word(text, feature.From)} … {Word(text, feature.To - 1)}",
        _ => Words(text, feature),
    };

    private static string Words(NormalText text, in Feature feature)
    {
        var all = new List<string>();
        for (var i = feature.From; i < feature.To; i++) all.Add(Word(text, i));
        return string.Join(' ', all);
    }

    private static string Word(NormalText text, int i) => i < 0 || i >= text.Count ? "|" : text.Letters(text[i].From, text[i].To).ToString();
}
