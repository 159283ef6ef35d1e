namespace CompassBot.Safety.Learning;

/// <summary>Makes scores probabilities (J. Platt, "Probabilistic outputs for support vector machines", 1999), by Newton's steps.</summary>
internal static class Platt
{
    private const int Steps = 30;

    public static (double Slope, double Offset) Fit(double[] scores, bool[] yes)
    {
        double slope = 1 / Math.Max(1e-6, Math.Sqrt(scores.Average(s => s * s))), offset = 0;
        for (var step = 0; step < Steps; step++)
        {
            double bySlope = 0, byOffset = 0, slopes = 1e-6, mixed = 0, offsets = 1e-6;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = Logistic.Of((slope * scores[i]) + offset);
                var (error, spread) = (p - (yes[i] ? 1 : 0), p * (1 - p));
                bySlope += error * scores[i];
                byOffset += error;
                slopes += spread * scores[i] * scores[i];
                mixed += spread * scores[i];
                offsets += spread;
            }
            var all = (slopes * offsets) - (mixed * mixed);
            slope -= ((offsets * bySlope) - (mixed * byOffset)) / all;
            offset -= ((slopes * byOffset) - (mixed * bySlope)) / all;
        }
        return (slope, offset);
    }
}
