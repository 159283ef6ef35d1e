namespace CompassBot.Safety.Rules;

/// <summary>One named rule of a content file; several phrases may lead to it.</summary>
/// <param name="Now">The level when words like "right now" stand near.</param>
/// <param name="After">The level once something was disclosed earlier.</param>
/// <param name="Topic">May be a mere subject of talk, news or work.</param>
/// <param name="Whole">Counts only as the whole message.</param>
/// <param name="WithChild">Counts only where a child is spoken of anywhere in the text.</param>
internal sealed record RiskRule(string Source, PhraseUse Use)
{
    /// <summary>The code of its language, such as "es"; empty for the language the bot speaks.</summary>
    public string Language { get; init; } = "";

    public RiskCategory Category { get; init; }

    public char? Variant { get; init; }

    public int Level { get; init; }

    public int Now { get; init; }

    public int After { get; init; }

    public RiskRole Whose { get; init; }

    public RiskTime Time { get; init; }

    public RiskFacts Facts { get; init; }

    public bool Topic { get; init; }

    public bool Whole { get; init; }

    public bool WithChild { get; init; }
}
