using System.Globalization;
using System.Text;
using CompassBot.Support.Reading;
using CompassBot.Understanding;

namespace CompassBot.Support;

/// <summary>Hears which country or region a person names. A friend called Jordan is not a country.</summary>
internal sealed class CountryNames
{
    private readonly record struct Name(string[] Words, string Code, bool Careful);

    private static readonly string[] Others = ["he", "she", "they", "hes", "shes", "theyre", "him", "her", "them", "who"];
    private static readonly string[] Mine = ["im", "am", "i", "writing", "calling", "texting", "chatting", "were"];

    // "in", in languages in which people name where they are; not English words themselves.
    private static readonly string[] In = ["na", "em", "en", "w", "we", "v", "ve", "au", "aux", "di", "nchini", "в", "у"];

    private readonly Dictionary<string, List<Name>> byFirstWord = [];
    private readonly Dictionary<string, List<Name>> regions = [];

    public CountryNames(IEnumerable<CountryName> countries, Places places)
    {
        foreach (var (code, name) in countries)
        {
            Add(byFirstWord, name, code, places.Careful);
            foreach (var alias in places.Aliases.GetValueOrDefault(code, [])) Add(byFirstWord, alias, code, places.Careful);
        }
        foreach (var (code, names) in places.Regions)
            foreach (var name in names) Add(regions, name, code, places.Careful);
    }

    public string? CountryIn(string words) => Best(byFirstWord, words, 1);

    /// <summary>Only where they say that they are in it: other news may stand beside it.</summary>
    public string? CountryAround(string words) => Best(byFirstWord, words, 3);

    public string? RegionIn(string words) => Best(regions, words, 1);

    public string? RegionAround(string words) => Best(regions, words, 3);

    private static string? Best(Dictionary<string, List<Name>> names, string words, int least)
    {
        var tokens = Words(words, out var capitals);
        var (best, score, tie) = ((string?)null, 0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Longest(names, tokens, i) is not { } name) continue;
            var points = Points(tokens, i, name, capitals[i]);
            if (points > score) (best, score, tie) = (name.Code, points, false);
            else if (points > 0 && points == score && name.Code != best) tie = true;
            i += name.Words.Length - 1;
        }
        return tie || score < least ? null : best;
    }

    /// <summary>How surely the person is there; 0 when the words mean something else.</summary>
    private static int Points(List<string> tokens, int at, Name name, bool capitals)
    {
        if (tokens.Count == name.Words.Length) return 5;
        var before = at - 1;
        if (before >= 0 && tokens[before] == "the") before--;
        var lead = before >= 0 ? tokens[before] : "";
        var subject = Enumerable.Range(1, 3).Select(back => before - back >= 0 ? tokens[before - back] : "").ToArray();
        if (lead is "in" && subject.Contains("not")) return 0;
        if (lead is "in" && subject.Any(Others.Contains)) return 0;
        if (lead is "in") return name.Careful ? 3 : 4;
        if (In.Contains(lead)) return 2;
        if (lead is "from" && subject[..2].Any(Mine.Contains)) return 2;
        return !name.Careful || (capitals && name.Words is ["us"]) ? 1 : 0;
    }

    private static Name? Longest(Dictionary<string, List<Name>> names, List<string> tokens, int at)
    {
        if (!names.TryGetValue(tokens[at], out var list)) return null;
        Name? longest = null;
        foreach (var name in list)
            if (name.Words.Length > (longest?.Words.Length ?? 0) && at + name.Words.Length <= tokens.Count
                && name.Words.AsSpan().SequenceEqual(tokens.GetRange(at, name.Words.Length).ToArray()))
                longest = name;
        return longest;
    }

    private static void Add(Dictionary<string, List<Name>> names, string name, string code, HashSet<string> careful)
    {
        var words = Words(name, out _);
        if (words.Count == 0) return;
        if (!names.TryGetValue(words[0], out var list)) names[words[0]] = list = [];
        list.Add(new Name([.. words], code, careful.Contains(string.Join(' ', words))));
    }

    /// <summary>Lower case, no accents, "&amp;" as "and"; an apostrophe stays inside a word, so "Jordan's" is not "Jordan".</summary>
    private static List<string> Words(string text, out List<bool> capitals)
    {
        var words = new List<string>();
        capitals = [];
        var shouting = !text.Any(char.IsLower);
        var word = new StringBuilder();
        var upper = true;
        foreach (var c in Plain.Decomposed((text + " ").Replace("&", " and ", StringComparison.Ordinal)))
        {
            if (char.IsLetterOrDigit(c) || c is '\'' or '’')
            {
                upper &= char.IsUpper(c);
                if (c is not ('\'' or '’')) word.Append(char.ToLowerInvariant(c));
                else if (word.Length > 0 && word.ToString() is not ("i" or "we" or "they" or "he" or "she")) word.Append('\'');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '.' && word.Length > 0)
            {
                words.Add(word.ToString());
                capitals.Add(upper && !shouting);
                word.Clear();
                upper = true;
            }
        }
        return words;
    }
}
