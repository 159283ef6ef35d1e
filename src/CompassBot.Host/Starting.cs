using CompassBot.Host.Memory;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CompassBot.Host;

/// <summary>Starting and saying so: which address to open, or in one sentence why not.</summary>
public static class Starting
{
    private const string Address = "http://127.0.0.1:5080";
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    public static int Say(Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (Exception error) when (error is StartRefusedException or FormatException || IsSetting(error))
        {
            // A value that can't be read: the innermost message says which and why.
            Console.Error.WriteLine(IsSetting(error) ? $"{error.Message} {error.InnerException?.InnerException?.Message ?? error.InnerException?.Message}" : error.Message);
            return 1;
        }
        catch (OptionsValidationException error)
        {
            foreach (var sentence in error.Failures) Console.Error.WriteLine(sentence);
            return 1;
        }
        catch (AggregateException errors) when (errors.InnerExceptions.All(error => error is OptionsValidationException))
        {
            foreach (var sentence in errors.InnerExceptions.Cast<OptionsValidationException>().SelectMany(error => error.Failures)) Console.Error.WriteLine(sentence);
            return 1;
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Console.Error.WriteLine($"{error.Message} Stop what runs there, or choose another address: --urls http://127.0.0.1:PORT");
            return 1;
        }
    }

    private static bool IsSetting(Exception error) =>
        error is InvalidOperationException && error.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal);

    public static WebApplicationBuilder WithAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var chosen = Settings.Any(key => !string.IsNullOrEmpty(configuration[key]))
            || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!chosen) builder.WebHost.UseUrls(Address);
        builder.Services.AddHostedService<Announcement>();
        return builder;
    }

    private sealed class Announcement(IHostApplicationLifetime life, IServer server) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            life.ApplicationStarted.Register(() =>
            {
                foreach (var bound in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
                    Console.WriteLine($"Open {Reachable(bound)}/");
            });
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private static string Reachable(string bound) => bound
        .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
        .TrimEnd('/');
}
