using CompassBot.Safety.Phrases;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>What was said around a phrase, within reach of it: long text can't silence what stands elsewhere in it. Storage is used again.</summary>
internal sealed class Surroundings
{
    private const int Before = 18, After = 14;
    private readonly List<(PhraseUse Use, int From, int To)> marks = [];
    private TokenList tokens = new();
    private uint uses;

    private enum Reach { Overlapping, RightBefore, InSentence, Near }

    public bool SpeaksOfChild => Anywhere(PhraseUse.Child);

    public Surroundings Of(RiskRule[] rules, TokenList text, List<Hit> hits)
    {
        tokens = text;
        uses = 0;
        marks.Clear();
        foreach (var hit in hits)
        {
            if (rules[hit.Rule].Use is var use && use is PhraseUse.Risk or PhraseUse.Arrival) continue;
            marks.Add((use, hit.From, hit.To));
            uses |= 1u << (int)use;
        }
        return this;
    }

    public bool IsIdiom(Hit hit) => Any(PhraseUse.Idiom, hit, Reach.Overlapping);

    /// <summary>"not", "never wanted to" right before it, with no comma between.</summary>
    public bool IsNegated(Hit hit) => Any(PhraseUse.Negation, hit, Reach.RightBefore);

    public bool IsHypothetical(Hit hit) => Any(PhraseUse.Hypothetical, hit, Reach.RightBefore);

    public bool InSentence(PhraseUse use, Hit hit) => Any(use, hit, Reach.InSentence);

    public bool Near(PhraseUse use, Hit hit) => Any(use, hit, Reach.Near);

    public bool Anywhere(PhraseUse use) => (uses >> (int)use & 1) != 0;

    private bool Any(PhraseUse use, Hit hit, Reach reach)
    {
        if (!Anywhere(use)) return false;
        for (var i = First(hit.From - Before); i < marks.Count && marks[i].From < hit.To + After; i++)
            if (marks[i].Use == use && Reaches(marks[i].From, marks[i].To, hit, reach)) return true;
        return false;
    }

    private bool Reaches(int from, int to, Hit hit, Reach reach) => reach switch
    {
        Reach.Overlapping => from < hit.To && to > hit.From,
        Reach.RightBefore => to == hit.From && (tokens[hit.From].Marks & (TokenMarks.Sentence | TokenMarks.Pause)) == 0,
        Reach.InSentence => SameSentence(from, hit.From),
        _ => true,
    };

    private bool SameSentence(int one, int other)
    {
        for (var i = Math.Min(one, other) + 1; i <= Math.Max(one, other); i++)
            if ((tokens[i].Marks & TokenMarks.Sentence) != 0) return false;
        return true;
    }

    private int First(int from)
    {
        int low = 0, high = marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].From < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
