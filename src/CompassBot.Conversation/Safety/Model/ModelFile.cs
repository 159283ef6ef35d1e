namespace CompassBot.Safety.Model;

/// <summary>Where the weights lie, and what to do without them.</summary>
internal static class ModelFile
{
    public static string PathOf(string dialogs, string language) => Path.Combine(dialogs, language, "risk", "model.bin");

    /// <summary>Null when the file is missing or damaged; <paramref name="problem"/> says which. The rules then judge alone.</summary>
    public static RiskModel? Load(string dialogs, string language, out string? problem)
    {
        var path = PathOf(dialogs, language);
        try
        {
            problem = null;
            return new RiskModel(ModelWeights.Read(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problem = e is FileNotFoundException or DirectoryNotFoundException ? "is missing" : $"can't be used: {e.Message}";
            return null;
        }
    }
}
