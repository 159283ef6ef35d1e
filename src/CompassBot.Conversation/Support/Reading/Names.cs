using CompassBot.Support.Lines;

namespace CompassBot.Support.Reading;

/// <summary>The words a support file may use, and what they mean.</summary>
internal static class Names
{
    public const string PoliceOrApp = "police_or_app";

    public static readonly IReadOnlyDictionary<string, Audiences> Audience = new Dictionary<string, Audiences>
    {
        ["anyone"] = Audiences.Anyone,
        ["women"] = Audiences.Women,
        ["men"] = Audiences.Men,
        ["lgbtq"] = Audiences.Lgbtq,
        ["child"] = Audiences.Child,
        ["adult_worried_about_child"] = Audiences.AdultWorriedAboutChild,
        ["uses_violence"] = Audiences.UsesViolence,
        ["sexual_thoughts_about_children"] = Audiences.SexualThoughtsAboutChildren,
        ["older"] = Audiences.Older,
        ["veterans"] = Audiences.Veterans,
        ["military"] = Audiences.Military,
        ["indigenous"] = Audiences.Indigenous,
        [PoliceOrApp] = Audiences.Anyone,
    };

    public static readonly IReadOnlyDictionary<string, Kinds> Kind = new Dictionary<string, Kinds>
    {
        ["suicide_self_harm"] = Kinds.SuicideSelfHarm,
        ["general_distress"] = Kinds.GeneralDistress,
        ["intimate_partner_violence"] = Kinds.IntimatePartnerViolence,
        ["sexual_violence"] = Kinds.SexualViolence,
        ["child_safety"] = Kinds.ChildSafety,
        ["stalking"] = Kinds.Stalking,
        ["lgbtq"] = Kinds.Lgbtq,
        ["elder_abuse"] = Kinds.ElderAbuse,
        ["men"] = Kinds.Men,
        ["harm_to_others"] = Kinds.HarmToOthers,
        ["emergency"] = Kinds.Emergency,
        ["substance_use"] = Kinds.SubstanceUse,
    };

    public static readonly string[] Takes = ["uses_violence", "friends_and_family", "deaf_users", "text_to_emergency"];

    public static readonly string[] Evidence = ["official_page", "several_pages", "page_and_directory", "one_page", "directories_agree", "one_directory"];
}
