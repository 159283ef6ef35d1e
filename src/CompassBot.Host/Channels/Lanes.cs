using System.Runtime.InteropServices;

namespace CompassBot.Host.Channels;

/// <summary>One lane per conversation: its turns pass one by one, in order, and no other conversation waits.</summary>
public sealed class Lanes(int mostWaiting = 1000)
{
    private readonly Dictionary<string, Lane> lanes = [];

    public int Count
    {
        get { lock (lanes) return lanes.Count; }
    }

    /// <summary>Null when the lane is full.</summary>
    public async ValueTask<IDisposable?> Enter(string conversation, CancellationToken cancel)
    {
        Lane lane;
        lock (lanes)
        {
            lane = CollectionsMarshal.GetValueRefOrAddDefault(lanes, conversation, out _) ??= new Lane();
            if (lane.Inside > mostWaiting) return null;
            lane.Inside++;
        }

        try
        {
            await lane.Turn.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, lane);
            throw;
        }

        return new Pass(this, conversation, lane);
    }

    private void Leave(string conversation, Lane lane)
    {
        lock (lanes)
        {
            if (--lane.Inside == 0) lanes.Remove(conversation);
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Inside { get; set; }
    }

    private sealed class Pass(Lanes lanes, string conversation, Lane lane) : IDisposable
    {
        public void Dispose()
        {
            lane.Turn.Release();
            lanes.Leave(conversation, lane);
        }
    }
}
