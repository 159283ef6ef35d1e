using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>The English screen on the real content, loaded once.</summary>
internal static class English
{
    private static readonly Lazy<(string Folder, Screen Screen, List<Fault> Faults)> Loaded = new(() =>
    {
        var faults = new List<Fault>();
        var folder = DialogsFolder.Find(null) ?? Up(AppContext.BaseDirectory);
        return (folder, Screen.Load(folder, "en", faults), faults);
    });

    public static string Folder => Loaded.Value.Folder;

    public static Screen Screen => Loaded.Value.Screen;

    public static IReadOnlyList<Fault> Faults => Loaded.Value.Faults;

    // The test runner's working directory may be anything; the binaries are always inside the repository.
    private static string Up(string from)
    {
        for (var here = new DirectoryInfo(from); here is not null; here = here.Parent)
            if (File.Exists(Path.Combine(here.FullName, "CompassBot.sln"))) return Path.Combine(here.FullName, "dialogs");
        throw new DirectoryNotFoundException("dialogs/ was not found");
    }
}
