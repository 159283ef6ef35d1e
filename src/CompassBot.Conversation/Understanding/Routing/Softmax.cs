using CompassBot.Safety.Learning;

namespace CompassBot.Understanding.Routing;

/// <summary>Scores → chances that add up to one, the same bits on every machine.</summary>
internal static class Softmax
{
    public static void Of(Span<double> scores)
    {
        var most = double.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Logistic.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }
}
