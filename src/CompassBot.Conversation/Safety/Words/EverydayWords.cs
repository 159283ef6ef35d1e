namespace CompassBot.Safety.Words;

/// <summary><c>everyday.txt</c>: words that stand often enough in the project's sentences to be meant as they are. Made by training.</summary>
internal static class EverydayWords
{
    private const int Fewest = 3;

    public static string PathOf(string folder) => Path.Combine(folder, "everyday.txt");

    public static IEnumerable<string> Load(string folder) => File.Exists(PathOf(folder)) ? File.ReadLines(PathOf(folder)) : [];

    /// <summary>One word a line, sorted.</summary>
    public static string Of(IEnumerable<string> sentences)
    {
        var times = new Dictionary<string, int>();
        foreach (var sentence in sentences)
            foreach (var word in Split(sentence)) times[word] = times.GetValueOrDefault(word) + 1;
        return string.Concat(times.Where(t => t.Value >= Fewest && t.Key.Length >= 4).Select(t => t.Key).Order(StringComparer.Ordinal).Select(w => w + "\n"));
    }

    private static IEnumerable<string> Split(string sentence)
    {
        var word = new System.Text.StringBuilder();
        foreach (var c in sentence.Append(' '))
        {
            var folded = Folding.Fold(c);
            if (folded is >= 'a' and <= 'z') word.Append(folded);
            else if (folded is not ('\'' or Folding.Nothing) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
