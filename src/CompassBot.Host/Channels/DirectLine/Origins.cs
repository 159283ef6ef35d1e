using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Channels.DirectLine;

public sealed class DirectLineCors(IOptions<DirectLineOptions> options) : IConfigureOptions<CorsOptions>
{
    public const string Policy = "directline";

    public void Configure(CorsOptions cors) => cors.AddPolicy(Policy, policy => policy
        .SetIsOriginAllowed(options.Value.Allows)
        .WithMethods("GET", "POST", "OPTIONS")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("retry-after")
        .SetPreflightMaxAge(TimeSpan.FromHours(2)));
}

/// <summary>CORS binds browsers' scripts only; this also covers the socket, which knows no CORS.</summary>
public sealed class OriginFilter(IOptions<DirectLineOptions> options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        var ours = origin.Length == 0 || options.Value.IsOurs(origin, request) || options.Value.Allows(origin);
        return ours ? next(context) : ValueTask.FromResult<object?>(Problem.WrongOrigin);
    }
}
