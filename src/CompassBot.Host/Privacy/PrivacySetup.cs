using System.Net;
using CompassBot.Host.Channels;
using CompassBot.Host.Memory;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Privacy;

public static class PrivacySetup
{
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimits").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy").ValidateDataAnnotations()
            .Validate(set => set.FrameAncestors.All(site => site == "'self'" || WebOrigin.Is(site)), "Privacy:FrameAncestors are websites such as https://example.org.")
            .ValidateOnStart();
        services.AddOptions<ProxyOptions>().BindConfiguration("Proxies").ValidateOnStart();
        services.AddSingleton<Limits>().AddSingleton<PagePolicy>();
        services.AddSingleton<ILoggerFactory>(from => new WordlessLogging(
            ActivatorUtilities.CreateInstance<LoggerFactory>(from, from.GetServices<ILoggerProvider>(), from.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>())));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * ActivityReading.MostCharacters;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 40_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 20_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        return builder;
    }

    public static void UsePrivacy(this WebApplication app)
    {
        UseTrustedProxies(app, app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value);
        app.UseMiddleware<Headers>();
        app.UseMiddleware<PlainErrors>();
        app.UseCors();
    }

    private static void UseTrustedProxies(WebApplication app, ProxyOptions proxies)
    {
        if (proxies.Trusted.Count == 0) return;
        var believed = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        believed.KnownProxies.Clear();
        believed.KnownIPNetworks.Clear();
        foreach (var trusted in proxies.Trusted)
        {
            if (IPAddress.TryParse(trusted, out var address)) believed.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(trusted, out var network)) believed.KnownIPNetworks.Add(network);
            else throw new StartRefusedException($"Proxies:Trusted holds {trusted}, which is neither an address nor a network such as 10.0.0.0/8.");
        }

        app.UseForwardedHeaders(believed);
    }
}
