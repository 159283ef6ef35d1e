namespace CompassBot.Dialogs;

public static class DialogsFolder
{
    /// <summary><paramref name="hint"/> itself or the dialogs folder in it; without a hint, from the working directory. Null when there is none.</summary>
    public static string? Find(string? hint) =>
        hint is null ? From(Environment.CurrentDirectory) : new[] { hint, Path.Combine(hint, "dialogs") }.FirstOrDefault(IsOne);

    /// <summary>The dialogs folder in <paramref name="start"/> or above it, else beside the program.</summary>
    public static string? From(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "dialogs") is var here && IsOne(here)) return here;
        return Path.Combine(AppContext.BaseDirectory, "dialogs") is var beside && IsOne(beside) ? beside : null;
    }

    // Somebody else's folder may have the same name.
    private static bool IsOne(string folder) => File.Exists(Path.Combine(folder, "en", "always.yaml"));
}
