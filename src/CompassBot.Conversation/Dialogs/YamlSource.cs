using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompassBot.Dialogs;

/// <summary>One content file, read so that every fault is reported at once with its line.</summary>
internal sealed class YamlSource
{
    private readonly List<Fault> faults;

    private YamlSource(string file, List<Fault> faults)
    {
        File = file;
        this.faults = faults;
    }

    /// <summary>Relative to dialogs/, with forward slashes.</summary>
    public string File { get; }

    /// <summary>Reads <paramref name="path"/>; null, with a fault noted, when it is not a YAML mapping.</summary>
    public static YamlMap? Read(string root, string path, List<Fault> faults)
    {
        var source = new YamlSource(Path.GetRelativePath(root, path).Replace('\\', '/'), faults);
        try
        {
            using var reader = System.IO.File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
                return new YamlMap(source, mapping);
            source.Report(1, "Readable", "this file should be one list of keys and values");
        }
        catch (YamlException e)
        {
            source.Report((int)e.Start.Line, "Readable", $"this file can't be read from here on: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            source.Report(1, "Readable", "this file is missing or can't be opened");
        }
        catch (InvalidOperationException)
        {
            source.Report(1, "Readable", "this file can't be read: a bracket or a quote is never closed");
        }
        return null;
    }

    public void Report(int line, string rule, string message) => faults.Add(new Fault(File, line, rule, message));
}
