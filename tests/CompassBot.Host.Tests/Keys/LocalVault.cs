using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using CompassBot.Tests.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompassBot.Tests.Keys;

/// <summary>A server on this machine that answers as Key Vault's documentation says: challenge, versions in pages, one version, errors.</summary>
public sealed class LocalVault : IAsyncDisposable
{
    public const string Secret = "compassbot-ring";
    private const string Token = "signed-in";
    private const int Page = 2;

    private readonly List<Version> versions = [];
    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;

    public LocalVault(Clock clock)
    {
        Clock = clock;
        using var key = RSA.Create(2048);
        certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        app = builder.Build();
        app.Use(Challenge);
        app.MapGet("/secrets/{name}/versions", (HttpContext http, string name, int? skip) => List(http, name, skip ?? 0));
        app.MapGet("/secrets/{name}/{version}", (HttpContext http, string name, string version) => One(http, name, version));
        ((IHost)app).Start();
    }

    public Clock Clock { get; }

    public bool Forbids { get; set; }

    public int ValuesRead { get; private set; }

    public SecretClient Client() => new(new Uri(app.Urls.Single()), new SignedIn(), new SecretClientOptions
    {
        DisableChallengeResourceVerification = true,
        Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(5) },
        Transport = new HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint }),
    });

    /// <summary>As "az keyvault secret set" does.</summary>
    public string Add(string? value = null)
    {
        versions.Add(new Version(Guid.NewGuid().ToString("N"), value ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Clock.GetUtcNow(), true));
        return versions[^1].Id;
    }

    public void Disable(string id) => versions[versions.FindIndex(version => version.Id == id)] = versions.Single(version => version.Id == id) with { Enabled = false };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    private async Task Challenge(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization != $"Bearer {Token}")
        {
            http.Response.StatusCode = 401;
            http.Response.Headers.WWWAuthenticate = "Bearer authorization=\"https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111\", resource=\"https://vault.azure.net\"";
            return;
        }

        if (Forbids) await Error(403, "Forbidden").ExecuteAsync(http);
        else if (string.IsNullOrEmpty(http.Request.Query["api-version"])) await Error(400, "BadParameter").ExecuteAsync(http);
        else await next(http);
    }

    private IResult List(HttpContext http, string name, int skip)
    {
        if (name != Secret || versions.Count == 0) return Error(404, "SecretNotFound");
        var more = skip + Page < versions.Count ? $"{http.Request.Scheme}://{http.Request.Host}/secrets/{name}/versions?api-version=7.6&skip={skip + Page}" : null;
        return Results.Json(new { value = versions.Skip(skip).Take(Page).Select(version => Item(http, version, null)), nextLink = more });
    }

    private IResult One(HttpContext http, string name, string id)
    {
        if (versions.Find(version => version.Id == id) is not { } found || name != Secret) return Error(404, "SecretNotFound");
        ValuesRead++;
        return found.Enabled ? Results.Json(Item(http, found, found.Value)) : Error(403, "SecretDisabled");
    }

    private static object Item(HttpContext http, Version version, string? value)
    {
        var (id, made) = ($"{http.Request.Scheme}://{http.Request.Host}/secrets/{Secret}/{version.Id}", version.Made.ToUnixTimeSeconds());
        var attributes = new { enabled = version.Enabled, created = made, updated = made, recoveryLevel = "Recoverable+Purgeable", recoverableDays = 90 };
        return value is null ? new { id, attributes } : new { value, id, attributes };
    }

    private static IResult Error(int status, string code) => Results.Json(new { error = new { code, message = code } }, statusCode: status);

    private sealed record Version(string Id, string Value, DateTimeOffset Made, bool Enabled);

    private sealed class SignedIn : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token, DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
