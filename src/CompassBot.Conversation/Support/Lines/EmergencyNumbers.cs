namespace CompassBot.Support.Lines;

public enum EmergencyRole { Police, Ambulance, Fire }

/// <summary>What to dial for one role. No number: nothing certain is known.</summary>
/// <param name="Numbers">One number, or all numbers in conflict; never one of several candidates.</param>
/// <param name="Sure">False where the sources differ or are few, so that a second number is named.</param>
public sealed record EmergencyCall(IReadOnlyList<string> Numbers, bool Sure)
{
    /// <summary>Tried when the first does not connect; null where that adds nothing.</summary>
    public string? Second => Sure || Numbers.Count == 0 || Numbers.Contains("112") ? null : "112";
}

public sealed record EmergencyNumbers
{
    public string? General { get; init; }
    public IReadOnlyDictionary<EmergencyRole, string?> Roles { get; init; } = new Dictionary<EmergencyRole, string?>();
    public IReadOnlyDictionary<EmergencyRole, IReadOnlyList<string>> Candidates { get; init; } = new Dictionary<EmergencyRole, IReadOnlyList<string>>();
    public bool Sure { get; init; }

    /// <summary>A whole sentence for who can't speak; null where no row says how.</summary>
    public string? SilentHelp { get; init; }

    /// <summary>Nothing certain for anyone: then no candidate is named in a sentence either.</summary>
    private bool AllUnknown => General is null && Roles.GetValueOrDefault(EmergencyRole.Police) is null && Roles.GetValueOrDefault(EmergencyRole.Ambulance) is null;

    /// <summary>The role's number; the general one only where the role has none; numbers in conflict all together.</summary>
    public EmergencyCall For(EmergencyRole role)
    {
        if ((Roles.GetValueOrDefault(role) ?? General) is { } number) return new EmergencyCall([number], Sure);
        return new EmergencyCall(!AllUnknown && Candidates.GetValueOrDefault(role) is { Count: > 1 } conflict ? conflict : [], false);
    }
}
