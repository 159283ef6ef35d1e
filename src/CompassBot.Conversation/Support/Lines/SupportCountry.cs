namespace CompassBot.Support.Lines;

public sealed record SupportCountry(string Code, string Name, EmergencyNumbers Emergency, IReadOnlyList<SupportLine> Lines);

public sealed record DirectoryLink(string Name, Uri Address, Audiences Audience)
{
    /// <summary>The address as a person types it.</summary>
    public string Typed { get; } = Written.Address(Address);
}
