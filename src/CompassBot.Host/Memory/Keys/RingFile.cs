using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CompassBot.Host.Memory.Keys;

/// <summary>The ring as a file that only its owner reads; changed under a lock, so processes may share it.</summary>
internal sealed class RingFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    private DateTime seen;

    public bool HasChanged() => File.GetLastWriteTimeUtc(path) != seen;

    public RingKey[] Read()
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new StartRefusedException($"Others can read the ring file {path}: run chmod 600 on it, and delete it first if anyone may have read it.");
        seen = File.GetLastWriteTimeUtc(path);
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        try
        {
            return lines.Length > 0 ? Array.ConvertAll(lines, Parse) : throw new FormatException();
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException)
        {
            throw new StartRefusedException($"The ring file {path} cannot be read: restore it from a copy, or move it and the database away to start empty.");
        }
    }

    public RingKey[] Update(Func<RingKey[], RingKey[]> change)
    {
        using var held = Lock();
        var before = File.Exists(path) ? Read() : [];
        var after = change(before);
        if (!ReferenceEquals(before, after)) Write(after);
        return after;
    }

    private FileStream Lock()
    {
        var deadline = Environment.TickCount64 + 5000;
        while (true)
        {
            try
            {
                return Owned(path + ".lock", FileMode.OpenOrCreate);
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                Thread.Sleep(10);
            }
        }
    }

    private void Write(RingKey[] keys)
    {
        var text = new StringBuilder("# CompassBot ring: secret. id, key, created, retired.\n");
        foreach (var key in keys)
            text.Append(CultureInfo.InvariantCulture, $"{key.Id} {Convert.ToBase64String(key.Bytes)} {key.Created:O} {key.Retired:O}\n");
        var fresh = path + ".new";
        File.Delete(fresh);
        using (var stream = Owned(fresh, FileMode.CreateNew))
        {
            stream.Write(Encoding.ASCII.GetBytes(text.ToString()));
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
        seen = File.GetLastWriteTimeUtc(path);
    }

    private static FileStream Owned(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static RingKey Parse(string line)
    {
        var parts = line.Split(' ');
        var bytes = Convert.FromBase64String(parts[1]);
        if (bytes.Length != RingKey.Size || !RingKey.IsId(parts[0])) throw new FormatException();
        return new RingKey(parts[0], bytes, Date(parts[2]), parts.Length > 3 && parts[3].Length > 0 ? Date(parts[3]) : null);
    }

    private static DateTimeOffset Date(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}

/// <summary>Makes a rename survive a power cut; .NET can flush a file but not the folder that names it.</summary>
internal static class FolderSync
{
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = open(folder, 0);
        if (handle < 0) return;
        _ = fsync(handle);
        _ = close(handle);
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
}
