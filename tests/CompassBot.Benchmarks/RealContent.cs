using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Benchmarks;

/// <summary>The real dialogs/, found from the binaries upward: the benchmark runner builds deep inside the repository.</summary>
internal static class RealContent
{
    public static string Folder { get; } = DialogsFolder.From(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("dialogs/ was not found above the benchmarks.");

    public static Screen Screen() => Safety.Screen.Load(Folder, "en", []);

    public static Content Content() => Dialogs.Content.Load(Folder, []) ?? throw new InvalidOperationException("The content has faults: run compassbot check.");
}
