namespace CompassBot.Cli;

internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Unusable = 2;

    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Unusable;
    }
}
