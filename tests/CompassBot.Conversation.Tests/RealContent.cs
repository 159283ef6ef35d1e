using CompassBot.Dialogs;

namespace CompassBot.Tests;

/// <summary>The real dialogs/, loaded once.</summary>
internal static class RealContent
{
    public static string Folder { get; } = Find();

    private static readonly Lazy<Content> Loaded = new(() =>
    {
        var faults = new List<Fault>();
        return Content.Load(Folder, faults) ?? throw new InvalidOperationException(string.Join("\n", faults));
    });

    public static Content Content => Loaded.Value;

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "CompassBot.sln"))) return Path.Combine(at.FullName, "dialogs");
        throw new InvalidOperationException("The tests run inside the project's own folder.");
    }
}
