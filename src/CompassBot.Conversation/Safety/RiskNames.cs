namespace CompassBot.Safety;

public static class RiskNames
{
    private static readonly string[] Names =
    [
        "suicide_self_harm", "intimate_partner_violence", "sexual_violence", "child_safety", "harm_to_others", "coercive_control",
        "forced_marriage_trafficking", "work_harassment", "image_abuse", "medical_emergency", "distress", "dependent_adult",
    ];

    public static IReadOnlyList<string> All => Names;

    public static string Name(this RiskCategory category) => Names[(int)category - 1];

    public static RiskCategory? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var i ? (RiskCategory)(i + 1) : null;
}
