using System.Diagnostics;
using System.Globalization;

namespace CompassBot.Tests.Running;

/// <summary>The built host as its own process, started from a folder where nothing of ours is.</summary>
public sealed class HostProcess : IDisposable
{
    // A loaded machine may take its time; a host that hangs is still noticed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("compassbot-").FullName;
    private readonly Process process;

    private HostProcess(string[] behind, string environment, string[] settings)
    {
        string[] command = [.. behind, "dotnet"];
        process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], Path.Combine(AppContext.BaseDirectory, "CompassBot.Host.dll"), "--urls", "http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["HOME"] = folder },
        })!;
    }

    public static HostProcess Start(string environment, params string[] settings) => new([], environment, settings);

    /// <summary>Started by another program that becomes the host.</summary>
    public static HostProcess Behind(string[] program, params string[] settings) => new(program, "Production", settings);

    public int Id => process.Id;

    /// <summary>kill -9: no goodbye.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>As a rolling restart asks it to go; answers its exit code.</summary>
    public async Task<int> Stop()
    {
        var watch = Stopwatch.StartNew();
        using var asked = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(Longest);
        await process.WaitForExitAsync(limit.Token);
        Console.WriteLine($"Gone {watch.ElapsedMilliseconds} ms after it was asked to go.");
        return process.ExitCode;
    }

    /// <summary>The address it prints for people to open.</summary>
    public async Task<Uri> Address()
    {
        using var limit = new CancellationTokenSource(Longest);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (!line.StartsWith("Open ", StringComparison.Ordinal)) continue;
            // A pipe that nobody reads would stop whoever logs into it.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new Uri(line[5..]);
        }
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
    }

    /// <summary>Its last words, when it would not start.</summary>
    public async Task<(int Code, string Said)> Refusal()
    {
        using var limit = new CancellationTokenSource(Longest);
        var said = process.StandardError.ReadToEndAsync(limit.Token);
        _ = process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await said);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
