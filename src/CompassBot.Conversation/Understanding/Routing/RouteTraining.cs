using System.Security.Cryptography;
using System.Text;
using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Safety.Model;

namespace CompassBot.Understanding.Routing;

/// <summary>Trains the ranker from the examples in dialogs/ and nothing else: same examples, same bytes.</summary>
public static class RouteTraining
{
    private const int Folds = 5, Block = 6, FewestExamples = 2;
    private static readonly RouteLearner Learner = new(Passes: 24, Rate: 0.35, Decay: 1e-6);

    public static string PathOf(string dialogs, string language) => Path.Combine(dialogs, language, "understanding.bin");

    /// <summary>The file's bytes; empty when there is nothing to tell apart.</summary>
    public static byte[] Train(Screen screen, IReadOnlyList<RouteExample> examples)
    {
        var set = new Examples(screen, examples);
        if (set.Routes.Length < 2) return [];
        var sharpness = SharpnessOf(set, Unseen(set));
        var weights = set.Learn([.. Enumerable.Range(0, examples.Count)]);
        var rows = weights.AsSpan(0, set.Hashes.Length * set.Routes.Length);
        var unit = 1e-9;
        foreach (var weight in rows) unit = Math.Max(unit, Math.Abs(weight) / 127);
        var small = new sbyte[rows.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Round(rows[i] / unit);
        return new RouteWeights(set.Routes, set.Hashes, unit, sharpness, weights[rows.Length..], small, SourceOf(screen, examples)).Write();
    }

    /// <summary>Reports weights that were trained on other examples than stand there now.</summary>
    public static void Check(Content content, string dialogs, List<Fault> faults)
    {
        if (content.Understanding.Source is not { } source) return;
        var examples = RouteExamples.Load(dialogs, content.Language, content.Always, faults);
        if (!SourceOf(content.Screen, examples).AsSpan().SequenceEqual(source))
            faults.Add(new Fault($"{content.Language}/understanding.bin", 1, "TheRankerIsTrained", "the examples have changed since it was trained. Run: compassbot train"));
    }

    /// <summary>Five-fold: what each example is taken for by weights that have seen neither it nor its neighbours in the file, best first.</summary>
    public static IReadOnlyList<(RouteExample Example, Ranked[] Best)> Measure(Screen screen, IReadOnlyList<RouteExample> examples)
    {
        var set = new Examples(screen, examples);
        var scores = Unseen(set);
        var sharpness = SharpnessOf(set, scores);
        return [.. examples.Select((example, i) =>
        {
            double[] chances = [.. scores[i].Select(s => s * sharpness)];
            Softmax.Of(chances);
            return (example, chances.Select((c, k) => new Ranked(set.Routes[k], c)).OrderByDescending(r => r.Confidence).Take(3).ToArray());
        })];
    }

    // How the examples are read decides the weights, not only what stands there.
    private static byte[] SourceOf(Screen screen, IReadOnlyList<RouteExample> examples)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var features = new Features();
        foreach (var example in examples)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"{example.Route}\n"));
            var text = screen.Normalised(example.Text);
            foreach (ref readonly var feature in features.Read(text, 0, text.Count).All) digest.AppendData(BitConverter.GetBytes(feature.Hash));
        }
        return digest.GetHashAndReset();
    }

    private static double[][] Unseen(Examples set)
    {
        var scores = new double[set.All.Length][];
        Parallel.For(0, Folds, fold =>
        {
            var weights = set.Learn([.. Enumerable.Range(0, scores.Length).Where(i => i / Block % Folds != fold)]);
            for (var i = 0; i < scores.Length; i++)
                if (i / Block % Folds == fold) RouteLearner.Score(set.All[i], set.Sizes[i], weights, scores[i] = new double[set.Routes.Length]);
        });
        return scores;
    }

    // Where the chances the scores give are neither too bold nor too shy: the slope of the likelihood is nought.
    private static double SharpnessOf(Examples set, double[][] scores)
    {
        double low = 0.05, high = 20;
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            var slope = 0.0;
            for (var i = 0; i < scores.Length; i++)
            {
                double[] chances = [.. scores[i].Select(s => s * middle)];
                Softmax.Of(chances);
                for (var k = 0; k < chances.Length; k++) slope += chances[k] * scores[i][k];
                slope -= scores[i][set.Route[i]];
            }
            if (slope > 0) high = middle;
            else low = middle;
        }
        return (low + high) / 2;
    }

    private sealed class Examples
    {
        public Examples(Screen screen, IReadOnlyList<RouteExample> examples)
        {
            var features = new Features();
            var raw = new uint[examples.Count][];
            for (var i = 0; i < raw.Length; i++)
            {
                var text = screen.Normalised(examples[i].Text);
                raw[i] = [.. features.Read(text, 0, text.Count).All.ToArray().Select(f => f.Hash)];
            }
            Routes = [.. examples.Select(e => e.Route).Distinct().Order(StringComparer.Ordinal)];
            Route = [.. examples.Select(e => Array.IndexOf(Routes, e.Route))];
            var times = new Dictionary<uint, int>();
            foreach (var example in raw)
                foreach (var hash in example.Distinct()) times[hash] = times.GetValueOrDefault(hash) + 1;
            Hashes = [.. times.Where(t => t.Value >= FewestExamples).Select(t => t.Key).Order()];
            var numbers = Hashes.Select((hash, number) => (hash, number)).ToDictionary(p => p.hash, p => p.number);
            All = [.. raw.Select(r => (int[])[.. r.Select(h => numbers.GetValueOrDefault(h, -1)).Where(n => n >= 0)])];
            Sizes = [.. raw.Select(r => Math.Max(1.0, r.Length))];
            var mean = (double)Route.Length / Math.Max(1, Routes.Length);
            // Routes with few examples would never win against those with many.
            // To the power of three quarters, from square roots: the same bits on every machine.
            Worth = [.. Route.Select(r => mean / Route.Count(other => other == r)).Select(rare => Math.Sqrt(rare * Math.Sqrt(rare)))];
        }

        public string[] Routes { get; }

        public int[] Route { get; }

        public uint[] Hashes { get; }

        public int[][] All { get; }

        /// <summary>How many features each has, known or not: what is unknown makes a score smaller, not surer.</summary>
        public double[] Sizes { get; }

        private double[] Worth { get; }

        public double[] Learn(int[] seen) => Learner.Learn(Hashes.Length, Routes.Length,
            [.. seen.Select(i => All[i])], [.. seen.Select(i => Sizes[i])], [.. seen.Select(i => Route[i])], [.. seen.Select(i => Worth[i])]);
    }
}
