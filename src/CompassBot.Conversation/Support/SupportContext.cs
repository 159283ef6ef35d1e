namespace CompassBot.Support;

/// <summary>Groups a line may be kept for; shown only when the person said they belong.</summary>
[Flags]
public enum Audiences
{
    Anyone = 0,
    Women = 1,
    Men = 2,
    Lgbtq = 4,
    Child = 8,
    AdultWorriedAboutChild = 16,
    UsesViolence = 32,
    SexualThoughtsAboutChildren = 64,
    Older = 128,
    Veterans = 256,
    Military = 512,
    Indigenous = 1024,
}

/// <summary>Who the person fears, as far as they said; several may hold.</summary>
[Flags]
public enum Feared
{
    Unknown = 0,

    /// <summary>A partner, an ex, family.</summary>
    Close = 1,

    /// <summary>A stalker, a neighbour, a stranger.</summary>
    Outside = 2,

    /// <summary>A boss or colleague: nothing may lead back into the company.</summary>
    Work = 4,
}

/// <summary>What decides which lines are shown.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, upper case; null while unknown.</param>
/// <param name="Language">BCP 47 primary tag of the conversation.</param>
/// <param name="Speaks">The language the person wrote in, where it is another.</param>
public sealed record SupportContext(
    string? Country,
    string Language,
    DateTimeOffset Now,
    Audiences Said = Audiences.Anyone,
    string? Region = null,
    bool TapToCall = true,
    Feared Feared = Feared.Unknown,
    string? Speaks = null)
{
    /// <summary>Lines about partners and family don't fit.</summary>
    public bool FearsOutsider => Feared != Feared.Unknown && (Feared & Feared.Close) == 0;
}

/// <summary>One line as a person sees it.</summary>
/// <param name="Text">The whole line as plain text: name, number, opening, as it also stands in the message.</param>
/// <param name="Dial">What a phone in the country dials, digits, + and * only; null when the line takes no calls.</param>
/// <param name="Open">"open now, all day and night", "open now until 22:00", "opens 08:00 (their time)" or "hours not confirmed".</param>
public sealed record LineCard(
    string Id,
    string Name,
    string Text,
    string? Number,
    string? Dial,
    string? SmsNumber,
    string? SmsKeyword,
    string? WhatsApp,
    string? Chat,
    string? Web,
    string Open,
    string? Menu,
    string? Languages,
    string? Source,
    bool Confirmed)
{
    public bool OpenNow => Open.StartsWith("open now", StringComparison.Ordinal);
}

/// <summary>A text with its slots filled, and the lines and emergency numbers that stand in it, in order.</summary>
public sealed record Filled(string Text, IReadOnlyList<LineCard> Lines)
{
    /// <summary>Emergency numbers named in the text, as dialled.</summary>
    public IReadOnlyList<string> Emergency { get; init; } = [];
}
