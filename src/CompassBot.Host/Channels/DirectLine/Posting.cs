using System.Security.Cryptography;
using CompassBot.Dialogs;
using CompassBot.Host.Guides;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>A person's message: the screen first, then the limits and the turn.</summary>
public sealed class Posting(Admission admission, Content content, WaysOut waysOut, Exchange exchange, IConversationStore store, Limits limits, TimeProvider clock)
{
    private const int LongestText = 32 * 1024;
    private const int LargestUpload = 16 * 1024 * 1024;
    private static readonly TimeSpan SignsWait = TimeSpan.FromSeconds(1);

    public async Task<IResult> Post(HttpContext http, string id)
    {
        var (room, refused) = await admission.Admit(http, id);
        if (refused == Problem.Expired) return await TooLate(http, id);
        if (room is null) return refused!;
        var (activity, unreadable) = await ActivityReading.Read(http.Request, http.RequestAborted);
        if (activity is null) return unreadable!;
        if (!ActivityReading.IsMessage(activity)) return await Ignore(room, http.RequestAborted);

        var message = ActivityReading.Message(activity);
        var heard = content.Screen.Judge(message.Text ?? "");
        var wayOut = waysOut.Of(message);
        var fresh = admission.Fresh(room);
        var urgent = heard.Tier != RiskTier.None || wayOut != WayOut.None;
        if (!urgent && message.Text?.Length > LongestText) return Problem.TooLarge;
        if (!urgent && !limits.AllowMessage(http, id)) return Problem.Busy;
        // Help is never refused, but a flood of it is no longer written down.
        var help = Help(heard, wayOut, fresh.Country);
        if (help is not null && !limits.AllowHelp(id)) return Unkept(id, help);

        var said = new Said(room, activity, NewKey());
        var outcome = await exchange.Take(new Inbound(id, room.Key, message, said.Key, fresh, admission.IdleLimit, said.Write), urgent);
        return Answer(outcome, id, wayOut, help);
    }

    /// <summary>The file is taken and dropped: a connection cut in the middle would hide the sentence.</summary>
    public async Task<IResult> RefuseUpload(HttpContext http, string id)
    {
        if ((await admission.Admit(http, id)).Refused is { } refused) return refused;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestUpload;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        return Problem.NoUploads;
    }

    /// <summary>The room is over, and what was said into it may still mean danger.</summary>
    private async Task<IResult> TooLate(HttpContext http, string id)
    {
        var (activity, _) = await ActivityReading.Read(http.Request, http.RequestAborted);
        var heard = content.Screen.Judge(activity is null ? "" : ActivityReading.Message(activity).Text ?? "");
        return heard.Tier == RiskTier.None ? Problem.Expired : With(Problem.Expired, id, exchange.HelpAlone(heard, await admission.Country(http)));
    }

    /// <summary>Typing and events say nothing, but somebody is there.</summary>
    private async Task<IResult> Ignore(Room room, CancellationToken cancel)
    {
        var id = room.Conversation;
        try
        {
            if (limits.AllowSign(id))
            {
                if ((await store.Load(id, room.Key, cancel).AsTask().WaitAsync(SignsWait, cancel)).Outcome == LoadOutcome.Erased) return Problem.Gone;
                await store.Touch(id, cancel).AsTask().WaitAsync(SignsWait, cancel);
            }
        }
        catch (Exception error) when (error is StoreException or TimeoutException)
        {
            // Nothing was said, so nothing is lost; the next message meets the same storage and says so.
        }

        return new JsonBytes(Said.IdAlone(id, NewKey()));
    }

    private IResult Answer(Outcome outcome, string id, WayOut wayOut, Reply? help) => outcome.Fate switch
    {
        Fate.Taken or Fate.Duplicate => new JsonBytes(outcome.Answer),
        Fate.Gone when help is not null => With(Problem.Gone, id, help),
        // The room is gone, which is what was wished; the first answer may have been lost on the way.
        Fate.Gone when wayOut is WayOut.Leave or WayOut.Erase => new JsonBytes(Said.EndUnkept(id, NewKey(), wayOut)),
        Fate.Gone => Problem.Gone,
        _ when help is not null => Unkept(id, help),
        _ when wayOut == WayOut.Leave => new JsonBytes(Said.EndUnkept(id, NewKey(), wayOut)),
        Fate.Crowded => Problem.Busy,
        _ => Problem.NotKept,
    };

    /// <summary>What the person gets when nothing can be kept; null when the words ask for no help.</summary>
    private Reply? Help(RiskVerdict heard, WayOut wayOut, string? country) =>
        heard.Tier != RiskTier.None ? exchange.HelpAlone(heard, country)
        : wayOut == WayOut.Person ? exchange.HelpAlone(new RiskVerdict(3, RiskCategory.Distress), country)
        : null;

    private Problem With(Problem problem, string id, Reply help) => problem with { Help = Said.HelpAlone(id, NewKey(), help, clock.GetUtcNow()) };

    private JsonBytes Unkept(string id, Reply help) => new(Said.HelpUnkept(id, NewKey(), help, clock.GetUtcNow()));

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
