using System.Collections.Concurrent;
using CompassBot.Host.Memory;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CompassBot.Tests.Running;

/// <summary>The whole service on a real port of this machine, with its own data folder and an ear on every log line.</summary>
public sealed class RunningHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("compassbot-").FullName;
    private readonly (string Key, string Value)[] settings;
    private readonly Action<IServiceCollection>? change;

    private RunningHost((string, string)[] settings, Action<IServiceCollection>? change)
    {
        this.settings = settings;
        this.change = change;
    }

    public ConcurrentQueue<string> Logged { get; } = [];

    public ShiftedClock Clock { get; } = new();

    public Uri Address => ClientOptions.BaseAddress;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Set to make storage fail or hang, as a lost database would.</summary>
    public FailingStore Store => (FailingStore)Services.GetRequiredService<IConversationStore>();

    public static RunningHost Start(params (string, string)[] settings) => Start(null, settings);

    public static RunningHost Start(Action<IServiceCollection>? change, params (string, string)[] settings)
    {
        var host = new RunningHost(settings, change);
        // The port is a setting, not the factory's: Program may already be starting when the factory would set it.
        host.UseKestrel();
        host.StartServer();
        host.Http = new HttpClient { BaseAddress = host.Address };
        return host;
    }

    public Task<Visitor> Visit(string? body = null) => Visitor.Arrive(this, body);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("urls", "http://127.0.0.1:0").UseSetting("Memory:DataFolder", folder).UseSetting("Logging:LogLevel:Default", "Trace").UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new Ear(Logged)));
        builder.ConfigureServices(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IConversationStore));
            services.Replace(ServiceDescriptor.Singleton<IConversationStore>(from => new FailingStore((IConversationStore)real.ImplementationFactory!(from))));
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            change?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Http?.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger, ISupportExternalScope
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            heard.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            heard.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) =>
            scopeProvider.ForEachScope((scope, to) => to.Enqueue($"{scope}"), heard);

        public void Dispose()
        {
        }
    }
}
