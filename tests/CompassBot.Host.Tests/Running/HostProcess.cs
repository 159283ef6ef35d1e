using System.Diagnostics;

namespace CompassBot.Tests.Running;

/// <summary>The built host as its own process, started from a folder where nothing of ours is.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compassbot-").FullName;
    private readonly Process process;

    private HostProcess(string environment, string[] settings)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CompassBot.Host.dll"), "--urls", "http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["HOME"] = folder },
        })!;
    }

    public static HostProcess Start(string environment, params string[] settings) => new(environment, settings);

    /// <summary>The address it prints for people to open.</summary>
    public async Task<Uri> Address()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            if (line.StartsWith("Open ", StringComparison.Ordinal))
                return new Uri(line[5..]);
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
    }

    /// <summary>Its last words, when it would not start.</summary>
    public async Task<(int Code, string Said)> Refusal()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
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
