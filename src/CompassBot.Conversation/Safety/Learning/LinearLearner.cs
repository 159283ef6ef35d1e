namespace CompassBot.Safety.Learning;

/// <summary>Logistic regression by AdaGrad in a fixed order: the same examples give the same weights, bit for bit.</summary>
internal sealed record LinearLearner(int Passes, double Rate, double Decay)
{
    /// <summary>Weights for "is it yes"; the last one is the bias.</summary>
    /// <param name="examples">The features of each example, by number.</param>
    /// <param name="sizes">How many features each has, known or not: the sum of weights is divided by its square root.</param>
    public double[] Learn(int features, int[][] examples, double[] sizes, bool[] yes, double[] worth)
    {
        var weights = new double[features + 1];
        var moved = new double[features + 1];
        var order = new int[examples.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
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
            foreach (var at in order) Step(examples[at], Math.Sqrt(sizes[at]), yes[at], worth[at], weights, moved);
        }
        return weights;
    }

    public static double Score(int[] example, double size, double[] weights)
    {
        var sum = 0.0;
        foreach (var feature in example) sum += weights[feature];
        return (sum / Math.Sqrt(size)) + weights[^1];
    }

    private void Step(int[] example, double root, bool yes, double worth, double[] weights, double[] moved)
    {
        if (example.Length == 0) return;
        var error = worth * (Logistic.Of(Score(example, root * root, weights)) - (yes ? 1 : 0));
        var share = 1 / root;
        foreach (var feature in example) Move(ref weights[feature], ref moved[feature], error * share);
        Move(ref weights[^1], ref moved[^1], error);
    }

    private void Move(ref double weight, ref double moved, double slope)
    {
        slope += Decay * weight;
        moved += slope * slope;
        weight -= Rate * slope / Math.Sqrt(moved + 1e-6);
    }
}
