using CompassBot.Dialogs;

namespace CompassBot.Host.Guides;

/// <summary>In Development: a writer's edit is read at once; a faulty one is named with file and line, and the old words stay.</summary>
public sealed class Rereading(Content content, string folder, ILogger<Rereading> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly SemaphoreSlim changed = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken);
            // An editor writes one save as several changes.
            await Task.Delay(Pause, stoppingToken);
            while (changed.Wait(0, stoppingToken)) { }
            Read();
        }
    }

    private void Note(object sender, FileSystemEventArgs change)
    {
        if (change.Name is { } name && (name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".bin", StringComparison.Ordinal))) changed.Release();
    }

    private void Read()
    {
        List<Fault> faults = [];
        if (content.Renew(folder, faults)) log.LogInformation("The words were read again");
        else log.LogError("The edit has faults, so the old words stay:{Line}{Faults}", Environment.NewLine, string.Join(Environment.NewLine, faults));
    }
}
