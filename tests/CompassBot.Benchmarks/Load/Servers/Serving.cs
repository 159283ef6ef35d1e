using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CompassBot.Host.Channels;
using CompassBot.Host.Channels.BotConnector;
using CompassBot.Host.Channels.DirectLine;
using CompassBot.Host.Guides;
using CompassBot.Host.Health;
using CompassBot.Host.Memory;
using CompassBot.Host.Pages;
using CompassBot.Host.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CompassBot.Benchmarks.Load.Servers;

/// <summary>What is measured, each in a process of its own: the real host with one more address that tells its allocations, and the bare floor.</summary>
internal static class Serving
{
    /// <param name="engine">ram, sqlite or postgres</param>
    public static void Host(string engine, string url, string folder, string? connection)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Memory:Engine"] = engine == "postgres" ? "postgres" : "sqlite",
            ["Memory:ConnectionString"] = connection,
            ["Memory:DataFolder"] = folder,
            ["BotConnector:AllowAnonymous"] = "true",
            ["RateLimits:Enabled"] = "false",
            ["Guides:Country"] = "IE",
            ["Content:Reload"] = "false",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.AddGuides();
        builder.AddMemory();
        builder.AddTurns();
        builder.AddDirectLine();
        builder.AddBotConnector();
        builder.AddPrivacy();
        builder.AddPages().AddHealth();
        if (engine == "ram") builder.Services.Replace(ServiceDescriptor.Singleton<IConversationStore, RamStore>());

        var app = builder.Build();
        app.UsePrivacy();
        app.MapDirectLine();
        app.MapBotConnector();
        app.MapPages();
        app.MapHealth();
        Tell(app);
        app.Run();
    }

    /// <summary>The floor: Kestrel, the same activity read by source-generated JSON, one small answer.</summary>
    public static void Floor(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapPost("/api/messages", async (HttpContext http) =>
        {
            var activity = await http.Request.ReadFromJsonAsync(ActivityJson.Wire.Activity, http.RequestAborted);
            var reply = new CompassBot.Host.Channels.Activity { Type = "message", Text = activity!.Text ?? "ok", ReplyToId = activity.Id, Conversation = activity.Conversation };
            return new JsonBytes(JsonBytes.Write(json => JsonBytes.WriteActivities(json, [JsonSerializer.SerializeToUtf8Bytes(reply, ActivityJson.Wire.Activity)])));
        });
        Tell(app);
        app.Run();
    }

    private static void Tell(WebApplication app) => app.MapGet("/bench", () =>
        string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes(precise: true)} {Process.GetCurrentProcess().TotalProcessorTime.TotalMicroseconds:0} {Environment.WorkingSet}"));
}
