namespace CompassBot.Safety;

/// <summary>R1 to R12 of the safety protocol, in its order. <see cref="RiskNames"/> gives the published names.</summary>
public enum RiskCategory
{
    SuicideSelfHarm = 1,
    IntimatePartnerViolence,
    SexualViolence,
    ChildSafety,
    HarmToOthers,
    CoerciveControl,
    ForcedMarriageTrafficking,
    WorkHarassment,
    ImageAbuse,
    MedicalEmergency,
    Distress,
    DependentAdult,
}

public enum RiskTier { None, Check, Crisis }

/// <summary>Whose risk it is.</summary>
public enum RiskRole { Unclear, Self, ThirdParty, Doer }

public enum RiskTime { Unclear, Now, Recent, Past }

/// <summary>Plain facts heard beside the risk itself; each sets a lock or a manner of answering.</summary>
[Flags]
public enum RiskFacts
{
    None = 0,

    /// <summary>The person is under 18.</summary>
    Minor = 1,

    /// <summary>Someone may see this screen or phone.</summary>
    Watched = 2,

    /// <summary>Seconds only: answer in short mode.</summary>
    Hurried = 4,

    /// <summary>Plan, means, strangling, weapon, a harmed minor or a fear answer: never dropped as a false alarm.</summary>
    Firm = 8,
}

/// <summary>Why the screen said so. <paramref name="Source"/> names the rule; <paramref name="Span"/> is a range of the judged text.</summary>
public sealed record RiskEvidence(string Source, int Level, Range Span);

/// <summary>What words mean by themselves, whatever was said before.</summary>
/// <param name="Arrival">They only say that someone has come.</param>
public sealed record WordsAlone(RiskVerdict Risk, bool Arrival);

/// <summary>What the safety screen heard. Level 0 to 4 as the protocol defines them; 3 and 4 are a crisis, 2 is a check.</summary>
/// <param name="Variant">'a' to 'd' for the medical emergencies R10a to R10d, otherwise null.</param>
public sealed record RiskVerdict(
    int Level,
    RiskCategory? Category = null,
    char? Variant = null,
    RiskRole Whose = RiskRole.Unclear,
    RiskTime When = RiskTime.Unclear,
    RiskFacts Facts = RiskFacts.None)
{
    public static readonly RiskVerdict None = new(0);

    public IReadOnlyList<RiskEvidence> Evidence { get; init; } = [];

    /// <summary>Other categories heard at crisis level in the same words, the gravest first.</summary>
    public IReadOnlyList<RiskCategory> Also { get; init; } = [];

    public RiskTier Tier => Level >= 3 ? RiskTier.Crisis : Level == 2 ? RiskTier.Check : RiskTier.None;

    /// <summary>"R1" to "R12", with the medical variant: "R10b". Null when nothing was heard.</summary>
    public string? Code => Category is { } c ? $"R{(int)c}{Variant}" : null;

    public static RiskVerdict Higher(RiskVerdict one, RiskVerdict? other) => other is not null && other.Level > one.Level ? other : one;
}
