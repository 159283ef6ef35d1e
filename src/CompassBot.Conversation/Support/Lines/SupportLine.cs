using CompassBot.Support.Hours;

namespace CompassBot.Support.Lines;

/// <summary>What a line is for, as its sources say.</summary>
[Flags]
public enum Kinds
{
    None = 0,
    SuicideSelfHarm = 1,
    GeneralDistress = 2,
    IntimatePartnerViolence = 4,
    SexualViolence = 8,
    ChildSafety = 16,
    Stalking = 32,
    Lgbtq = 64,
    ElderAbuse = 128,
    Men = 256,
    HarmToOthers = 512,
    Emergency = 1024,
    SubstanceUse = 2048,
}

public enum Trust
{
    /// <summary>Held, or on the word of one directory: no person sees it.</summary>
    NotShown,

    /// <summary>Seen in one place: only after confirmed lines, and said to be unconfirmed.</summary>
    AlsoListed,
    Confirmed,
}

/// <summary>One row of a country's file.</summary>
public sealed record SupportLine
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The line of its file it starts on.</summary>
    public int At { get; init; }

    /// <summary>ISO 3166-2 code; null for the whole country, or for a part that has no code.</summary>
    public string? Region { get; init; }
    public Audiences Audience { get; init; }

    /// <summary>Police, an app or an emergency text service: never a line that listens.</summary>
    public bool PoliceOrApp { get; init; }
    public Kinds Kinds { get; init; }
    public bool TakesOwnViolence { get; init; }
    public bool Nationwide { get; init; }
    public Trust Trust { get; init; }
    public string? Menu { get; init; }

    /// <summary>As dialled and shown inside the country.</summary>
    public string? Number { get; init; }
    public string? SmsNumber { get; init; }
    public string? SmsKeyword { get; init; }
    public string? WhatsApp { get; init; }
    public string? Chat { get; init; }
    public string? Web { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];
    public OpeningHours Hours { get; init; } = OpeningHours.Unknown;
    public bool Free { get; init; }

    /// <summary>"September 2024", or null when no source is dated.</summary>
    public string? SourceMonth { get; init; }

    public bool TakesText => SmsNumber is not null || Chat is not null || WhatsApp is not null;

    /// <summary>Digits, + and * for a phone; null when a key such as # can't be dialled from a link.</summary>
    public string? Dial { get; init; }

    public static string? DialOf(string? number) =>
        number is null || number.Contains('#') ? null : string.Concat(number.Where(c => char.IsAsciiDigit(c) || c is '+' or '*'));

    /// <summary>The channel a person is sent to first.</summary>
    public Channel FirstChannel => Number is not null ? Channel.Phone : SmsNumber is not null ? Channel.Text : WhatsApp is not null ? Channel.WhatsApp : Channel.Chat;
}
