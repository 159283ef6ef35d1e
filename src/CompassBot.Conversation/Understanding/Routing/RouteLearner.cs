namespace CompassBot.Understanding.Routing;

/// <summary>Multinomial logistic regression by AdaGrad in a fixed order, one rate a feature: the same examples give the same weights, bit for bit.</summary>
internal sealed record RouteLearner(int Passes, double Rate, double Decay)
{
    /// <summary>A row of weights for each feature; the last row holds the offsets.</summary>
    public double[] Learn(int features, int routes, int[][] examples, double[] sizes, int[] route, double[] worth)
    {
        var weights = new double[(features + 1) * routes];
        var moved = new double[features + 1];
        int[] order = [.. Enumerable.Range(0, examples.Length)];
        Span<double> error = stackalloc double[routes];
        ulong random = 88172645463325252;
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                var other = (int)(random % (ulong)(i + 1));
                (order[i], order[other]) = (order[other], order[i]);
            }
            foreach (var at in order)
            {
                Score(examples[at], sizes[at], weights, error);
                Softmax.Of(error);
                error[route[at]] -= 1;
                for (var k = 0; k < routes; k++) error[k] *= worth[at];
                var share = 1 / Math.Sqrt(sizes[at]);
                foreach (var feature in examples[at]) Move(weights.AsSpan(feature * routes, routes), ref moved[feature], error, share);
                Move(weights.AsSpan(features * routes, routes), ref moved[features], error, 1);
            }
        }
        return weights;
    }

    public static void Score(int[] example, double size, double[] weights, Span<double> into)
    {
        var routes = into.Length;
        into.Clear();
        foreach (var feature in example)
        {
            var row = weights.AsSpan(feature * routes, routes);
            for (var k = 0; k < routes; k++) into[k] += row[k];
        }
        var share = 1 / Math.Sqrt(size);
        var offsets = weights.AsSpan(weights.Length - routes);
        for (var k = 0; k < routes; k++) into[k] = (into[k] * share) + offsets[k];
    }

    private void Move(Span<double> row, ref double moved, ReadOnlySpan<double> error, double share)
    {
        var steep = 0.0;
        for (var k = 0; k < row.Length; k++)
        {
            var slope = (error[k] * share) + (Decay * row[k]);
            steep += slope * slope;
        }
        moved += steep;
        var rate = Rate / Math.Sqrt(moved + 1e-6);
        for (var k = 0; k < row.Length; k++) row[k] -= rate * ((error[k] * share) + (Decay * row[k]));
    }
}
