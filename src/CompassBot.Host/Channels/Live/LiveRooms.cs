using System.Net.WebSockets;
using System.Runtime.InteropServices;

namespace CompassBot.Host.Channels.Live;

/// <summary>Who listens to which room in this process. Only "there is news" passes here; listeners read the store themselves,
/// so that nothing is lost or doubled, and a slow one holds nothing back.</summary>
public sealed class LiveRooms
{
    private const int MostListeners = 16;

    // "Service restart" of RFC 6455's registry: come back, unlike 1001 this is not your doing. .NET has no name for it.
    private static readonly Farewell Restarting = new((WebSocketCloseStatus)1012, "restarting");

    private readonly Dictionary<string, List<Listener>> rooms = [];
    private bool closing;

    public int Count
    {
        get { lock (rooms) return rooms.Count; }
    }

    public Listener Listen(string conversation)
    {
        var listener = new Listener();
        lock (rooms)
        {
            var room = CollectionsMarshal.GetValueRefOrAddDefault(rooms, conversation, out _) ??= [];
            if (room.Count(open => open.Closed is null) >= MostListeners)
                room.First(open => open.Closed is null).Close(WebSocketCloseStatus.PolicyViolation, "replaced");
            room.Add(listener);
            if (closing) listener.Close(Restarting);
        }

        return listener;
    }

    public void Leave(string conversation, Listener listener)
    {
        lock (rooms)
        {
            if (rooms.TryGetValue(conversation, out var room) && room.Remove(listener) && room.Count == 0) rooms.Remove(conversation);
            listener.Dispose();
        }
    }

    public void Signal(string conversation)
    {
        lock (rooms)
        {
            if (!rooms.TryGetValue(conversation, out var room)) return;
            foreach (var listener in room) listener.Wake();
        }
    }

    /// <summary>Anybody may have news: every socket looks.</summary>
    public void SignalAll()
    {
        lock (rooms)
        {
            foreach (var listener in rooms.Values.SelectMany(room => room)) listener.Wake();
        }
    }

    /// <summary>The room was erased: its sockets close.</summary>
    public void Close(string conversation)
    {
        lock (rooms)
        {
            if (!rooms.TryGetValue(conversation, out var room)) return;
            foreach (var listener in room) listener.Close(WebSocketCloseStatus.NormalClosure, "ended");
        }
    }

    /// <summary>The process stops: clients come back to the next one by themselves.</summary>
    public void CloseAll()
    {
        lock (rooms)
        {
            closing = true;
            foreach (var listener in rooms.Values.SelectMany(room => room)) listener.Close(Restarting);
        }
    }
}

/// <summary>One open socket's ear. Any number of signals before it looks count as one.</summary>
public sealed class Listener : IDisposable
{
    private readonly SemaphoreSlim news = new(0, 1);
    private volatile Farewell? farewell;

    public Farewell? Closed => farewell;

    public void Wake()
    {
        lock (news)
        {
            if (news.CurrentCount == 0) news.Release();
        }
    }

    public void Close(WebSocketCloseStatus status, string why) => Close(new Farewell(status, why));

    public void Close(Farewell last)
    {
        farewell ??= last;
        Wake();
    }

    /// <summary>True when there is news, false when <paramref name="atMost"/> passed quietly.</summary>
    public Task<bool> Wait(TimeSpan atMost, CancellationToken cancel) => news.WaitAsync(atMost, cancel);

    public void Dispose() => news.Dispose();
}

public sealed record Farewell(WebSocketCloseStatus Status, string Why);
