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

    /// <summary>A copy with something changed: what of it loads, and every fault.</summary>
    public static (Content? Content, List<Fault> Faults) Changed(Action<string> change)
    {
        var root = Directory.CreateTempSubdirectory("compassbot-content-");
        try
        {
            Copy(Path.Combine(Folder, "en"), Path.Combine(root.FullName, "en"));
            Directory.CreateSymbolicLink(Path.Combine(root.FullName, "support"), Path.Combine(Folder, "support"));
            change(root.FullName);
            var faults = new List<Fault>();
            return (Content.Load(root.FullName, faults), faults);
        }
        finally
        {
            Directory.Delete(Path.Combine(root.FullName, "support"));
            root.Delete(true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "CompassBot.sln"))) return Path.Combine(at.FullName, "dialogs");
        throw new InvalidOperationException("The tests run inside the project's own folder.");
    }
}
