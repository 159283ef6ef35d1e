using Microsoft.Net.Http.Headers;

namespace CompassBot.Host.Pages;

/// <summary>A file as the browser can best take it.</summary>
/// <param name="Keep">The browser may keep it and ask whether it changed; pages with a chat in them are not kept.</param>
public sealed record PageAnswer(PageFile File, bool Keep) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, headers) = (httpContext.Request, httpContext.Response.Headers);
        if (Keep) headers.ETag = File.Tag;
        headers.Vary = "Accept-Encoding";
        if (Keep) headers.CacheControl = "no-cache";
        if (Keep && request.Headers.IfNoneMatch.ToString().Contains(File.Tag, StringComparison.Ordinal))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (body, encoding) = Body(request.GetTypedHeaders().AcceptEncoding);
        if (encoding is not null) headers.ContentEncoding = encoding;
        headers.ContentType = File.Type;
        headers.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private (byte[] Body, string? Encoding) Body(IList<StringWithQualityHeaderValue> accepted)
    {
        bool Takes(string encoding) => accepted.Any(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality != 0);
        if (Takes("br")) return (File.Brotli, "br");
        return Takes("gzip") ? (File.Gzip, "gzip") : (File.Plain, null);
    }
}
