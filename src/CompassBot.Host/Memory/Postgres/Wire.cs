using System.Threading.Channels;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>Between hosts: after a commit one connection says which conversation has news, and nothing else of it; another listens.
/// A hint may be lost: sockets also look by themselves at their slow beat.</summary>
internal sealed class Wire : IDisposable
{
    private const int Waiting = 8192;

    // PostgreSQL takes payloads below 8,000 bytes.
    private const int LongestPayload = 7900;
    private const string Speaking = "SELECT pg_notify('compassbot', payload) FROM unnest($1::text[]) AS payload";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<string> news = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stopping = new();
    private readonly PostgresServer server;
    private readonly Wakeups wakeups;
    private readonly Task loops;
    private volatile int speaker;

    public Wire(PostgresServer server, Wakeups wakeups)
    {
        (this.server, this.wakeups) = (server, wakeups);
        loops = Task.WhenAll(Task.Run(Speak), Task.Run(Listen));
    }

    public void Tell(string conversation) => news.Writer.TryWrite(conversation);

    public void Dispose()
    {
        stopping.Cancel();
        loops.Wait(Pause);
        stopping.Dispose();
    }

    private async Task Speak()
    {
        NpgsqlConnection? connection = null;
        var waiting = new HashSet<string>();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await news.Reader.WaitToReadAsync(stopping.Token);
                waiting.Clear();
                while (waiting.Count < Waiting && news.Reader.TryRead(out var conversation)) waiting.Add(conversation);
                connection ??= await server.Apart(stopping.Token);
                speaker = connection.ProcessID;
                await using var batch = new NpgsqlBatch(connection);
                batch.With(Speaking).Texts(Payloads(waiting));
                await batch.ExecuteNonQueryAsync(stopping.Token);
            }
            catch (Exception)
            {
                if (connection is not null) await connection.DisposeAsync();
                connection = null;
                await Rest();
            }
        }

        if (connection is not null) await connection.DisposeAsync();
    }

    private async Task Listen()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await server.Apart(stopping.Token);
                connection.Notification += (_, told) => Hear(told);
                await using var listen = new NpgsqlCommand("LISTEN compassbot", connection);
                await listen.ExecuteNonQueryAsync(stopping.Token);
                wakeups.TellMissed();
                while (true) await connection.WaitAsync(stopping.Token);
            }
            catch (Exception)
            {
                await Rest();
            }
        }
    }

    // This host's sockets were woken when it committed.
    private void Hear(NpgsqlNotificationEventArgs told)
    {
        if (told.PID == speaker) return;
        foreach (var conversation in told.Payload.Split(' ')) wakeups.Tell(conversation);
    }

    private async Task Rest()
    {
        try
        {
            await Task.Delay(Pause, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private static List<string> Payloads(HashSet<string> conversations)
    {
        var payloads = new List<string>();
        foreach (var conversation in conversations)
        {
            if (payloads.Count > 0 && payloads[^1].Length + conversation.Length < LongestPayload) payloads[^1] += " " + conversation;
            else payloads.Add(conversation);
        }

        return payloads;
    }
}
