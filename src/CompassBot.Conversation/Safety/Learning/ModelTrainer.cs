using CompassBot.Safety.Model;

namespace CompassBot.Safety.Learning;

/// <summary>From sentences to weights: same sentences, same weights.</summary>
internal sealed class ModelTrainer(TrainingSet set)
{
    private const int Folds = 5, Block = 12;
    private static readonly LinearLearner Learner = new(Passes: 12, Rate: 0.1, Decay: 2e-5);
    private readonly bool[] risk = [.. set.Sentences.Select(s => s.Tier != RiskTier.None)];
    private readonly bool[] crisis = [.. set.Sentences.Select(s => s.Tier == RiskTier.Crisis)];
    private readonly double[] worth = [.. set.Sentences.Select(_ => 1.0)];

    public ModelWeights Train()
    {
        var (any, anyLine) = Head(risk);
        var (high, highLine) = Head(crisis);
        var grave = new sbyte[any.Length * 2];
        for (var i = 0; i < any.Length; i++) (grave[2 * i], grave[(2 * i) + 1]) = (any[i], high[i]);
        var (sort, offsets, unit) = Sorts();
        return new ModelWeights(set.Hashes, set.OfWords, grave, sort, offsets, unit, anyLine, highLine, set.Source);
    }

    /// <summary>The probabilities of every sentence by weights that have seen neither it nor its neighbours in the file.</summary>
    public IReadOnlyList<(TaughtExample Example, ModelScore Score)> Unseen()
    {
        double[] any = UnseenScores(risk), high = UnseenScores(crisis);
        var (anyLine, highLine) = (Platt.Fit(any, risk), Platt.Fit(high, crisis));
        return [.. set.Sentences.Select((s, i) => (s, new ModelScore(Logistic.Of((anyLine.Slope * any[i]) + anyLine.Offset), Logistic.Of((highLine.Slope * high[i]) + highLine.Offset), null, RiskRole.Unclear, 0, set.Lengths[i])))];
    }

    private (sbyte[] Weights, Calibration Line) Head(bool[] yes)
    {
        var (slope, offset) = Platt.Fit(UnseenScores(yes), yes);
        var weights = Learner.Learn(set.Hashes.Length, set.All, set.Sizes, yes, worth);
        var unit = Math.Max(weights[..^1].Max(Math.Abs), 1e-9) / 127;
        return ([.. weights[..^1].Select(w => (sbyte)Math.Round(w / unit))], new Calibration(unit, slope, offset + (slope * weights[^1])));
    }

    private double[] UnseenScores(bool[] yes)
    {
        var scores = new double[set.All.Length];
        Parallel.For(0, Folds, fold =>
        {
            int[] seen = [.. Enumerable.Range(0, scores.Length).Where(i => i / Block % Folds != fold)];
            var weights = Learner.Learn(set.Hashes.Length, [.. seen.Select(i => set.All[i])], [.. seen.Select(i => set.Sizes[i])], [.. seen.Select(i => yes[i])], [.. seen.Select(i => worth[i])]);
            for (var i = 0; i < scores.Length; i++)
                if (i / Block % Folds == fold) scores[i] = LinearLearner.Score(set.All[i], set.Sizes[i], weights);
        });
        return scores;
    }

    private (sbyte[] Weights, double[] Offsets, double Unit) Sorts()
    {
        int[] risky = [.. Enumerable.Range(0, risk.Length).Where(i => risk[i])];
        int[][] taught = [.. risky.Select(i => set.Words[i])];
        var heads = new double[ModelWeights.Sorts][];
        Parallel.For(0, heads.Length, head =>
        {
            bool[] yes = [.. risky.Select(i => Is(set.Sentences[i], head))];
            // Kinds with few sentences would never win against those with many.
            var rare = Math.Sqrt(Math.Max(1.0, yes.Count(y => !y) / Math.Max(1.0, yes.Count(y => y))));
            heads[head] = Learner.Learn(set.OfWords, taught, [.. risky.Select(i => set.WordSizes[i])], yes, [.. yes.Select(y => y ? rare : 1)]);
        });
        var unit = Math.Max(heads.Max(h => h[..^1].Max(Math.Abs)), 1e-9) / 127;
        var sort = new sbyte[set.OfWords * ModelWeights.Sorts];
        for (var i = 0; i < sort.Length; i++)
            sort[i] = (sbyte)Math.Round(heads[i % ModelWeights.Sorts][i / ModelWeights.Sorts] / unit);
        return (sort, [.. heads.Select(h => h[^1])], unit);
    }

    private static bool Is(TaughtExample sentence, int head) => head < ModelWeights.Categories
        ? (int)sentence.Category! == head + 1
        : (int)sentence.Whose == head - ModelWeights.Categories + 1;
}
