using CompassBot.Dialogs;
using CompassBot.Host.Channels.Live;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

public static class ChannelsSetup
{
    public static WebApplicationBuilder AddTurns(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(from => new Turn(from.GetRequiredService<Content>()))
            .AddSingleton(new Lanes())
            .AddSingleton<LiveRooms>()
            .AddSingleton<Exchange>()
            .AddHostedService<Closing>();
        return builder;
    }
}
