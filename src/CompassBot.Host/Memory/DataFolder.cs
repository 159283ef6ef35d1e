namespace CompassBot.Host.Memory;

/// <summary>The first folder that can be written to: the one that was set, or "data" beside the content, or the user's own.</summary>
internal static class DataFolder
{
    public static string Find(string? set, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(set))
            return Usable(Path.GetFullPath(set, contentRoot)) ?? throw new StartRefusedException($"Memory:DataFolder {set} cannot be written to: create it for this user, or set another.");
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Usable(Path.Combine(contentRoot, "data"))
            ?? (user.Length > 0 ? Usable(Path.Combine(user, "compassbot")) : null)
            ?? throw new StartRefusedException("No folder can be written to for keys and conversations: set Memory:DataFolder.");
    }

    private static string? Usable(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
