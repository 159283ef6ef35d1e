namespace CompassBot.Safety.Model;

/// <summary>What the model makes of a text. Probabilities are calibrated on the project's own examples.</summary>
/// <param name="Risk">That it is risk of any tier, 0 to 1.</param>
/// <param name="Crisis">That it is a crisis, 0 to 1.</param>
/// <param name="From">The words it was heard in, up to before <paramref name="To"/>.</param>
internal readonly record struct ModelScore(double Risk, double Crisis, RiskCategory? Category, RiskRole Whose, int From, int To);

/// <summary>Linear weights over <see cref="Features"/>: two heads say how grave, the others which category and whose risk.</summary>
internal sealed class RiskModel(ModelWeights weights)
{
    /// <summary>Words read at once; longer texts are read in stretches that overlap by half, so a long text can't dilute what a stretch of it says.</summary>
    private const int Stretch = 80;

    private readonly FeatureIndex index = new(weights.Hashes);

    public byte[] Source => weights.Source;

    /// <summary>The gravest stretch of the text.</summary>
    public ModelScore Judge(NormalText text, Features features)
    {
        var worst = default(ModelScore);
        if (!text.HasWords(Thresholds.FewestWords)) return worst;
        for (var from = 0; from < text.Count; from += Stretch / 2)
        {
            var to = Math.Min(text.Count, from + Stretch);
            var (risk, crisis) = Gravity(features.Read(text, from, to).All);
            var score = new ModelScore(risk, crisis, null, RiskRole.Unclear, from, to);
            var (level, least) = (Fusion.Level(score, false, false), Fusion.Level(worst, false, false));
            if (level > least || (level == least && risk + crisis > worst.Risk + worst.Crisis)) worst = score;
            if (to == text.Count) break;
        }
        return worst;
    }

    /// <summary>What kind of risk it is; only asked for when there is any.</summary>
    public ModelScore Sorted(ModelScore score, NormalText text, Features features)
    {
        Span<int> sums = stackalloc int[ModelWeights.Sorts];
        Span<double> heads = stackalloc double[ModelWeights.Sorts];
        features.Read(text, score.From, score.To);
        foreach (ref readonly var feature in features.All[..features.OfWords])
        {
            var number = index.Find(feature.Hash);
            if (number < 0 || number >= weights.OfWords) continue;
            var at = number * ModelWeights.Sorts;
            for (var head = 0; head < sums.Length; head++) sums[head] += weights.Sort[at + head];
        }
        var share = weights.SortUnit / Math.Sqrt(Math.Max(1, features.OfWords));
        for (var head = 0; head < sums.Length; head++) heads[head] = (sums[head] * share) + weights.SortOffsets[head];
        return score with
        {
            Category = (RiskCategory)(Greatest(heads[..ModelWeights.Categories]) + 1),
            Whose = (RiskRole)(Greatest(heads[ModelWeights.Categories..]) + 1),
        };
    }

    /// <summary>The features that weigh most, for or against risk, with their share of the score.</summary>
    public IReadOnlyList<(string Name, double Weight)> Loudest(in ModelScore score, NormalText text, Features features, int most)
    {
        var byName = new Dictionary<string, double>();
        foreach (ref readonly var feature in features.Read(text, score.From, score.To).All)
        {
            if (index.Find(feature.Hash) is var number && number < 0) continue;
            var name = Features.Name(feature, text);
            byName[name] = byName.GetValueOrDefault(name) + weights.Grave[2 * number];
        }
        var unit = weights.Risk.Unit * weights.Risk.Slope / Math.Sqrt(Math.Max(1, features.All.Length));
        return [.. byName.Select(n => (Name: n.Key, Weight: n.Value * unit)).OrderByDescending(n => Math.Abs(n.Weight)).ThenBy(n => n.Name, StringComparer.Ordinal).Take(most)];
    }

    private (double Risk, double Crisis) Gravity(ReadOnlySpan<Feature> features)
    {
        int any = 0, high = 0;
        foreach (ref readonly var feature in features)
        {
            var number = index.Find(feature.Hash);
            if (number < 0) continue;
            any += weights.Grave[2 * number];
            high += weights.Grave[(2 * number) + 1];
        }
        var share = 1 / Math.Sqrt(Math.Max(1, features.Length));
        return (weights.Risk.Probability(any * share), weights.Crisis.Probability(high * share));
    }

    private static int Greatest(ReadOnlySpan<double> sums)
    {
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
            if (sums[i] > sums[best]) best = i;
        return best;
    }
}
