using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Turns;

/// <summary>The pure core: one message and everything it causes.</summary>
public sealed class Turn(Content content)
{
    public TurnResult Take(Conversation before, UserMessage message, RiskVerdict? raised, DateTimeOffset now)
    {
        _ = (content, message, raised, now);
        return new TurnResult(before, [], Ending.None, []);
    }

    /// <summary>The help that <paramref name="verdict"/> calls for when no state can be loaded or kept.</summary>
    public Reply HelpAlone(RiskVerdict verdict, string? country, DateTimeOffset now) =>
        new("", ReplyKind.Crisis, "en");
}
