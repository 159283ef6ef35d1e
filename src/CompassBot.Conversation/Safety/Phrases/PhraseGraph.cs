using CompassBot.Safety.Words;

namespace CompassBot.Safety.Phrases;

/// <summary>A phrase found: which rule, and the tokens from the first to before the last.</summary>
internal readonly record struct Hit(int Rule, int From, int To);

/// <summary>All phrases as one graph; a text is read once, whatever the number of phrases.</summary>
internal sealed class PhraseGraph(Vocabulary vocabulary)
{
    private const int MostFillers = 3;
    private readonly PhraseNode root = new();
    private Way[]?[] first = [];
    private bool[] filler = [], barrier = [];

    public void Add(IReadOnlyList<PhrasePart> phrase, int rule)
    {
        var end = root.Add(phrase);
        if (!end.Rules.Contains(rule)) end.Rules.Add(rule);
    }

    public void Freeze()
    {
        root.Freeze();
        filler = new bool[vocabulary.Count];
        barrier = new bool[vocabulary.Count];
        for (var word = 1; word < filler.Length; word++) (filler[word], barrier[word]) = (vocabulary.IsFiller(word), vocabulary.IsBarrier(word));
        first = new Way[]?[vocabulary.Count];
        Index(root);
    }

    public void Find(TokenList tokens, List<Hit> hits)
    {
        LookAhead(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Word == 0) continue;
            Start(first[token.Word], tokens, i, hits);
            if (token.Alt != 0) Start(first[token.Alt], tokens, i, hits);
        }
    }

    private void Index(PhraseNode node)
    {
        foreach (var word in node.FirstWords) first[word] = [.. first[word] ?? [], .. node.Next(word)];
        foreach (var next in node.Free) Index(next);
    }

    /// <summary>For every place the words that can come next, a bit each: the one there and, over fillers, those behind it.</summary>
    private void LookAhead(TokenList tokens)
    {
        var ahead = tokens.Ahead;
        ahead[^1] = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            ahead[at] = 0;
            for (int i = at, skipped = 0; i < tokens.Count && (tokens[i].Marks & TokenMarks.Sentence) == 0; i++, skipped++)
            {
                ref readonly var token = ref tokens[i];
                if (token.Word != 0) ahead[at] |= 1UL << (token.Word & 63);
                if (token.Alt != 0) ahead[at] |= 1UL << (token.Alt & 63);
                if (skipped == MostFillers || !filler[token.Word]) break;
            }
        }
    }

    private void Start(Way[]? ways, TokenList tokens, int at, List<Hit> hits)
    {
        var ahead = tokens.Ahead[at + 1];
        foreach (ref readonly var way in ways.AsSpan())
            if (!way.IsHopeless(ahead)) Walk(way.To, tokens, at, at + 1, 0, hits);
        if ((tokens[at].Marks & TokenMarks.Sentence) != 0)
            foreach (var opening in root.AtStart) WalkWord(opening, tokens, at, at, hits);
    }

    private void Walk(PhraseNode node, TokenList tokens, int from, int at, int skipped, List<Hit> hits)
    {
        if (skipped == 0)
            foreach (var rule in node.Rules) hits.Add(new Hit(rule, from, at));
        foreach (var next in node.Free) Walk(next, tokens, from, at, skipped, hits);
        var ended = at == tokens.Count || (tokens[at].Marks & TokenMarks.Sentence) != 0;
        if (ended)
        {
            foreach (var next in node.AtEnd)
            {
                Walk(next, tokens, from, at, 0, hits);
                // Words after "$" stand in the next sentence.
                if (at < tokens.Count) Onward(next, tokens, from, at, hits);
            }
            return;
        }
        WalkWord(node, tokens, from, at, hits);
        foreach (var (most, barriers, next) in node.Gaps)
        {
            var way = next.Here;
            for (var skip = 0; skip <= most && at + skip < tokens.Count; skip++)
            {
                if (skip > 0 && ((tokens[at + skip].Marks & TokenMarks.Sentence) != 0 || Stops(barriers, tokens[at + skip - 1].Word))) break;
                if (!way.IsHopeless(tokens.Ahead[at + skip])) Walk(next, tokens, from, at + skip, 0, hits);
            }
        }
        if (skipped < MostFillers && filler[tokens[at].Word] && (node.HasWords || !node.Free.IsEmpty || !node.AtEnd.IsEmpty))
            Walk(node, tokens, from, at + 1, skipped + 1, hits);
    }

    private void Onward(PhraseNode node, TokenList tokens, int from, int at, List<Hit> hits)
    {
        WalkWord(node, tokens, from, at, hits);
        foreach (var optional in node.Free) Onward(optional, tokens, from, at, hits);
    }

    private bool Stops(IReadOnlySet<int>? barriers, int word) => barriers is null ? barrier[word] : barriers.Contains(word);

    private void WalkWord(PhraseNode node, TokenList tokens, int from, int at, List<Hit> hits)
    {
        if (!node.HasWords && at != from) return;
        var (word, alt) = (tokens[at].Word, tokens[at].Alt);
        if (at == from)
            foreach (var optional in node.Free) WalkWord(optional, tokens, from, at, hits);
        var ahead = tokens.Ahead[at + 1];
        if (word != 0)
            foreach (ref readonly var way in node.Next(word))
                if (!way.IsHopeless(ahead)) Walk(way.To, tokens, from, at + 1, 0, hits);
        if (alt != 0)
            foreach (ref readonly var way in node.Next(alt))
                if (!way.IsHopeless(ahead)) Walk(way.To, tokens, from, at + 1, 0, hits);
    }
}
