using System.Globalization;

namespace CompassBot.Host.Channels;

/// <summary>A refusal: a status clients understand and a sentence a person understands. Never a stack trace.</summary>
public sealed record Problem(int Status, string Code, string Sentence, int? RetryAfter = null) : IResult
{
    public static readonly Problem NotAnActivity = new(400, "BadSyntax", "We couldn't read that message. Please try sending it again.");
    public static readonly Problem BadRequest = new(400, "BadSyntax", "We couldn't read that request. Please try again.");
    public static readonly Problem NoToken = new(401, "Unauthorized", "This chat needs to be opened again. Please reload the page.");
    public static readonly Problem WrongToken = new(403, "BadArgument", "This chat can't be opened with that key. Please reload the page.");
    public static readonly Problem Expired = new(403, "TokenExpired", "This chat was closed after a quiet while. Please reload the page to start again.");
    public static readonly Problem Off = new(403, "Forbidden", "This way in is switched off here.");
    public static readonly Problem WrongOrigin = new(403, "Forbidden", "This website isn't allowed to open the chat.");
    public static readonly Problem Gone = new(404, "ConversationNotFound", "This chat has ended, and nothing of it is kept. Please reload the page to start again.");
    public static readonly Problem NotFound = new(404, "NotFound", "There is nothing at this address.");
    public static readonly Problem WrongMethod = new(405, "MethodNotAllowed", "That can't be done at this address.");
    public static readonly Problem TooLarge = new(413, "MessageSizeTooBig", "That message is too long to send. Please send it in smaller parts.");
    public static readonly Problem NoUploads = new(415, "UnsupportedMediaType", "Files and pictures can't be sent here. You can type instead.");
    public static readonly Problem Busy = new(429, "Throttled", "That was a lot at once. Please wait a moment, then send it again.", RetryAfter: 10);
    public static readonly Problem OnlyReplies = new(501, "NotImplemented", "Only deliveryMode expectReplies is available here so far.");
    public static readonly Problem NotKept = new(503, "ServiceUnavailable", "Sorry, we couldn't save that just now. Please send it again in a moment.", RetryAfter: 5);
    public static readonly Problem Broken = new(500, "ServiceError", "Sorry, something went wrong on our side. Please try again.");

    /// <summary>An activity with help, for words that meant risk and could go nowhere.</summary>
    public ReadOnlyMemory<byte> Help { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        if (RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var body = ToJson();
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private byte[] ToJson() => JsonBytes.Write(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("code", Code);
        json.WriteString("message", Sentence);
        json.WriteEndObject();
        if (!Help.IsEmpty) JsonBytes.WriteActivities(json, [Help]);
    });
}
