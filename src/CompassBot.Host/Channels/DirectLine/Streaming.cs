using System.Net.WebSockets;
using CompassBot.Host.Channels.Live;
using CompassBot.Host.Memory;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>The socket: everything after the watermark, then everything new as soon as it is committed.</summary>
public sealed class Streaming(Admission admission, IConversationStore store, LiveRooms live, IOptions<DirectLineOptions> options, ILogger<Streaming> log)
{
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SlowestRead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private readonly TimeSpan keepAlive = TimeSpan.FromSeconds(options.Value.KeepAliveSeconds);

    public async Task<IResult> Open(HttpContext http, string id)
    {
        if (!http.WebSockets.IsWebSocketRequest) return Problem.BadRequest;
        var (key, refused) = admission.AdmitTicket(http, id);
        if (refused is not null) return refused;

        var ear = live.Listen(id);
        try
        {
            var after = Reading.Watermark(http.Request);
            if (await Refusal(id, key, http.RequestAborted) is { } trouble) return trouble;
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await Run(socket, new News(id, key, after), ear, http.RequestAborted);
            return Results.Empty;
        }
        finally
        {
            live.Leave(id, ear);
        }
    }

    private async Task<Problem?> Refusal(string id, RoomKey key, CancellationToken cancel)
    {
        try
        {
            return (await store.Load(id, key, cancel).AsTask().WaitAsync(Patience, cancel)).Outcome == LoadOutcome.Erased ? Problem.Gone : null;
        }
        catch (Exception error) when (error is StoreException or TimeoutException)
        {
            // Polls are answered even now, and clients fall back to them.
            return Problem.NotKept;
        }
    }

    private async Task Run(WebSocket socket, News news, Listener ear, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var listening = Drain(socket, ear, over.Token);
        try
        {
            while (ear.Closed is null)
            {
                news = await SendNews(socket, news, ear, over.Token);
                if (!await ear.Wait(keepAlive, over.Token)) await Send(socket, default, over.Token);
            }

            await Close(socket, ear.Closed.Status, ear.Closed.Why);
            await listening.WaitAsync(Goodbye, CancellationToken.None);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or TimeoutException)
        {
            // The person's side is gone; they come back with their watermark.
        }
        catch (Exception error)
        {
            log.LogError("A socket lost its storage: {Error}", error.GetType().Name);
            await Close(socket, WebSocketCloseStatus.InternalServerError, "again");
        }
        finally
        {
            await over.CancelAsync();
            await listening;
        }
    }

    private async Task<News> SendNews(WebSocket socket, News news, Listener ear, CancellationToken cancel)
    {
        while (true)
        {
            var found = await store.Read(news.Conversation, news.Key, news.After, Reading.Batch, cancel).AsTask().WaitAsync(SlowestRead, cancel);
            // Erased on another host, perhaps while nobody could tell us.
            if (found is null && await Erased(news, cancel)) ear.Close(WebSocketCloseStatus.NormalClosure, "ended");
            if (found is not { Count: > 0 }) return news;
            var activities = Reading.Fitting(found);
            await Send(socket, Reading.Set(activities, news.After), cancel);
            news = news with { After = activities[^1].Sequence };
        }
    }

    private async Task<bool> Erased(News news, CancellationToken cancel) =>
        (await store.Load(news.Conversation, news.Key, cancel).AsTask().WaitAsync(SlowestRead, cancel)).Outcome == LoadOutcome.Erased;

    private static async Task Send(WebSocket socket, ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(SlowestSend);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>Clients send only their own keep-alives; reading them is how a closed socket is noticed.</summary>
    private static async Task Drain(WebSocket socket, Listener ear, CancellationToken cancel)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancel)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
        }

        ear.Close(WebSocketCloseStatus.NormalClosure, "");
    }

    private static async Task Close(WebSocket socket, WebSocketCloseStatus status, string why)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var limit = new CancellationTokenSource(Goodbye);
        try
        {
            await socket.CloseOutputAsync(status, why, limit.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
        }
    }

    private readonly record struct News(string Conversation, RoomKey Key, long After);
}
