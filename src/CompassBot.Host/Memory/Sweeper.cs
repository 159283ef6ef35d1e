using CompassBot.Host.Memory.Keys;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Memory;

/// <summary>Forgets on time, and turns the ring. A sweep that fails is tried again at the next beat.</summary>
internal sealed class Sweeper(IConversationStore store, Ring ring, IOptions<MemoryOptions> options, TimeProvider clock, ILogger<Sweeper> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(options.Value.SweepEvery, clock);
        do
        {
            try
            {
                ring.Turn();
                await store.Sweep(clock.GetUtcNow(), stoppingToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Forgetting failed and is tried again in {Every}: {Reason}", options.Value.SweepEvery, fault.Message);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
