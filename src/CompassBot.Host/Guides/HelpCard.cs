using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;

namespace CompassBot.Host.Guides;

/// <summary>Help that stands alone, and cannot fail: what breaks takes words away, never all of them.</summary>
public sealed class HelpCard(Turn turn, TimeProvider clock, ILogger<HelpCard> log)
{
    private const string MayMiss = "Something went wrong on our side, and I may miss things right now.";
    private static readonly RiskVerdict AnyPerson = new(3, RiskCategory.Distress);

    // Without lines, without a country, without anything that could break.
    private static readonly Reply LastWords = new($"{MayMiss} If you are in danger, call your local emergency number. From many mobiles, 112 connects.", ReplyKind.Crisis, "en")
    {
        Emergency = ["112"],
    };

    /// <summary>What <paramref name="heard"/> calls for when nothing can be loaded or kept.</summary>
    public Reply For(RiskVerdict heard, string? country) => Try(() => turn.HelpAlone(heard, country, clock.GetUtcNow())) ?? LastWords;

    /// <summary>People to talk to, for who wishes for a person.</summary>
    public Reply ForAnyone(string? country) => For(AnyPerson, country);

    /// <summary>When the words could not be judged or answered: the help they called for if that is known, and the truth.</summary>
    public Reply WhenBroken(RiskVerdict? heard, string? country)
    {
        if (heard is { Tier: not RiskTier.None }) return For(heard, country);
        var help = ForAnyone(country);
        return help == LastWords ? help : help with { Text = $"{MayMiss}\n\n{help.Text}" };
    }

    private Reply? Try(Func<Reply> help)
    {
        try
        {
            return help();
        }
        catch (Exception error)
        {
            log.LogCritical("Help could not be put into words, so only the last words were said: {What}", WordlessLogging.Describe(error));
            return null;
        }
    }
}
