using CompassBot.Host.Memory;

namespace CompassBot.Host.Channels.Live;

/// <summary>Wakes sockets when another host wrote; closes them: all when the process stops, a room's when it is erased, by whomever.</summary>
public sealed class Closing(LiveRooms live, Erasures erasures, Wakeups wakeups, IHostApplicationLifetime life) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        erasures.Erased += live.Close;
        wakeups.Came += live.Signal;
        wakeups.Missed += live.SignalAll;
        life.ApplicationStopping.Register(live.CloseAll);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        erasures.Erased -= live.Close;
        wakeups.Came -= live.Signal;
        wakeups.Missed -= live.SignalAll;
        return Task.CompletedTask;
    }
}
