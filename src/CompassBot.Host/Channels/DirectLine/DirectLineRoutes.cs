using CompassBot.Dialogs;
using CompassBot.Host.Privacy;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>Direct Line 3.0, served by ourselves: every path of it, and what stands behind each.</summary>
public static class DirectLineRoutes
{
    public static WebApplicationBuilder AddDirectLine(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations()
            .Validate(set => set.Secret.Length is 0 or >= 32, "DirectLine:Secret is at least 32 random characters, or empty.")
            .Validate(set => set.PublicUrl.Length == 0 || WebOrigin.Is(set.PublicUrl), "DirectLine:PublicUrl is an address such as https://chat.example.org with nothing after it, or empty.")
            .Validate(set => set.Origins.All(origin => origin == "*" || WebOrigin.Is(origin)), "DirectLine:Origins are web origins such as https://example.org, or \"*\".")
            .ValidateOnStart();
        builder.Services.AddSingleton<Admission>().AddSingleton<Rooms>().AddSingleton<Posting>().AddSingleton<Reading>().AddSingleton<Streaming>();
        builder.Services.AddCors();
        builder.Services.ConfigureOptions<DirectLineCors>();
        return builder;
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        if (app.Configuration["DirectLine:PublicUrl"] is { Length: > 0 } address)
            app.Services.GetRequiredService<Content>().Support.PrivateRoomAddress = AsTyped(address);

        var line = app.MapGroup("/v3/directline").RequireCors(DirectLineCors.Policy).AddEndpointFilter<OriginFilter>();
        line.MapPost("/tokens/generate", (HttpContext http, Rooms rooms) => rooms.Generate(http));
        line.MapPost("/tokens/refresh", (HttpContext http, Rooms rooms) => rooms.Refresh(http));
        line.MapPost("/conversations", (HttpContext http, Rooms rooms) => rooms.Start(http));
        line.MapGet("/conversations/{id}", (HttpContext http, string id, Rooms rooms) => rooms.Resume(http, id));
        line.MapPost("/conversations/{id}/activities", (HttpContext http, string id, Posting posting) => posting.Post(http, id));
        line.MapGet("/conversations/{id}/activities", (HttpContext http, string id, Reading reading) => reading.Poll(http, id));
        line.MapGet("/conversations/{id}/stream", (HttpContext http, string id, Streaming streaming) => streaming.Open(http, id));
        line.MapPost("/conversations/{id}/upload", (HttpContext http, string id, Posting posting) => posting.RefuseUpload(http, id));
        line.MapGet("/session/getsessionid", () => new JsonBytes(JsonBytes.Write(json => json.WriteString("sessionId", ""))));

        var page = app.MapGroup("/api/webchat").RequireCors(DirectLineCors.Policy).AddEndpointFilter<OriginFilter>();
        page.MapPost("/token", (HttpContext http, Rooms rooms) => rooms.WebChatToken(http));
        page.MapPost("/end", (HttpContext http, Rooms rooms) => rooms.End(http));
    }

    // Browsers try https by themselves, so nobody has to type it.
    private static string AsTyped(string address) =>
        (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address[8..] : address).TrimEnd('/') + "/chat";
}
