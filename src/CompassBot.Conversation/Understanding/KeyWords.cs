using CompassBot.Dialogs;

namespace CompassBot.Understanding;

/// <summary>An answer named inside a short sentence: "i think its sulking" → "They sulk or make me feel guilty".</summary>
internal static class KeyWords
{
    private const int LongestSentence = 8, MostOthers = 2;

    // Words that say nothing about which answer is meant, and words that do something of their own.
    private static readonly HashSet<string> Empty = Split(
        "a an the and or but of to in on at for with from by as so if then than that this these those it its is are was were be been am im ive ill id i me my mine myself you your we us our they them their theirs he him his she her hers "
        + "do does did done doing have has had having get gets got getting go goes going went make makes made can could will would should may might just like really very too also some any more most much many lot lots about thing things something anything stuff "
        + "think guess feel feels say says said tell know see look one two first last when where which who there here up out off over now still again only even kind sort bit part maybe probably sometimes keep keeps kept often always usually mostly closest answer option "
        + "guide menu next ok okay yes yeah yep leave finish sure person show talk someone");

    private static readonly HashSet<string> Turned = Split("no not never dont doesnt didnt isnt arent wasnt wont cant couldnt wouldnt shouldnt havent hasnt aint without nothing nobody none neither hardly rarely barely cannot nor stopped unless");

    private static readonly HashSet<string> Asking = Split("what how why can could should would is are do does will who where when which");

    /// <summary>Index of the only answer whose key words fit; null when none does, or more than one.</summary>
    public static int? In(string words, string plain, IReadOnlyList<GuideChoice> offered)
    {
        var typed = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length is < 1 or > LongestSentence || words.Contains('?') || typed.Length > 1 && Asking.Contains(typed[0])) return null;
        int? found = null;
        var others = 0;
        foreach (var word in typed.Where(w => !Empty.Contains(w)))
        {
            var (stem, fitting, last) = (Stem(word), 0, 0);
            for (var i = 0; i < offered.Count; i++)
                if (offered[i].KeyStems.Contains(stem)) (fitting, last) = (fitting + 1, i);
            if (Turned.Contains(word) && (fitting != 1 || !Alone(offered[last], word))) return null;
            if (fitting == 0) others++;
            if (fitting != 1) continue;
            if (found is { } earlier && earlier != last) return null;
            found = last;
        }
        return others <= MostOthers ? found : null;
    }

    /// <summary>The stems of what an answer's words say, without those that say nothing.</summary>
    public static HashSet<string> StemsOf(IEnumerable<string> plainWords) =>
        plainWords.SelectMany(w => w.Split(' ')).Where(w => !Empty.Contains(w)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    // "not" turns a sentence round unless the answer's own label has it.
    private static bool Alone(GuideChoice choice, string word) => Plain.Of(choice.Answer).Split(' ').Contains(word);

    /// <summary>"sulking", "sulks", "sulked" → "sulk".</summary>
    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ies", "ed", "es", "s"])
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) return Undoubled(word[..^ending.Length].TrimEnd('e'));
        return word.Length > 4 ? Undoubled(word.TrimEnd('e', 'y')) : word;
    }

    private static string Undoubled(string stem) => stem.Length > 4 && stem[^1] == stem[^2] ? stem[..^1] : stem;

    private static HashSet<string> Split(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
