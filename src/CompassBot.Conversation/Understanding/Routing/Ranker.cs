using CompassBot.Safety.Model;

namespace CompassBot.Understanding.Routing;

/// <summary>How likely it is that a text wishes for a route, 0 to 1, calibrated on texts the weights had not seen.</summary>
public readonly record struct Ranked(string Route, double Confidence);

/// <summary>Linear weights over the screen's own features of a text, one row of weights a route.</summary>
internal sealed class Ranker(RouteWeights weights)
{
    /// <summary>A wish stands at the beginning; what follows in a long letter blurs it.</summary>
    private const int MostWords = 120;

    private readonly FeatureIndex index = new(weights.Hashes);

    public byte[] Source => weights.Source;

    /// <summary>Null when the file is missing or damaged; <paramref name="problem"/> says which. Fixed words and the menu still work.</summary>
    public static Ranker? Load(string path, out string? problem)
    {
        try
        {
            problem = null;
            return new Ranker(RouteWeights.Read(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problem = e is FileNotFoundException or DirectoryNotFoundException ? "is missing" : $"can't be used: {e.Message}";
            return null;
        }
    }

    /// <summary>The likeliest routes, best first.</summary>
    public Ranked[] Best(NormalText text, Features features, int most)
    {
        Span<double> chances = stackalloc double[weights.Routes.Length];
        Chances(features.Read(text, 0, Math.Min(text.Count, MostWords)).All, chances);
        var best = new Ranked[Math.Min(most, chances.Length)];
        for (var place = 0; place < best.Length; place++)
        {
            var at = 0;
            for (var route = 1; route < chances.Length; route++)
                if (chances[route] > chances[at]) at = route;
            best[place] = new Ranked(weights.Routes[at], chances[at]);
            chances[at] = -1;
        }
        return best;
    }

    /// <summary>The features that speak loudest for or against a route, against the mean of all routes.</summary>
    public IReadOnlyList<(string Name, double Weight)> Loudest(string route, NormalText text, Features features, int most)
    {
        var routes = weights.Routes.Length;
        var at = Array.IndexOf(weights.Routes, route);
        var byName = new Dictionary<string, double>();
        foreach (ref readonly var feature in features.Read(text, 0, Math.Min(text.Count, MostWords)).All)
        {
            if (at < 0 || index.Find(feature.Hash) is not (>= 0 and var number)) continue;
            var row = weights.Weights.AsSpan(number * routes, routes);
            var mean = 0.0;
            foreach (var weight in row) mean += weight;
            var name = Features.Name(feature, text);
            byName[name] = byName.GetValueOrDefault(name) + row[at] - (mean / routes);
        }
        var unit = weights.Unit * weights.Sharpness / Math.Sqrt(Math.Max(1, features.All.Length));
        return [.. byName.Select(n => (Name: n.Key, Weight: n.Value * unit)).OrderByDescending(n => Math.Abs(n.Weight)).ThenBy(n => n.Name, StringComparer.Ordinal).Take(most)];
    }

    private void Chances(ReadOnlySpan<Feature> features, Span<double> chances)
    {
        Span<int> sums = stackalloc int[chances.Length];
        foreach (ref readonly var feature in features)
        {
            var number = index.Find(feature.Hash);
            if (number < 0) continue;
            var row = weights.Weights.AsSpan(number * sums.Length, sums.Length);
            for (var route = 0; route < sums.Length; route++) sums[route] += row[route];
        }
        var share = weights.Unit / Math.Sqrt(Math.Max(1, features.Length));
        for (var route = 0; route < sums.Length; route++) chances[route] = ((sums[route] * share) + weights.Offsets[route]) * weights.Sharpness;
        Softmax.Of(chances);
    }
}
