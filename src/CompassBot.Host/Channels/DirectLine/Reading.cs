using System.Globalization;
using CompassBot.Host.Memory;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>Activities after a watermark. A poll of a living conversation is never refused: one bad answer ends a client's polling.</summary>
public sealed class Reading(Admission admission, IConversationStore store, ILogger<Reading> log)
{
    public const int Batch = 100;
    private const int LargestBatch = 512 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IResult> Poll(HttpContext http, string id)
    {
        var (room, refused) = await admission.Admit(http, id);
        if (room is null) return refused!;

        var after = Watermark(http.Request);
        try
        {
            var activities = await store.Read(id, room.Key, after, Batch, http.RequestAborted).AsTask().WaitAsync(Patience, http.RequestAborted);
            if (activities is not null) return new JsonBytes(Set(Fitting(activities), after));
            var gone = (await store.Load(id, room.Key, http.RequestAborted).AsTask().WaitAsync(Patience, http.RequestAborted)).Outcome == LoadOutcome.Erased;
            return gone ? Problem.Gone : new JsonBytes(Set([], after));
        }
        catch (StoreException error) when (error.Fault == StoreFault.Unsealed)
        {
            return Problem.Gone;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError("Activities could not be read: {Error}", error.GetType().Name);
            return new JsonBytes(Set([], after));
        }
    }

    /// <summary>As many from the front as fit a batch of half a megabyte, one at least.</summary>
    public static IReadOnlyList<StoredActivity> Fitting(IReadOnlyList<StoredActivity> activities)
    {
        var (count, bytes) = (0, 0);
        while (count < activities.Count && (count == 0 || bytes + activities[count].Json.Length <= LargestBatch)) bytes += activities[count++].Json.Length;
        return count == activities.Count ? activities : [.. activities.Take(count)];
    }

    /// <summary>An activity set as Direct Line sends it, over poll and socket alike.</summary>
    public static byte[] Set(IReadOnlyList<StoredActivity> activities, long after) => JsonBytes.Write(json =>
    {
        JsonBytes.WriteActivities(json, activities.Select(activity => activity.Json));
        json.WriteString("watermark", (activities.Count == 0 ? after : activities[^1].Sequence).ToString(CultureInfo.InvariantCulture));
    });

    /// <summary>Absent or unreadable is the beginning: whoever has no watermark has seen nothing yet.</summary>
    public static long Watermark(HttpRequest request) =>
        long.TryParse(request.Query["watermark"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;
}
