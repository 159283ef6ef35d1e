using CompassBot.Support.Lines;

namespace CompassBot.Support.Slots;

/// <summary>How an emergency number stands in a sentence, with what has to be said after it.</summary>
internal sealed record Emergency(string Number, string? After, IReadOnlyList<string> Dialled)
{
    /// <summary>Where nothing is certain: no country, or no number for this role.</summary>
    public static readonly Emergency Local = new("your local emergency number", "From many mobiles, 112 connects.", ["112"]);

    public string Call => $"call {Number}";

    public static Emergency For(SupportCountry? country, EmergencyRole role) => country is null ? Local : For(country.Emergency, role);

    public static Emergency For(EmergencyNumbers numbers, EmergencyRole role)
    {
        if (numbers.For(role) is not { Numbers.Count: > 0 } call) return Local;
        var several = call.Numbers.Count > 1;
        var after = call.Second is null ? null : several ? $"If they don't connect, try {call.Second}." : $"If it doesn't connect, try {call.Second}.";
        return new Emergency(string.Join(" or ", call.Numbers), after, call.Second is null ? call.Numbers : [.. call.Numbers, call.Second]);
    }
}
