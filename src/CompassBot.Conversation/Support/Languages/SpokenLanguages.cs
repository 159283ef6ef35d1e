using System.Globalization;
using System.Text;
using CompassBot.Dialogs;
using CompassBot.Understanding;

namespace CompassBot.Support.Languages;

/// <summary>Notices in which language a person writes, from letters and small words; a fact about the words, never a guess about the person.</summary>
public sealed class SpokenLanguages
{
    private const int Longest = 1000;
    private readonly IReadOnlyList<LanguageSigns> known;

    private SpokenLanguages(IReadOnlyList<LanguageSigns> known) => this.known = known;

    /// <summary>Reads <c>{dialogs}/{language}/languages.yaml</c>.</summary>
    public static SpokenLanguages Load(string dialogs, string language, List<Fault> faults)
    {
        var path = Path.Combine(dialogs, language, "languages.yaml");
        if (!File.Exists(path))
        {
            faults.Add(new Fault($"{language}/languages.yaml", 1, "FilesAreThere", "this file is missing"));
            return new SpokenLanguages([]);
        }
        if (YamlSource.Read(dialogs, path, faults) is not { } map) return new SpokenLanguages([]);
        var known = map.Maps("languages").Select(LanguageSigns.Read).ToList();
        map.NothingElse();
        return new SpokenLanguages(known);
    }

    /// <summary>"es", "ar"; null when it can't be told, or is English.</summary>
    public string? Of(string words)
    {
        if (words.Length > Longest) words = words[..Longest];
        return ByLetters(words) ?? ByWords(Folded(words));
    }

    /// <summary>A short cry for help in another language, and nothing else.</summary>
    public bool CriesForHelp(string words) => words.Length < 80 && Folded(words) is { Length: > 0 } plain && known.Any(l => l.Language != "en" && l.Alone.Contains(plain));

    private string? ByLetters(string words)
    {
        if (Ascii.IsValid(words)) return null;
        var counts = new int[Enum.GetValues<Script>().Length];
        var letters = 0;
        foreach (var letter in words)
            if (char.IsLetter(letter))
            {
                letters++;
                counts[(int)Scripts.Of(letter)]++;
            }
        counts[(int)Script.None] = 0;
        if (letters == 0) return null;
        // Japanese mixes both; Chinese has no kana.
        if (counts[(int)Script.Kana] > 0) (counts[(int)Script.Kana], counts[(int)Script.Han]) = (counts[(int)Script.Kana] + counts[(int)Script.Han], 0);
        var most = Array.IndexOf(counts, counts.Max());
        if (counts[most] * 2 < letters) return null;
        return known.FirstOrDefault(l => l.Script == (Script)most && (l.Letters.Length == 0 || words.Any(l.Letters.Contains)))?.Language;
    }

    private string? ByWords(string plain)
    {
        if (plain.Length == 0) return null;
        if (known.Where(l => l.Alone.Contains(plain) || l.Greetings.Contains(plain)).ToList() is [var cry]) return cry.Language;
        var tokens = plain.Split(' ');
        if (tokens.Length < 3) return null;
        var (best, most, second) = ((string?)null, 0, 0);
        foreach (var language in known)
        {
            var count = tokens.Count(language.Words.Contains);
            if (count > most) (best, most, second) = (language.Language, count, most);
            else if (count > second) second = count;
        }
        // Three in ten words and a clear lead: a name or a borrowed phrase is no language.
        return best is "en" || most < 2 || most == second || most * 10 < tokens.Length * 3 ? null : best;
    }

    internal static string Folded(string words)
    {
        if (Ascii.IsValid(words)) return Plain.Of(words);
        var text = new StringBuilder(words.Length);
        foreach (var c in Plain.Decomposed(words))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                text.Append(c switch { 'đ' or 'Đ' => 'd', 'ł' or 'Ł' => 'l', 'ı' => 'i', 'ß' => 's', 'ø' => 'o', _ => c });
        return Plain.Of(text.ToString());
    }
}
