namespace CompassBot.Safety.Learning;

/// <summary>e^x and 1 / (1 + e^-x) from additions and multiplications only: the same bits on every machine, which the platform's exp is not.</summary>
internal static class Logistic
{
    private const double Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10;

    public static double Of(double x) => x >= 0 ? 1 / (1 + Exp(-x)) : Exp(x) / (1 + Exp(x));

    public static double Exp(double x)
    {
        if (x < -700) return 0;
        var n = Math.Round(x / (Ln2High + Ln2Low));
        var r = x - (n * Ln2High) - (n * Ln2Low);
        var sum = 1.0;
        for (var k = 14; k > 0; k--) sum = 1 + (r / k * sum);
        return sum * BitConverter.Int64BitsToDouble((long)(n + 1023) << 52);
    }
}
