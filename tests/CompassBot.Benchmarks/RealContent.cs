using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Benchmarks;

/// <summary>The repository and its real dialogs/, found from the binaries upward: beside them lies a copy, which an edit does not reach.</summary>
internal static class RealContent
{
    public static string Repository { get; } = Upward(AppContext.BaseDirectory).FirstOrDefault(at => File.Exists(Path.Combine(at, "CompassBot.sln")))
        ?? throw new DirectoryNotFoundException("CompassBot.sln was not found above the benchmarks.");

    public static string Folder { get; } = Path.Combine(Repository, "dialogs");

    public static Screen Screen() => Safety.Screen.Load(Folder, "en", []);

    public static Content Content() => Dialogs.Content.Load(Folder, []) ?? throw new InvalidOperationException("The content has faults: run compassbot check.");

    private static IEnumerable<string> Upward(string? folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at)) yield return at;
    }
}
