using CompassBot.Dialogs;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;

namespace CompassBot.Host.Guides;

/// <summary>What a message means before any limit or storage.</summary>
/// <param name="Broken">It could not be judged, so it counts as urgent: nobody knows that it is not.</param>
public sealed record Heard(RiskVerdict Risk, WayOut WayOut, bool Broken = false)
{
    public bool Urgent => Broken || Risk.Tier != RiskTier.None || WayOut != WayOut.None;
}

/// <summary>Verdict (a): the words alone, before storage. What throws here must not cost a person their answer.</summary>
public sealed class FirstHearing(Content content, WaysOut waysOut, HelpCard card, ILogger<FirstHearing> log)
{
    public Heard Of(UserMessage message)
    {
        try
        {
            return new Heard(content.Screen.Judge(message.Text ?? ""), waysOut.Of(message));
        }
        catch (Exception error)
        {
            log.LogCritical("A message could not be judged: {What}", WordlessLogging.Describe(error));
            return new Heard(RiskVerdict.None, WayOut.None, Broken: true);
        }
    }

    /// <summary>What the person gets when nothing can be kept; null when the words ask for no help.</summary>
    public Reply? Help(Heard heard, string? country) =>
        heard.Broken ? card.WhenBroken(null, country)
        : heard.Risk.Tier != RiskTier.None ? card.For(heard.Risk, country)
        : heard.WayOut == WayOut.Person ? card.ForAnyone(country)
        : null;
}
