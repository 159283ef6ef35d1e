using CompassBot.Host.Memory;

namespace CompassBot.Host.Channels.Live;

/// <summary>Closes sockets: all of them when the process stops, a room's when it is erased, by whomever.</summary>
public sealed class Closing(LiveRooms live, Erasures erasures, IHostApplicationLifetime life) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        erasures.Erased += live.Close;
        life.ApplicationStopping.Register(live.CloseAll);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        erasures.Erased -= live.Close;
        return Task.CompletedTask;
    }
}
