using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CompassBot.Host.Pages;

/// <summary>The widget's files: from the source tree while it is there, else beside the program. Compressed once, kept in memory.</summary>
public sealed partial class PageFiles
{
    private readonly string folder;
    private readonly ConcurrentDictionary<string, PageFile> files = new(StringComparer.Ordinal);

    public PageFiles(IHostEnvironment host)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "widget");
        folder = Upward(host.ContentRootPath).Select(at => Path.Combine(at, "src", "CompassBot.Widget")).FirstOrDefault(Directory.Exists) ?? beside;
    }

    /// <summary>Null when there is no such file; an edited file is read again.</summary>
    public PageFile? Find(string area, string name)
    {
        if (Path.GetFileName(name) != name || name.StartsWith('.')) return null;
        var file = new FileInfo(Path.Combine(folder, area, name));
        if (!file.Exists || PageFile.TypeOf(file.Extension) is not { } type) return null;
        return files.AddOrUpdate(
            $"{area}/{name}",
            _ => PageFile.Of(Read(file), type, file.LastWriteTimeUtc),
            (_, known) => known.Written == file.LastWriteTimeUtc ? known : PageFile.Of(Read(file), type, file.LastWriteTimeUtc));
    }

    // Remarks and types are for who maintains the page; a slow phone does not wait for them.
    private static byte[] Read(FileInfo file) =>
        file.Extension == ".mjs" ? Encoding.UTF8.GetBytes(Remarks().Replace(File.ReadAllText(file.FullName), "")) : File.ReadAllBytes(file.FullName);

    [GeneratedRegex(@"^[ \t]*(//.*\n|/\*\*[\s\S]*?\*/[ \t]*\n?)|^[ \t]+|^\n", RegexOptions.Multiline)]
    private static partial Regex Remarks();

    private static IEnumerable<string> Upward(string? folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at)) yield return at;
    }
}

/// <summary>A page or file, packed when it is first asked for that way.</summary>
public sealed class PageFile(byte[] plain, string type, DateTime written, CompressionLevel level)
{
    private readonly Lazy<byte[]> brotli = new(() => Squeeze(plain, into => new BrotliStream(into, level)));
    private readonly Lazy<byte[]> gzip = new(() => Squeeze(plain, into => new GZipStream(into, level)));

    public byte[] Plain => plain;

    public byte[] Brotli => brotli.Value;

    public byte[] Gzip => gzip.Value;

    public string Type => type;

    public DateTime Written => written;

    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";

    /// <summary>A file that stays: packed as small as can be.</summary>
    public static PageFile Of(byte[] plain, string type, DateTime written) => new(plain, type, written, CompressionLevel.SmallestSize);

    /// <summary>A page made for one request: packed quickly.</summary>
    public static PageFile Fresh(string html) => new(Encoding.UTF8.GetBytes(html), TypeOf(".html")!, default, CompressionLevel.Fastest);

    public static string? TypeOf(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    private static byte[] Squeeze(byte[] plain, Func<Stream, Stream> open)
    {
        var into = new MemoryStream();
        using (var squeeze = open(into)) squeeze.Write(plain);
        return into.ToArray();
    }
}
