using CompassBot.Dialogs;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;

namespace CompassBot.Host.Guides;

/// <summary>What a message means before any limit or storage.</summary>
/// <param name="Alone">Null when it could not be judged; it counts as urgent then: nobody knows that it is not.</param>
public sealed record Heard(WordsAlone? Alone, WayOut WayOut)
{
    public bool Broken => Alone is null;

    public RiskVerdict Risk => Alone?.Risk ?? RiskVerdict.None;

    public bool Urgent => Broken || Risk.Tier != RiskTier.None || WayOut != WayOut.None;
}

/// <summary>Verdict (a): the words alone, before storage. What throws here must not cost a person their answer.</summary>
public sealed class FirstHearing(Content content, WaysOut waysOut, HelpCard card, ILogger<FirstHearing> log)
{
    public Heard Of(UserMessage message)
    {
        try
        {
            var alone = content.Screen.Hear(message.Text ?? "");
            return new Heard(alone, waysOut.Of(message, alone.Arrival));
        }
        catch (Exception error)
        {
            log.LogCritical("A message could not be judged: {What}", WordlessLogging.Describe(error));
            return new Heard(null, WayOut.None);
        }
    }

    /// <summary>What the person gets when nothing can be kept; null when the words ask for no help.</summary>
    public Reply? Help(Heard heard, string? country) =>
        heard.Broken ? card.WhenBroken(null, country)
        : heard.Risk.Tier != RiskTier.None ? card.For(heard.Risk, country)
        : heard.WayOut == WayOut.Person ? card.ForAnyone(country)
        : null;
}
