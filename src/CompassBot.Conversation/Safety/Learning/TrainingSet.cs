using System.Security.Cryptography;
using System.Text;
using CompassBot.Safety.Model;

namespace CompassBot.Safety.Learning;

/// <summary>Sentences as the learner takes them: each a list of feature numbers. Features few sentences share are left out.</summary>
internal sealed class TrainingSet
{
    private const int FewestSentences = 3;

    public TrainingSet(Screen screen, IReadOnlyList<TaughtExample> sentences)
    {
        Sentences = sentences;
        Lengths = new int[sentences.Count];
        var raw = new (uint[] Words, uint[] Letters)[sentences.Count];
        var features = new Features();
        for (var i = 0; i < raw.Length; i++)
        {
            var text = screen.Normalised(sentences[i].Text);
            uint[] all = [.. features.Read(text, 0, text.Count).All.ToArray().Select(f => f.Hash)];
            raw[i] = (all[..features.OfWords], all[features.OfWords..]);
            Lengths[i] = text.Count;
        }
        Source = SourceOf(screen, sentences);
        uint[] words = Shared(raw.Select(r => r.Words)), letters = Shared(raw.Select(r => r.Letters));
        (OfWords, Hashes) = (words.Length, [.. words, .. letters.Except(words)]);
        var numbers = Hashes.Select((hash, number) => (hash, number)).ToDictionary(p => p.hash, p => p.number);
        All = [.. raw.Select(r => (int[])[.. r.Words.Concat(r.Letters).Select(h => numbers.GetValueOrDefault(h, -1)).Where(n => n >= 0)])];
        Sizes = [.. raw.Select(r => Math.Max(1.0, r.Words.Length + r.Letters.Length))];
        WordSizes = [.. raw.Select(r => Math.Max(1.0, r.Words.Length))];
        Words = [.. All.Select(numbers => numbers.Where(n => n < OfWords).ToArray())];
    }

    public IReadOnlyList<TaughtExample> Sentences { get; }

    /// <summary>The features of words first.</summary>
    public uint[] Hashes { get; }

    public int OfWords { get; }

    public int[][] All { get; }

    public int[][] Words { get; }

    /// <summary>How many features each sentence has, known or not: what is unknown makes a score smaller, not surer.</summary>
    public double[] Sizes { get; }

    public double[] WordSizes { get; }

    /// <summary>In words.</summary>
    public int[] Lengths { get; }

    public byte[] Source { get; }

    /// <summary>SHA-256 of everything that decides the weights: sentences as they are read, and what their words mean.</summary>
    public static byte[] SourceOf(Screen screen, IReadOnlyList<TaughtExample> sentences)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sentence in sentences)
        {
            var text = screen.Normalised(sentence.Text);
            digest.AppendData(Encoding.UTF8.GetBytes($"{sentence.Tier} {sentence.Category} {sentence.Whose}:{text.All}\n"));
            for (var i = 0; i < text.Count; i++) digest.AppendData([text[i].Kinds.First, text[i].Kinds.Second, text[i].Kinds.Third]);
        }
        return digest.GetHashAndReset();
    }

    private static uint[] Shared(IEnumerable<uint[]> sentences)
    {
        var times = new Dictionary<uint, int>();
        foreach (var sentence in sentences)
            foreach (var hash in sentence.Distinct()) times[hash] = times.GetValueOrDefault(hash) + 1;
        return [.. times.Where(t => t.Value >= FewestSentences).Select(t => t.Key).Order()];
    }
}
