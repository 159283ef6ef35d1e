using System.Diagnostics;

namespace CompassBot.Benchmarks.Load;

internal static class Fsync
{
    /// <summary>Milliseconds to append 4 KB and have it on the disk, where the databases of these benchmarks stand.</summary>
    public static double Median()
    {
        var path = Path.Combine(Folder.Make(), "fsync");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var took = new List<double>();
        var page = new byte[4096];
        for (var i = 0; i < 200; i++)
        {
            file.Write(page);
            var start = Stopwatch.GetTimestamp();
            file.Flush(flushToDisk: true);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        took.Sort();
        return took[took.Count / 2];
    }
}

/// <summary>Folders on a real disk; /tmp may be memory.</summary>
internal static class Folder
{
    public static string Make() => Directory.CreateDirectory(Path.Combine(
        Environment.GetEnvironmentVariable("COMPASSBOT_BENCH_FOLDER") ?? "/var/tmp", $"compassbot-bench-{Guid.NewGuid():N}")).FullName;
}
