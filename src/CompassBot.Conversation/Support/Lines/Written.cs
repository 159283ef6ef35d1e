using System.Globalization;

namespace CompassBot.Support.Lines;

/// <summary>How addresses and dates stand in a sentence.</summary>
internal static class Written
{
    private const int LongPath = 24;

    /// <summary>Without scheme and "www."; a long path is left to the link itself.</summary>
    public static string Address(Uri address)
    {
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        var path = address.AbsolutePath.TrimEnd('/');
        return path.Length > LongPath ? host : host + path;
    }

    public static string Address(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Address(uri) : address;

    /// <summary>"2024-09-10" to "September 2024", "2020" to itself; null when it starts with no year.</summary>
    public static string? Month(string? date)
    {
        if (date is not { Length: >= 4 } || !int.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year)) return null;
        if (date.Length >= 7 && int.TryParse(date.AsSpan(5, 2), CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
            return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}";
        return year.ToString(CultureInfo.InvariantCulture);
    }
}
