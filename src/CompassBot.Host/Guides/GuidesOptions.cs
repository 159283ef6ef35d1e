namespace CompassBot.Host.Guides;

public sealed class GuidesOptions
{
    /// <summary>The dialogs folder; empty: found from the content root upward, or beside the program.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The country whose lines are shown while a person has not named theirs, "IE"; empty: they are asked.</summary>
    public string Country { get; set; } = "";

    public string? CountryOrNull => Country.Length == 0 ? null : Country;
}
