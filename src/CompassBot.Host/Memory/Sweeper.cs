using CompassBot.Host.Memory.Keys;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Memory;

/// <summary>Forgets on time, then turns the ring. What fails is tried again at the next beat and told once.</summary>
internal sealed class Sweeper(IConversationStore store, Ring ring, IOptions<MemoryOptions> options, TimeProvider clock, ILogger<Sweeper> log) : BackgroundService
{
    private readonly HashSet<string> told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(options.Value.SweepEvery, clock);
        do
        {
            await Try("Forgetting", async () => await store.Sweep(clock.GetUtcNow(), stoppingToken).ConfigureAwait(false), stoppingToken).ConfigureAwait(false);
            await Try("Turning the keys", () => { ring.Turn(); return Task.CompletedTask; }, stoppingToken).ConfigureAwait(false);
        }
        while (await beat.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task Try(string what, Func<Task> step, CancellationToken stopping)
    {
        try
        {
            await step().ConfigureAwait(false);
            told.RemoveWhere(kind => kind.StartsWith(what, StringComparison.Ordinal));
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            if (told.Add($"{what} {fault.GetType().Name}"))
                log.LogError("{What} failed and is tried again every {Every}: {Reason}", what, options.Value.SweepEvery, fault.Message);
        }
    }
}
