using CompassBot.Support;
using CompassBot.Turns;

namespace CompassBot.Host.Channels.BotConnector;

/// <summary>In a group everybody reads the answer, so it is the same for all and shows nothing of who wrote what. Nothing is kept.</summary>
public static class Group
{
    public static bool Is(ConversationAccount conversation) =>
        conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel";

    public static Reply Answer(SupportBook support, string? country, string publicUrl, DateTimeOffset now)
    {
        var police = support.Fill("In danger now: {police}.", new SupportContext(country, "en", now, TapToCall: false));
        var help = publicUrl.Length == 0 ? "" : $" Help lines: {publicUrl.TrimEnd('/')}/help";
        return new Reply($"I only talk one to one. Please open a private chat. {police.Text}{help}", ReplyKind.Say, "en") { Emergency = police.Emergency };
    }
}
