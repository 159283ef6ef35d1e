using CompassBot.Dialogs;
using CompassBot.Support;

namespace CompassBot.Tests.Support;

/// <summary>The real support files, read once.</summary>
internal static class Book
{
    /// <summary>A Tuesday, 10:30 in London, Dublin and Lisbon.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 10, 30, 0, TimeSpan.Zero);

    public static string Dialogs { get; } = Find();

    public static List<Fault> Faults { get; } = [];

    public static SupportBook Real { get; } = SupportBook.Load(Dialogs, Faults);

    public static SupportContext In(string? country, Audiences said = Audiences.Anyone, string? region = null, DateTimeOffset? now = null) =>
        new(country, "en", now ?? Tuesday, said, region);

    public static string Say(string text, string? country, Audiences said = Audiences.Anyone, string? region = null, DateTimeOffset? now = null) =>
        Real.Fill(text, In(country, said, region, now)).Text;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CompassBot.sln"))) return Path.Combine(folder.FullName, "dialogs");
        throw new DirectoryNotFoundException("the dialogs folder beside CompassBot.sln");
    }
}
