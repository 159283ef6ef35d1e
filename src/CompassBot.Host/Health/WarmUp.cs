using CompassBot.Dialogs;
using CompassBot.Host.Memory;
using CompassBot.Host.Privacy;
using CompassBot.Turns;

namespace CompassBot.Host.Health;

/// <summary>Takes a turn before anybody else does, so that the first person does not wait for code to be compiled.</summary>
public sealed class WarmUp(Content content, Turn turn, IConversationStore store, TimeProvider clock, ILogger<WarmUp> log) : BackgroundService
{
    private volatile bool done;

    public bool Done => done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var warning in content.Warnings) log.LogWarning("{Warning}", warning);
        try
        {
            var arrived = turn.Take(new Conversation(), new UserMessage(null, Arrived: true), null, clock.GetUtcNow());
            content.Screen.Judge("hello");
            turn.Take(arrived.After, new UserMessage("hello"), null, clock.GetUtcNow());
        }
        catch (Exception error)
        {
            log.LogCritical("The first turn failed, so this host will not say it is ready: {What}", WordlessLogging.Describe(error));
            return;
        }

        while (!done && !stoppingToken.IsCancellationRequested)
        {
            done = await HealthRoutes.Answers(store, stoppingToken);
            if (!done) await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
        }
    }
}
