using CompassBot.Dialogs;

namespace CompassBot.Tests.Dialogs;

/// <summary>The real dialogs/ with a few guides of a test's own beside them.</summary>
internal static class SampleContent
{
    public static Content With(params ReadOnlySpan<string> guides)
    {
        var faults = new List<Fault>();
        return Load(faults, guides) ?? throw new InvalidOperationException(string.Join("\n", faults));
    }

    public static List<Fault> FaultsOf(params ReadOnlySpan<string> guides)
    {
        var faults = new List<Fault>();
        Load(faults, guides);
        return faults;
    }

    private static Content? Load(List<Fault> faults, ReadOnlySpan<string> guides)
    {
        var root = Directory.CreateTempSubdirectory("compassbot-sample-");
        var links = new List<string>();
        void Link(string from, string to)
        {
            Directory.CreateSymbolicLink(to, from);
            links.Add(to);
        }
        try
        {
            var (real, words) = (Path.Combine(RealContent.Folder, "en"), root.CreateSubdirectory("en"));
            Link(Path.Combine(RealContent.Folder, "support"), Path.Combine(root.FullName, "support"));
            foreach (var folder in Directory.EnumerateDirectories(real).Where(f => Path.GetFileName(f) != "guides")) Link(folder, Path.Combine(words.FullName, Path.GetFileName(folder)));
            foreach (var file in Directory.EnumerateFiles(real)) File.Copy(file, Path.Combine(words.FullName, Path.GetFileName(file)));
            var into = words.CreateSubdirectory("guides");
            foreach (var file in Directory.EnumerateFiles(Path.Combine(real, "guides"))) File.Copy(file, Path.Combine(into.FullName, Path.GetFileName(file)));
            for (var i = 0; i < guides.Length; i++) File.WriteAllText(Path.Combine(into.FullName, $"sample-{i}.yaml"), guides[i]);
            return Content.Load(root.FullName, faults);
        }
        finally
        {
            foreach (var link in links) Directory.Delete(link);
            root.Delete(true);
        }
    }
}
