using CompassBot.Dialogs;

namespace CompassBot.Tests.Running;

/// <summary>The real dialogs/ in a folder of its own, to be broken.</summary>
public sealed class DialogsCopy : IDisposable
{
    public DialogsCopy()
    {
        var real = DialogsFolder.From(AppContext.BaseDirectory)!;
        foreach (var path in Directory.EnumerateFiles(real, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(real, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("compassbot-").FullName;

    public string Model => Path.Combine(Root, "en", "risk", "model.bin");

    public void Change(string file, Func<string, string> how) =>
        File.WriteAllText(Path.Combine(Root, file), how(File.ReadAllText(Path.Combine(Root, file))));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
