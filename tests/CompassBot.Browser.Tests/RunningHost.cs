using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CompassBot.Tests.Browser;

/// <summary>The real service in its own process, with its own data folder; can be killed and started again at the same address.</summary>
public sealed partial class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("compassbot-browser-").FullName;
    private readonly string[] settings;
    private readonly List<string> lines = [];
    private Process? process;

    private RunningHost(string[] settings) => this.settings = settings;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    public static async Task<RunningHost> Start(params string[] settings)
    {
        var host = new RunningHost(settings);
        await host.StartAgain();
        return host;
    }

    /// <summary>No goodbye: as if the power went.</summary>
    public async Task Kill()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>A host that died by itself says why.</summary>
    public void MustRun()
    {
        if (process is { HasExited: true }) throw new InvalidOperationException($"The host stopped with {process.ExitCode}. It said:\n{Said()}");
    }

    public async Task StartAgain()
    {
        var opened = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, e) => Read(e.Data, opened);
        process.ErrorDataReceived += (_, e) => Read(e.Data, opened);
        process.Exited += (_, _) => opened.TrySetException(new InvalidOperationException($"The host stopped. It said:\n{Said()}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = new Uri(await opened.Task.WaitAsync(Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(folder, recursive: true);
    }

    private ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // Away from the source tree: dialogs and pages must be found beside the program.
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.HostProgram);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(Address.GetLeftPart(UriPartial.Authority));
        start.ArgumentList.Add($"--Memory:DataFolder={folder}");
        foreach (var setting in settings) start.ArgumentList.Add($"--{setting}");
        return start;
    }

    private void Read(string? line, TaskCompletionSource<string> opened)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
        if (Opened().Match(line) is { Success: true } match) opened.TrySetResult(match.Groups[1].Value);
    }

    private string Said()
    {
        lock (lines) return string.Join('\n', lines);
    }

    [GeneratedRegex(@"Open (http://127\.0\.0\.1:\d+/)")]
    private static partial Regex Opened();
}
