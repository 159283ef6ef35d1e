using CompassBot.Host.Channels;

namespace CompassBot.Host.Privacy;

/// <summary>Whatever breaks, a person gets a sentence, and the log gets the kind and the place of it, never its message.</summary>
public sealed class PlainErrors(RequestDelegate next, ILogger<PlainErrors> log)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (Unsaid(http) is { } problem) await problem.ExecuteAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception error)
        {
            var problem = error is BadHttpRequestException bad ? bad.StatusCode == 413 ? Problem.TooLarge : Problem.BadRequest : Problem.Broken;
            if (problem.Status == 500) log.LogError("A request failed: {What}", WordlessLogging.Describe(error));
            if (http.Response.HasStarted) http.Abort();
            else await problem.ExecuteAsync(http);
        }
    }

    private static Problem? Unsaid(HttpContext http) =>
        http.Response.HasStarted || http.Response.ContentLength is not null || http.Response.ContentType is not null ? null
        : http.Response.StatusCode switch
        {
            404 => Problem.NotFound,
            405 => Problem.WrongMethod,
            400 => Problem.BadRequest,
            _ => null,
        };
}
