using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Memory;

public static class MemorySetup
{
    /// <summary>Keys, tokens and the store; the sweeper makes them all at the start, so what must refuse refuses then.</summary>
    public static WebApplicationBuilder AddMemory(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MemoryOptions>().BindConfiguration("Memory").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(from => new MemoryPlace(from.GetRequiredService<IOptions<MemoryOptions>>().Value,
            from.GetRequiredService<IHostEnvironment>(), from.GetRequiredService<ILogger<MemoryPlace>>()));
        services.AddSingleton(from => from.GetRequiredService<MemoryPlace>().Ring(from.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RoomTokens>().AddSingleton<StreamTickets>().AddSingleton<ChannelRooms>().AddSingleton<Erasures>();
        services.AddSingleton<IConversationStore>(from => SqliteStore.Open(from.GetRequiredService<MemoryPlace>().Database,
            from.GetRequiredService<Ring>(), from.GetRequiredService<Erasures>(), from.GetRequiredService<TimeProvider>(),
            from.GetRequiredService<IOptions<MemoryOptions>>().Value.MaxMegabytes));
        services.AddHostedService<Sweeper>();
        return builder;
    }
}
