using CompassBot.Support.Hours;
using CompassBot.Support.Lines;

namespace CompassBot.Support.Slots;

/// <summary>Which lines a slot takes, and where it turns when a country has none.</summary>
internal sealed record Slot(string Name)
{
    public Kinds First { get; init; }

    /// <summary>Taken after <see cref="First"/>.</summary>
    public Kinds Second { get; init; }

    /// <summary>The group the slot itself is about: nobody needs to have said it.</summary>
    public Audiences Implied { get; init; }

    /// <summary>Only lines of the implied group, or that take its callers.</summary>
    public bool GroupOnly { get; init; }

    public bool TextOnly { get; init; }

    /// <summary>Only lines whose row says that a call costs nothing.</summary>
    public bool FreeOnly { get; init; }

    /// <summary>Only lines that speak the language the person wrote in.</summary>
    public bool SpokenOnly { get; init; }

    /// <summary>The nearest other slot; null ends the chain.</summary>
    public string? Nearest { get; init; }

    /// <summary>Said after a line of the nearest slot stands in.</summary>
    public string? Say { get; init; }

    /// <summary>Named where no line is left: fits after "call", "at", "like" and a colon.</summary>
    public string Fallback { get; init; } = "a local service";

    /// <summary>The number for danger is named whenever another line stands in.</summary>
    public bool Danger { get; init; }

    /// <summary>Who may be in danger, as the sentence with the number says it.</summary>
    public string InDanger { get; init; } = "you are";

    /// <summary>A line for women may fill it, labelled, with another line named.</summary>
    public bool WomenMayFill { get; init; }

    public bool Takes(SupportLine line) => (line.Kinds & (First | Second)) != 0 || (GroupOnly && First == Kinds.None);

    public Channel ChannelOf(SupportLine line) => !TextOnly ? line.FirstChannel
        : line.SmsNumber is not null ? Channel.Text : line.Chat is not null ? Channel.Chat : Channel.WhatsApp;

    public static readonly Slot Crisis = new("crisis_line") { First = Kinds.SuicideSelfHarm, Second = Kinds.GeneralDistress };

    private static readonly Slot[] Lines =
    [
        Crisis,
        new("dv_line") { First = Kinds.IntimatePartnerViolence, WomenMayFill = true, Danger = true, Nearest = "crisis_line" },
        new("dv_chat") { First = Kinds.IntimatePartnerViolence, Second = Kinds.SuicideSelfHarm | Kinds.GeneralDistress, TextOnly = true, Danger = true, Fallback = "a text or chat service" },
        new("crisis_chat") { First = Kinds.SuicideSelfHarm, Second = Kinds.GeneralDistress, TextOnly = true, Fallback = "a text or chat service" },
        new("outside_chat") { First = Kinds.Stalking, Second = Kinds.SuicideSelfHarm | Kinds.GeneralDistress, TextOnly = true, Danger = true, Fallback = "a text or chat service" },
        new("free_line") { First = Kinds.SuicideSelfHarm | Kinds.GeneralDistress, Second = Kinds.IntimatePartnerViolence | Kinds.SexualViolence, FreeOnly = true, Nearest = "crisis_line" },
        new("spoken_line") { First = Kinds.SuicideSelfHarm | Kinds.GeneralDistress | Kinds.IntimatePartnerViolence, SpokenOnly = true, Nearest = "crisis_line" },
        new("sexual_violence_line") { First = Kinds.SexualViolence, Danger = true, Nearest = "crisis_line" },
        new("sarc_line") { Danger = true, Nearest = "sexual_violence_line", Fallback = "a clinic or hospital" },
        new("stalking_line") { First = Kinds.Stalking, Danger = true, Nearest = "crisis_line" },
        new("youth_line") { First = Kinds.ChildSafety, Second = Kinds.SuicideSelfHarm | Kinds.GeneralDistress, Implied = Audiences.Child, GroupOnly = true, Danger = true, Nearest = "child_safety" },
        new("child_protection_line") { First = Kinds.ChildSafety, Implied = Audiences.AdultWorriedAboutChild, GroupOnly = true, Danger = true, Nearest = "child_safety" },
        new("child_safety") { First = Kinds.ChildSafety, Danger = true, Nearest = "crisis_line" },
        new("adult_protection_line") { First = Kinds.ElderAbuse, Danger = true, Nearest = "crisis_line" },
        new("own_behaviour_line") { Implied = Audiences.UsesViolence, GroupOnly = true, InDanger = "anyone is", Nearest = "crisis_line", Say = "Say you are worried about how you act." },
        new("image_line") { Danger = true, Nearest = "crisis_line" },
        new("forced_marriage_line") { Danger = true, Nearest = "dv_line" },
        new("lgbt_line") { First = Kinds.Lgbtq, Implied = Audiences.Lgbtq, Nearest = "crisis_line" },
        new("men_line") { First = Kinds.IntimatePartnerViolence | Kinds.SexualViolence, Second = Kinds.Men, Implied = Audiences.Men, GroupOnly = true, Nearest = "victim_line" },
        new("victim_line") { First = Kinds.IntimatePartnerViolence, Second = Kinds.SexualViolence, Danger = true, Nearest = "crisis_line" },
        new("substance_line") { First = Kinds.SubstanceUse, Nearest = "crisis_line" },
        new("family_advice") { Fallback = "a lawyer or a legal advice service" },
        new("work_rights_line") { Fallback = "a union, a labour office or a lawyer" },
    ];

    private static readonly HashSet<string> Internal = ["child_safety", "victim_line", "outside_chat"];

    private static readonly Dictionary<string, Slot> ByName = Lines.ToDictionary(s => s.Name);

    public static Slot? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>As <see cref="Named"/>, but who fears a stalker, colleague or neighbour is sent to no line about partners and family.</summary>
    public static Slot? For(string name, SupportContext context) => Named(!context.FearsOutsider ? name : name switch
    {
        "dv_line" => "stalking_line",
        "dv_chat" => "outside_chat",
        _ => name,
    });

    public static IEnumerable<string> WrittenNames => Lines.Select(s => s.Name).Where(n => !Internal.Contains(n));
}
