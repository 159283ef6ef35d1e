namespace CompassBot.Tests.Browser;

/// <summary>Where things stand in the source tree these tests were built from.</summary>
public static class Repository
{
    private static readonly string Root = Up(AppContext.BaseDirectory, "CompassBot.sln");

    public static string Widget => Path.Combine(Root, "src", "CompassBot.Widget");

    public static string Tests => Path.Combine(Root, "tests", "CompassBot.Browser.Tests");

    /// <summary>The host as built in the same configuration as these tests.</summary>
    public static string HostProgram
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Root, "src", "CompassBot.Host", "bin", framework.Parent!.Name, framework.Name, "CompassBot.Host.dll");
        }
    }

    /// <summary>A file of an npm package these tests use; they say how to get it when it is not there.</summary>
    public static string Package(string path)
    {
        var file = Path.Combine(Tests, "node_modules", path);
        return File.Exists(file) ? file : throw new FileNotFoundException("Missing. Run: npm ci --prefix tests/CompassBot.Browser.Tests", file);
    }

    private static string Up(string? folder, string name)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, name))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"{name} is in no folder above the tests.");
    }
}
