using CompassBot.Safety.Words.Mistyped;

namespace CompassBot.Safety.Words;

/// <summary>Every word the rules speak of, and the spellings people use for it.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> words = new() { [""] = 0 };
    private readonly Dictionary<string, int[]> forms = [];
    private readonly Dictionary<string, List<int[]>> stretched = [];
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> formLookup;
    private readonly Dictionary<string, List<int[]>>.AlternateLookup<ReadOnlySpan<char>> stretchedLookup;
    private readonly HashSet<int> fillers = [];
    private readonly HashSet<int> barriers = [];
    private readonly NearSpellings near = new();
    private readonly Slips slips = new();
    // By the first three letters: one bit for each length a known word has.
    private readonly ulong[] lengths = new ulong[26 * 26 * 26];
    private readonly List<string> spelt = [""];

    public Vocabulary()
    {
        formLookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        stretchedLookup = stretched.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => words.Count;

    /// <summary>The numbers of a word as a writer typed it: one, or several when it is short for them ("I'm").</summary>
    public int[] Read(string typed)
    {
        var form = Clean(typed, apostrophes: true);
        if (forms.TryGetValue(form, out var known)) return known;
        form = form.Replace("'", "", StringComparison.Ordinal);
        return forms.TryGetValue(form, out known) ? known : Learn(form, [Number(form)]);
    }

    /// <summary>Makes <paramref name="spelling"/> mean <paramref name="meaning"/>, which may be several words.</summary>
    public void Spell(string spelling, string meaning) =>
        Learn(Clean(spelling, apostrophes: true), [.. meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w =>
        {
            var form = Clean(w, apostrophes: false);
            if (!forms.ContainsKey(form)) Learn(form, [Number(form)]);
            return Number(form);
        })]);

    public void AddFiller(string word) => fillers.Add(Read(word)[0]);

    public void AddBarrier(string word) => barriers.Add(Read(word)[0]);

    public void AddMisspelt(string word)
    {
        Read(word);
        near.Add(Clean(word, apostrophes: false));
    }

    /// <summary>The word of this number, in its plain spelling.</summary>
    public string Spelt(int word) => spelt[word];

    public bool IsFiller(int word) => fillers.Contains(word);

    /// <summary>"not", "never": no gap in a phrase reaches over it.</summary>
    public bool IsBarrier(int word) => barriers.Contains(word);

    public ReadOnlySpan<int> Find(scoped ReadOnlySpan<char> form) => formLookup.TryGetValue(form, out var known) ? known : [];

    /// <summary>Readings of a word some of whose letters were drawn out: "killlll", "tooo".</summary>
    public IReadOnlyList<int[]> FindStretched(ReadOnlySpan<char> squeezed) => stretchedLookup.TryGetValue(squeezed, out var known) ? known : [];

    /// <summary>A risk word this one is a slip of, never an everyday word's neighbour.</summary>
    public ReadOnlySpan<int> FindNear(scoped ReadOnlySpan<char> form) => near.Find(form) is { } word ? Find(word) : [];

    public bool IsEveryday(ReadOnlySpan<char> form) => slips.IsEveryday(form);

    /// <summary>Any known word this one is a single slip of.</summary>
    public ReadOnlySpan<int> FindSlip(scoped ReadOnlySpan<char> form) => slips.Find(form) is { } word ? Find(word) : [];

    /// <summary>Call once every phrase is read. Without everyday words only the risk words named as misspelt are heard through slips.</summary>
    public void HearSlips(IEnumerable<string> everyday)
    {
        foreach (var word in everyday) slips.AddEveryday(word);
        if (!slips.Ready) return;
        foreach (var word in words.Keys) slips.Add(word);
    }

    /// <summary>False when no known word of this length begins with these three letters: cheaper than looking for one.</summary>
    public bool MayBe(ReadOnlySpan<char> letters) => Beginning(letters) is var at && (at < 0 || (lengths[at] >> Math.Min(letters.Length, 63) & 1) != 0);

    public static int Squeeze(ReadOnlySpan<char> form, Span<char> into)
    {
        var length = 0;
        foreach (var c in form)
            if (length == 0 || into[length - 1] != c) into[length++] = c;
        return length;
    }

    private int Number(string form)
    {
        if (words.TryGetValue(form, out var number)) return number;
        spelt.Add(form);
        return words[form] = words.Count;
    }

    private int[] Learn(string form, int[] meaning)
    {
        forms[form] = meaning;
        if (form.Length >= 3 && Beginning(form) is >= 0 and var at) lengths[at] |= 1UL << Math.Min(form.Length, 63);
        Span<char> squeezed = stackalloc char[form.Length];
        var key = new string(squeezed[..Squeeze(form.Replace("'", "", StringComparison.Ordinal), squeezed)]);
        if (!stretched.TryGetValue(key, out var list)) stretched[key] = list = [];
        if (!list.Exists(m => m.SequenceEqual(meaning))) list.Add(meaning);
        return meaning;
    }

    private static int Beginning(ReadOnlySpan<char> letters) =>
        letters[0] is < 'a' or > 'z' || letters[1] is < 'a' or > 'z' || letters[2] is < 'a' or > 'z' ? -1
        : ((((letters[0] - 'a') * 26) + letters[1] - 'a') * 26) + letters[2] - 'a';

    private static string Clean(string typed, bool apostrophes)
    {
        var folded = new System.Text.StringBuilder(typed.Length);
        foreach (var c in typed)
            if (char.IsSurrogate(c)) folded.Append(c);
            else if (Folding.Fold(c) is var f && f != Folding.Nothing && (apostrophes || f != '\'')) folded.Append(f);
        return folded.ToString();
    }
}
