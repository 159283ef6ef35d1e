using CompassBot.Host.Memory;

namespace CompassBot.Host.Channels.BotConnector;

public static class BotConnectorRoutes
{
    public static WebApplicationBuilder AddBotConnector(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BotConnectorOptions>().BindConfiguration("BotConnector").ValidateOnStart();
        builder.Services.AddSingleton<Messages>();
        if (builder.Configuration.GetValue<bool>("BotConnector:AllowAnonymous") && !builder.Environment.IsDevelopment())
            throw new StartRefusedException("BotConnector:AllowAnonymous is set outside Development: anybody could speak as anybody. Remove it.");
        return builder;
    }

    public static void MapBotConnector(this WebApplication app) =>
        app.MapPost("/api/messages", (HttpContext http, Messages messages) => messages.Receive(http));
}
