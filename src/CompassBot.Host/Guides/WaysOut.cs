using CompassBot.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Host.Guides;

public enum WayOut
{
    None,

    /// <summary>Away from here at once.</summary>
    Leave,

    /// <summary>The person tapped that all of it shall be deleted.</summary>
    Erase,

    /// <summary>To people and their numbers.</summary>
    Person,
}

/// <summary>Who wants out of here, or to a human, is never told to wait: heard from the message alone, before any limit or storage.</summary>
public sealed class WaysOut(Content content)
{
    // What rides along with a button is its label; longer words are judged as words.
    private const int LongestLabel = 60;

    public WayOut Of(UserMessage message, bool arrival)
    {
        var text = message.Text ?? "";
        if (message.Tap is { } tap && text.Length <= LongestLabel && Tapped(tap) is var tapped and not WayOut.None) return tapped;
        if (arrival) return WayOut.Leave;
        return content.Always.GlobalWords.ActionOf(text) switch
        {
            "exit" => WayOut.Leave,
            "help" or "human" => WayOut.Person,
            _ => WayOut.None,
        };
    }

    private WayOut Tapped(Tap tap)
    {
        if (tap.Action is { } action) return action switch { "leave" => WayOut.Leave, "human" or "help" or "numbers" => WayOut.Person, _ => WayOut.None };
        if (tap.Place is not { } place || content.Find(place.Guide)?.Find(place.Step) is not { } step) return WayOut.None;
        var doors = step.Doors ? content.Always.Guide.Find("menu") : null;
        return tap.Choices.Select(id => step.Find(id) ?? doors?.Find(id)).OfType<GuideChoice>().Select(choice => choice.Go).FirstOrDefault() switch
        {
            "leave" => WayOut.Leave,
            "deleted" => WayOut.Erase,
            "human" or "always/human" or "crisis/help" => WayOut.Person,
            _ => WayOut.None,
        };
    }
}
