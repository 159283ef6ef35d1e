using System.Security.Cryptography;
using CompassBot.Dialogs;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>A person's message: the screen first, then the limits and the turn.</summary>
public sealed class Posting(Admission admission, Content content, Exchange exchange, IConversationStore store, Limits limits, TimeProvider clock)
{
    private const int LargestUpload = 16 * 1024 * 1024;

    public async Task<IResult> Post(HttpContext http, string id)
    {
        var (room, refused) = await admission.Admit(http, id);
        if (room is null) return refused!;
        var (activity, unreadable) = await ActivityReading.Read(http.Request, http.RequestAborted);
        if (activity is null) return unreadable!;
        if (activity.Type != "message") return await Ignore(id, http.RequestAborted);

        var message = ActivityReading.Message(activity);
        var heard = content.Screen.Judge(message.Text ?? "");
        if (heard.Tier == RiskTier.None && !IsWayOut(message) && !limits.AllowMessage(http, id)) return Problem.Busy;

        var said = new Said(room, activity, NewKey());
        var outcome = await exchange.Take(
            new Inbound(id, room.Key, message, said.Key, admission.Fresh(room), admission.IdleLimit, said.Write), heard);
        return Answer(outcome, message, id);
    }

    /// <summary>The file is taken and dropped: a connection cut in the middle would hide the sentence.</summary>
    public async Task<IResult> RefuseUpload(HttpContext http, string id)
    {
        if ((await admission.Admit(http, id)).Refused is { } refused) return refused;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestUpload;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        return Problem.NoUploads;
    }

    /// <summary>Typing and events say nothing, but somebody is there.</summary>
    private async Task<IResult> Ignore(string id, CancellationToken cancel)
    {
        try
        {
            await store.Touch(id, cancel);
        }
        catch (StoreException)
        {
            // Nothing was said, so nothing is lost; the next message meets the same storage and says so.
        }

        return new JsonBytes(Said.IdAlone(id, NewKey()));
    }

    private IResult Answer(Outcome outcome, UserMessage message, string id) => outcome.Fate switch
    {
        Fate.Taken or Fate.Duplicate => new JsonBytes(outcome.Answer),
        Fate.Gone => Problem.Gone,
        _ when outcome.Help is { } help => new JsonBytes(Said.HelpUnkept(id, NewKey(), help, clock.GetUtcNow())),
        _ when message.Tap?.Action == "leave" => new JsonBytes(Said.LeaveUnkept(id, NewKey())),
        Fate.Crowded => Problem.Busy,
        _ => Problem.NotKept,
    };

    // A person who wants to leave, or a human, is never told to wait.
    private static bool IsWayOut(UserMessage message) => message.Tap?.Action is "leave" or "human";

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
