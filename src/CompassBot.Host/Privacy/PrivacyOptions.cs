namespace CompassBot.Host.Privacy;

public sealed class PrivacyOptions
{
    /// <summary>Websites that may show the chat in a frame, "https://example.org". Empty: only pages of this host.</summary>
    public IList<string> FrameAncestors { get; set; } = [];
}
