namespace CompassBot.Dialogs;

public static class DialogsFolder
{
    /// <summary>The dialogs folder: <paramref name="hint"/> itself, else from the working directory upward, else beside the program. Null when there is none.</summary>
    public static string? Find(string? hint)
    {
        if (hint is not null) return IsOne(hint) ? hint : IsOne(Path.Combine(hint, "dialogs")) ? Path.Combine(hint, "dialogs") : null;
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "dialogs") is var here && IsOne(here)) return here;
        return Path.Combine(AppContext.BaseDirectory, "dialogs") is var beside && IsOne(beside) ? beside : null;
    }

    private static bool IsOne(string folder) => File.Exists(Path.Combine(folder, "en", "always.yaml"));
}
