using CompassBot.Support;

namespace CompassBot.Host.Guides;

public static class Countries
{
    /// <summary>The code of a country there are numbers for, however it was written; null for any other, so that the person is asked.</summary>
    public static string? Known(this SupportBook support, string? code)
    {
        if ("UK".Equals(code, StringComparison.OrdinalIgnoreCase)) code = "GB";
        return support.Countries.FirstOrDefault(country => country.Code.Equals(code, StringComparison.OrdinalIgnoreCase))?.Code;
    }
}
