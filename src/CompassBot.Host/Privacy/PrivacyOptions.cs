using System.ComponentModel.DataAnnotations;

namespace CompassBot.Host.Privacy;

public sealed class PrivacyOptions
{
    /// <summary>Websites that may show the chat in a frame, "https://example.org". Empty: only pages of this host.</summary>
    public IList<string> FrameAncestors { get; set; } = [];

    /// <summary>Where Leave now goes: a busy, neutral page of someone else's.</summary>
    [Required, RegularExpression("^https://[^\\s\"<>]+$", ErrorMessage = "Privacy:LeaveTo is a web address that starts with https://.")]
    public string LeaveTo { get; set; } = "https://www.wikipedia.org/";
}
