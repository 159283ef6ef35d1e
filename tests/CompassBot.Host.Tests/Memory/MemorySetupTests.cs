using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CompassBot.Tests.Memory;

public sealed class MemorySetupTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly Warnings warnings = new();

    public void Dispose()
    {
        warnings.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task With_no_settings_the_host_starts_makes_its_keys_and_says_so_once()
    {
        await using (var app = Host())
        {
            await app.StartAsync();
            Assert.NotNull(app.Services.GetRequiredService<IConversationStore>());
            await app.StopAsync();
        }
        Assert.Equal(["compassbot.db", "ring", "ring.lock"], Directory.GetFiles(folder.File("data")).Select(Path.GetFileName).Order());
        Assert.Contains(folder.File("data"), Assert.Single(warnings.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_the_wrong_ring_does_not_start()
    {
        await using (var first = Host())
        {
            await first.StartAsync();
            await first.StopAsync();
        }
        File.Delete(folder.File("data/ring"));
        await using var second = Host();
        await Assert.ThrowsAsync<StartRefusedException>(() => second.StartAsync());
    }

    [Fact]
    public async Task A_setting_out_of_range_does_not_start()
    {
        await using var app = Host(("Memory:RoomIdle", "00:00:00"));
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_named_with_what_to_do()
    {
        await File.WriteAllTextAsync(folder.File("taken"), "a file, not a folder");
        await using var app = Host(("Memory:DataFolder", "taken"));
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => app.StartAsync());
        Assert.Contains("Memory:DataFolder taken", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_host_forgets_an_idle_room_and_tells_its_sockets()
    {
        var clock = new Clock();
        await using var app = Host(("Memory:DataFolder", "elsewhere"), clock);
        var heard = new TaskCompletionSource<string>();
        app.Services.GetRequiredService<Erasures>().Erased += conversation => heard.TrySetResult(conversation);
        var room = app.Services.GetRequiredService<RoomTokens>().Issue().Room;
        await app.Services.GetRequiredService<IConversationStore>().Commit(Written.Turn(room.Conversation, room.Key, 0), CancellationToken.None);
        clock.Pass(TimeSpan.FromMinutes(31));
        await app.StartAsync();
        Assert.Equal(room.Conversation, await heard.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Empty(warnings.Said);
        await app.StopAsync();
    }

    [Fact]
    public async Task A_ring_file_gone_bad_keeps_nobody_from_being_forgotten()
    {
        var clock = new Clock();
        await using var app = Host(("Memory:DataFolder", "elsewhere"), clock);
        var heard = new TaskCompletionSource<string>();
        app.Services.GetRequiredService<Erasures>().Erased += conversation => heard.TrySetResult(conversation);
        var room = app.Services.GetRequiredService<RoomTokens>().Issue().Room;
        await app.Services.GetRequiredService<IConversationStore>().Commit(Written.Turn(room.Conversation, room.Key, 0), CancellationToken.None);
        await File.WriteAllTextAsync(folder.File("elsewhere/ring"), "nonsense");
        File.SetLastWriteTimeUtc(folder.File("elsewhere/ring"), DateTime.UnixEpoch);
        clock.Pass(TimeSpan.FromMinutes(31));
        await app.StartAsync();
        Assert.Equal(room.Conversation, await heard.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        await app.StopAsync();
    }

    [Fact]
    public async Task A_work_channel_conversation_goes_on_when_the_ring_turns_and_is_erased_under_every_key()
    {
        var clock = new Clock();
        await using var app = Host(("Memory:DataFolder", "elsewhere"), clock);
        var (rooms, store, ring) = (app.Services.GetRequiredService<ChannelRooms>(), app.Services.GetRequiredService<IConversationStore>(), app.Services.GetRequiredService<Ring>());
        async Task<(ChannelRoom, Loaded)> Find()
        {
            var found = await rooms.Find("msteams", "19:person", CancellationToken.None);
            return (found, await store.Load(found.Conversation, found.Key, CancellationToken.None));
        }

        var (room, loaded) = await Find();
        Assert.Equal(LoadOutcome.Unknown, loaded.Outcome);
        Assert.DoesNotContain("person", room.Conversation, StringComparison.Ordinal);
        await store.Commit(Written.Turn(room.Conversation, room.Key, 0, "m1", "place"), CancellationToken.None);

        clock.Pass(TimeSpan.FromDays(7));
        ring.Turn();
        (_, loaded) = await Find();
        Assert.Equal("place", Written.Text(loaded.State));

        await rooms.Erase("msteams", "19:person", CancellationToken.None);
        (room, loaded) = await Find();
        Assert.Equal(LoadOutcome.Unknown, loaded.Outcome);
        var late = await store.Commit(Written.Turn(room.Conversation, room.Key, 0, "m1"), CancellationToken.None);
        Assert.Equal(CommitOutcome.Erased, late.Outcome);
    }

    private WebApplication Host((string Key, string Value)? setting = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder.Path, EnvironmentName = "Production" });
        builder.Logging.ClearProviders().AddProvider(warnings);
        builder.Services.AddSingleton<IServer, NoServer>();
        if (setting is { } one) builder.Configuration.AddInMemoryCollection([new(one.Key, one.Value)]);
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.AddMemory();
        return builder.Build();
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public List<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Said.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
