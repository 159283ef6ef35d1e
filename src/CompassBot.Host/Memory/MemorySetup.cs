using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Postgres;
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
        services.AddOptions<MemoryOptions>().BindConfiguration("Memory").ValidateDataAnnotations()
            .Validate(set => set.Engine != StoreEngine.Postgres || PostgresServer.Reads(set.ConnectionString),
                "Memory:ConnectionString is needed with Memory:Engine postgres: write it as Host=db.example.org;Database=compassbot;Username=compassbot;Password=…")
            .Validate(set => string.IsNullOrWhiteSpace(set.RingVault) || RingVault.Reads(set.RingVault),
                "Memory:RingVault is not a secret's address: write it as https://VAULT.vault.azure.net/secrets/NAME")
            .Validate(set => string.IsNullOrWhiteSpace(set.RingVault) || string.IsNullOrWhiteSpace(set.Ring),
                "Memory:Ring and Memory:RingVault are both set: keep the one that every host reads its keys from.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(from => new MemoryPlace(from.GetRequiredService<IOptions<MemoryOptions>>().Value,
            from.GetRequiredService<IHostEnvironment>(), from.GetRequiredService<ILogger<MemoryPlace>>()));
        services.AddSingleton(from => from.GetRequiredService<MemoryPlace>().Ring(from.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RoomTokens>().AddSingleton<StreamTickets>().AddSingleton<ChannelRooms>().AddSingleton<Erasures>();
        services.AddSingleton<Wakeups>().AddSingleton(Store);
        services.AddHostedService<Sweeper>();
        return builder;
    }

    private static IConversationStore Store(IServiceProvider from)
    {
        var (set, ring, clock) = (from.GetRequiredService<IOptions<MemoryOptions>>().Value, from.GetRequiredService<Ring>(), from.GetRequiredService<TimeProvider>());
        var erasures = from.GetRequiredService<Erasures>();
        return set.Engine == StoreEngine.Postgres
            ? PostgresStore.Open(set.ConnectionString!, ring, erasures, from.GetRequiredService<Wakeups>(), clock, from.GetRequiredService<ILogger<PostgresStore>>())
            : SqliteStore.Open(from.GetRequiredService<MemoryPlace>().Database, ring, erasures, clock, set.MaxMegabytes);
    }
}
