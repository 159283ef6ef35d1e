namespace CompassBot.Dialogs;

public static class DialogsFolder
{
    /// <summary>
    /// The folder with the content: <paramref name="hint"/> itself when given, else <c>dialogs/</c> in the working directory or above it,
    /// else beside the program. Null when there is none.
    /// </summary>
    public static string? Find(string? hint)
    {
        if (hint is not null) return Directory.Exists(hint) ? Path.GetFullPath(hint) : null;
        for (var here = new DirectoryInfo(Directory.GetCurrentDirectory()); here is not null; here = here.Parent)
            if (Holds(here.FullName) is { } found) return found;
        return Holds(AppContext.BaseDirectory);
    }

    // Asking for a file of ours keeps a stranger's folder of the same name out.
    private static string? Holds(string folder) =>
        Path.Combine(folder, "dialogs") is var dialogs && Directory.Exists(Path.Combine(dialogs, "en")) ? dialogs : null;
}
