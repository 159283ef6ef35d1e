using System.Security.Cryptography;
using CompassBot.Host.Guides;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>A person's message: the screen first, then the limits and the turn.</summary>
public sealed class Posting(Admission admission, FirstHearing hearing, HelpCard card, Exchange exchange, IConversationStore store, Limits limits, IOptions<GuidesOptions> guides, ILogger<Posting> log)
{
    private const int LongestText = 32 * 1024;
    private const int LargestUpload = 16 * 1024 * 1024;
    private static readonly TimeSpan SignsWait = TimeSpan.FromSeconds(1);

    /// <summary>Whatever breaks between the words and their answer, the answer is help.</summary>
    public async Task<IResult> Post(HttpContext http, string id)
    {
        try
        {
            return await Take(http, id);
        }
        catch (Exception error) when (error is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            log.LogCritical("A message could not be taken, and was answered with help: {What}", WordlessLogging.Describe(error));
            return Unkept(id, card.WhenBroken(null, guides.Value.CountryOrNull));
        }
    }

    private async Task<IResult> Take(HttpContext http, string id)
    {
        var (room, refused) = await admission.Admit(http, id);
        if (refused == Problem.Expired) return await TooLate(http, id);
        if (room is null) return refused!;
        var (activity, unreadable) = await ActivityReading.Read(http.Request, http.RequestAborted);
        if (activity is null) return unreadable!;
        if (!ActivityReading.IsMessage(activity)) return await Ignore(room, http.RequestAborted);

        var message = ActivityReading.Message(activity);
        var heard = hearing.Of(message);
        var fresh = admission.Fresh(room);
        if (!heard.Urgent && message.Text?.Length > LongestText) return Problem.TooLarge;
        if (!heard.Urgent && !limits.AllowMessage(http, id)) return Problem.Busy;
        // Help is never refused, but a flood of it is no longer written down.
        var help = hearing.Help(heard, fresh.Country);
        if (help is not null && !limits.AllowHelp(id)) return Unkept(id, help);

        var said = new Said(room, activity, NewKey());
        var outcome = await exchange.Take(new Inbound(id, room.Key, message with { Alone = heard.Alone }, said.Key, fresh, admission.IdleLimit, said.Write, Heard: heard.Risk), heard.Urgent);
        return Answer(outcome, id, heard.WayOut, help, fresh.Country);
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
        var heard = hearing.Of(activity is null ? new UserMessage("") : ActivityReading.Message(activity));
        return heard.Broken || heard.Risk.Tier != RiskTier.None ? With(Problem.Expired, id, hearing.Help(heard, await admission.Country(http))!) : Problem.Expired;
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
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Nothing was said, so nothing is lost; the next message meets the same storage and says so.
        }

        return new JsonBytes(Said.IdAlone(id, NewKey()));
    }

    private IResult Answer(Outcome outcome, string id, WayOut wayOut, Reply? help, string? country) => outcome.Fate switch
    {
        Fate.Taken or Fate.Duplicate => new JsonBytes(outcome.Answer),
        Fate.Gone when help is not null => With(Problem.Gone, id, help),
        // The room is gone, which is what was wished; the first answer may have been lost on the way.
        Fate.Gone when wayOut is WayOut.Leave or WayOut.Erase => new JsonBytes(Said.EndUnkept(id, NewKey(), wayOut)),
        Fate.Gone => Problem.Gone,
        _ when help is not null => Unkept(id, help),
        _ when wayOut == WayOut.Leave => new JsonBytes(Said.EndUnkept(id, NewKey(), wayOut)),
        Fate.Broken => Unkept(id, card.WhenBroken(null, country)),
        Fate.Crowded => Problem.Busy,
        _ => Problem.NotKept,
    };

    private Problem With(Problem problem, string id, Reply help) => problem with { Help = Said.HelpAlone(id, NewKey(), help, DateTimeOffset.UtcNow) };

    private JsonBytes Unkept(string id, Reply help) => new(Said.HelpUnkept(id, NewKey(), help, DateTimeOffset.UtcNow));

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
