using CompassBot.Host;
using CompassBot.Host.Channels;
using CompassBot.Host.Channels.BotConnector;
using CompassBot.Host.Channels.DirectLine;
using CompassBot.Host.Guides;
using CompassBot.Host.Health;
using CompassBot.Host.Memory;
using CompassBot.Host.Pages;
using CompassBot.Host.Privacy;

return Starting.Say(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddGuides();        // reads dialogs/; a broken guide stops the start
    builder.AddMemory();        // keys, tokens and the store; forgetting on time
    builder.AddTurns();         // one message at a time per conversation
    builder.AddDirectLine();    // the private room, for our page and every Direct Line client
    builder.AddBotConnector();  // /api/messages
    builder.AddPrivacy();       // limits, headers, logs without words
    builder.AddPages().AddHealth();

    var app = builder.WithAddress().Build();
    app.UsePrivacy();           // people see a kind sentence, never an exception
    app.MapDirectLine();
    app.MapBotConnector();
    app.MapPages();
    app.MapHealth();
    app.Run();
});
