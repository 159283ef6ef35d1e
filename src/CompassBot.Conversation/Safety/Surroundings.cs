using CompassBot.Safety.Phrases;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>What was said around a phrase, within reach of it: long text can't silence what stands elsewhere in it.</summary>
internal sealed class Surroundings
{
    private const int Before = 18, After = 14;
    private readonly RiskRule[] rules;
    private readonly TokenList tokens;
    private readonly List<Hit> marks = [];

    public Surroundings(RiskRule[] rules, TokenList tokens, List<Hit> hits)
    {
        (this.rules, this.tokens) = (rules, tokens);
        foreach (var hit in hits)
            if (rules[hit.Rule].Use is not (PhraseUse.Risk or PhraseUse.Arrival)) marks.Add(hit);
        SpeaksOfChild = Anywhere(PhraseUse.Child);
    }

    public bool SpeaksOfChild { get; }

    public bool IsIdiom(Hit hit) => Any(PhraseUse.Idiom, hit, (mark, h) => mark.From < h.To && mark.To > h.From);

    /// <summary>"not", "never wanted to" right before it, with no comma between.</summary>
    public bool IsNegated(Hit hit) => Any(PhraseUse.Negation, hit, Touches);

    public bool IsHypothetical(Hit hit) => Any(PhraseUse.Hypothetical, hit, Touches);

    public bool InSentence(PhraseUse use, Hit hit) => Any(use, hit, SameSentence);

    public bool Near(PhraseUse use, Hit hit) => Any(use, hit, (_, _) => true);

    public bool Anywhere(PhraseUse use)
    {
        foreach (var mark in marks)
            if (rules[mark.Rule].Use == use) return true;
        return false;
    }

    private bool Any(PhraseUse use, Hit hit, Func<Hit, Hit, bool> fits)
    {
        for (var i = First(hit.From - Before); i < marks.Count && marks[i].From < hit.To + After; i++)
            if (rules[marks[i].Rule].Use == use && fits(marks[i], hit)) return true;
        return false;
    }

    private bool Touches(Hit mark, Hit hit) =>
        mark.To == hit.From && (tokens[hit.From].Marks & (TokenMarks.Sentence | TokenMarks.Pause)) == 0;

    private bool SameSentence(Hit mark, Hit hit)
    {
        var (from, to) = mark.From < hit.From ? (mark.From, hit.From) : (hit.From, mark.From);
        for (var i = from + 1; i <= to; i++)
            if (tokens[i].Marks.HasFlag(TokenMarks.Sentence)) return false;
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
