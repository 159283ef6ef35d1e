using System.Text;

namespace CompassBot.Dialogs.Rules;

/// <summary>A text as plain words, lower case, without apostrophes, with the places where a sentence or a quotation starts.</summary>
public sealed class SaidWords
{
    private readonly List<string> words = [];
    private readonly HashSet<int> starts = [0];
    private readonly HashSet<int> ends = [];

    public SaidWords(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text + " ")
        {
            if (letter is '\'' or '’') continue;
            if (char.IsLetterOrDigit(letter)) { word.Append(char.ToLowerInvariant(letter)); continue; }
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
            if (letter == '%') words.Add("percent");
            if (letter is '.' or '!' or '?' or ':' or ';' or '"' or '\n' or '“' or '”') starts.Add(words.Count);
            if (letter is '.' or '!' or '?' or '\n' && words.Count > 0) ends.Add(words.Count - 1);
        }
    }

    public int Count => words.Count;

    public bool Starts(int at) => starts.Contains(at);

    public bool Ends(int at) => ends.Contains(at);

    /// <param name="inside">Words came before in the same wording, so that no sentence may end between.</param>
    public bool Reads(int at, string[] meant, bool inside)
    {
        if (at + meant.Length > words.Count || (inside && Ends(at - 1))) return false;
        for (var i = 0; i < meant.Length; i++)
            if ((meant[i] == "#" ? !char.IsAsciiDigit(words[at + i][0]) : words[at + i] != meant[i]) || (i > 0 && Ends(at + i - 1))) return false;
        return true;
    }

    public string Between(int from, int to) => string.Join(' ', words[from..to]);
}
