using System.Text;
using CompassBot.Host.Channels;
using CompassBot.Host.Memory;

namespace CompassBot.Host.Health;

public static class HealthRoutes
{
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WarmUp>().AddHostedService(from => from.GetRequiredService<WarmUp>());
        return builder;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => State("alive", 200));
        app.MapGet("/readyz", async (WarmUp warm, IConversationStore store, IHostApplicationLifetime life, CancellationToken cancel) =>
            life.ApplicationStopping.IsCancellationRequested ? State("stopping", 503) : !warm.Done ? State("warming up", 503) : await Answers(store, cancel) ? State("ready", 200) : State("storage does not answer", 503));
    }

    private static JsonBytes State(string state, int status) => new(JsonBytes.Write(json => json.WriteString("status", state)), status);

    internal static async Task<bool> Answers(IConversationStore store, CancellationToken cancel)
    {
        try
        {
            var key = new RoomKey(Encoding.ASCII.GetBytes("a key that opens nothing at all."));
            await store.Load("health", key, cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(1), cancel);
            return true;
        }
        catch (Exception error) when (error is StoreException or TimeoutException)
        {
            return false;
        }
    }
}
