using System.Runtime.InteropServices;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.Judging;

/// <summary>What was said around a phrase, within reach of it: long text can't silence what stands elsewhere in it. Storage is used again.</summary>
internal sealed class Surroundings
{
    private const int Before = 18, After = 14, Aftermath = 3;
    private static readonly int Uses = Enum.GetValues<PhraseUse>().Length;
    private readonly List<(int From, int To)>[] marks = [.. Enumerable.Range(0, Uses).Select(_ => new List<(int, int)>())];
    private TokenList tokens = new();

    public bool SpeaksOfChild => Anywhere(PhraseUse.Child);

    public Surroundings Of(RiskRule[] rules, TokenList text, List<Hit> hits)
    {
        tokens = text;
        foreach (var of in marks) of.Clear();
        foreach (var hit in hits)
            if (rules[hit.Rule].Use is var use && use is not (PhraseUse.Risk or PhraseUse.Arrival)) marks[(int)use].Add((hit.From, hit.To));
        return this;
    }

    /// <summary>Look-alikes are nearly all that stands there.</summary>
    public bool IsMostlyIdiom(int words)
    {
        var longest = 0;
        foreach (var (from, to) in marks[(int)PhraseUse.Idiom]) longest = Math.Max(longest, to - from);
        return longest * 2 >= words;
    }

    public bool IsIdiom(Hit hit) => Overlaps(PhraseUse.Idiom, hit.From, hit.To);

    /// <summary>"not", "never wanted to" right before it, with no comma between, and nothing that undoes it.</summary>
    public bool IsNegated(Hit hit)
    {
        if (!Anywhere(PhraseUse.Negation) || StartsWith(PhraseUse.Subject, hit)) return false;
        var of = marks[(int)PhraseUse.Negation];
        for (var i = First(of, hit.From - Before); i < of.Count && of[i].From < hit.From; i++)
            if (IsRightBefore(of[i].To, hit) && !Overlaps(PhraseUse.Undone, of[i].From, of[i].To)) return true;
        return false;
    }

    public bool IsHypothetical(Hit hit)
    {
        foreach (var (_, to) in Around(PhraseUse.Hypothetical, hit))
            if (IsRightBefore(to, hit)) return true;
        return false;
    }

    /// <summary>Said with a wish of one's own: "i want to" in the phrase or right before it.</summary>
    public bool IsWish(Hit hit) => Overlaps(PhraseUse.Wish, hit.From - 1, hit.To);

    /// <summary>It was done to "me".</summary>
    public bool IsDoneToMe(Hit hit) => Overlaps(PhraseUse.Me, hit.From, hit.To + Aftermath);

    public bool InSentence(PhraseUse use, Hit hit)
    {
        foreach (var (from, _) in Around(use, hit))
            if (SameSentence(from, hit.From)) return true;
        return false;
    }

    /// <summary>In the same sentence and on the same side of every "but".</summary>
    public bool InClause(PhraseUse use, Hit hit)
    {
        foreach (var (from, _) in Around(use, hit))
            if (SameSentence(from, hit.From) && !Turns(Math.Min(from, hit.From), Math.Max(from, hit.From))) return true;
        return false;
    }

    public bool Near(PhraseUse use, Hit hit) => !Around(use, hit).IsEmpty;

    public bool Anywhere(PhraseUse use) => marks[(int)use].Count > 0;

    private ReadOnlySpan<(int From, int To)> Around(PhraseUse use, Hit hit)
    {
        var of = marks[(int)use];
        if (of.Count == 0) return [];
        int from = First(of, hit.From - Before), to = First(of, hit.To + After);
        return CollectionsMarshal.AsSpan(of)[from..to];
    }

    private bool IsRightBefore(int to, Hit hit) => to == hit.From && (tokens[hit.From].Marks & (TokenMarks.Sentence | TokenMarks.Pause)) == 0;

    private bool StartsWith(PhraseUse use, Hit hit)
    {
        var of = marks[(int)use];
        return First(of, hit.From) is var at && at < of.Count && of[at].From == hit.From;
    }

    private bool Overlaps(PhraseUse use, int from, int to)
    {
        var of = marks[(int)use];
        if (of.Count == 0) return false;
        for (var i = First(of, from - Before); i < of.Count && of[i].From < to; i++)
            if (of[i].To > from) return true;
        return false;
    }

    private bool Turns(int from, int to)
    {
        var of = marks[(int)PhraseUse.Turn];
        return First(of, from + 1) is var at && at < of.Count && of[at].From <= to;
    }

    private bool SameSentence(int one, int other)
    {
        for (var i = Math.Min(one, other) + 1; i <= Math.Max(one, other); i++)
            if ((tokens[i].Marks & TokenMarks.Sentence) != 0) return false;
        return true;
    }

    private static int First(List<(int From, int To)> of, int from)
    {
        int low = 0, high = of.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (of[middle].From < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
