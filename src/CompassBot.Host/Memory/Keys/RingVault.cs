using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace CompassBot.Host.Memory.Keys;

/// <summary>The ring in Azure Key Vault: each version of one secret is a key, and adding a version turns the ring on every host.</summary>
internal sealed class RingVault(SecretClient client, string secret)
{
    // All hosts have read a new key long before the first of them uses it, so nobody meets a stranger's token.
    private static readonly TimeSpan KnownFirst = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(1);

    private DateTimeOffset? looked;

    /// <summary>"https://VAULT/secrets/NAME"; versions are for Key Vault to name.</summary>
    public static bool Reads(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", Segments: ["/", "secrets/", { Length: > 1 } name] } && !name.EndsWith('/');

    public static RingVault At(string address)
    {
        var uri = new Uri(address);
        var options = new SecretClientOptions { Retry = { NetworkTimeout = TimeSpan.FromSeconds(10), Mode = RetryMode.Exponential } };
        return new RingVault(new SecretClient(new Uri(uri.GetLeftPart(UriPartial.Authority)), new DefaultAzureCredential(), options), uri.Segments[2]);
    }

    /// <summary>The keys as they stand in the vault; at most once a minute, otherwise those already known.</summary>
    public RingKey[] Read(RingKey[] known, DateTimeOffset now)
    {
        if (known.Length > 0 && looked is { } before && (now - before).Duration() < LooksEvery) return known;
        try
        {
            var versions = client.GetPropertiesOfSecretVersions(secret)
                .Where(version => version.Enabled != false && version.CreatedOn is not null && !(version.ExpiresOn <= now))
                .OrderByDescending(version => version.CreatedOn).ThenBy(version => version.Version, StringComparer.Ordinal).ToList();
            var keys = Ordered(versions, known, now);
            looked = now;
            return keys;
        }
        catch (Exception fault) when (fault is RequestFailedException or AuthenticationFailedException or AggregateException)
        {
            throw new StartRefusedException(Sentence(fault), fault);
        }
    }

    private RingKey[] Ordered(List<SecretProperties> newestFirst, RingKey[] known, DateTimeOffset now)
    {
        if (newestFirst.Count == 0) throw new StartRefusedException($"The secret {secret} of Memory:RingVault has no enabled version: {Make}");
        var current = newestFirst.FindIndex(version => version.CreatedOn + KnownFirst <= now);
        if (current < 0) current = newestFirst.Count - 1;
        var keys = new List<RingKey>();
        for (var i = 0; i < newestFirst.Count; i++)
        {
            // Retired when the next newer one came into use.
            DateTimeOffset? retired = i > current ? newestFirst[i - 1].CreatedOn + KnownFirst : null;
            if (retired is { } when && now - when >= Ring.DiesAfter) continue;
            keys.Add(Key(newestFirst[i], retired, known));
        }
        return [keys[current], .. keys[..current], .. keys[(current + 1)..]];
    }

    private RingKey Key(SecretProperties version, DateTimeOffset? retired, RingKey[] known)
    {
        if (Array.Find(known, key => key.Id == version.Version) is { } same) return same.Retired == retired ? same : same.RetiredAt(retired);
        var bytes = new byte[RingKey.Size + 1];
        if (!RingKey.IsId(version.Version) || !Convert.TryFromBase64String(client.GetSecret(secret, version.Version).Value.Value, bytes, out var written) || written != RingKey.Size)
            throw new StartRefusedException($"Version {version.Version} of the secret {secret} is not 32 random bytes in base64: disable it, and {Make}");
        return new RingKey(version.Version, bytes[..RingKey.Size], version.CreatedOn!.Value, retired);
    }

    private string Sentence(Exception fault) => fault switch
    {
        RequestFailedException { Status: 404 } => $"The secret {secret} of Memory:RingVault does not exist: {Make}",
        RequestFailedException { Status: 403 } => $"This host may not read the secret {secret} of Memory:RingVault: give its identity the role \"Key Vault Secrets User\" there, and let its network in.",
        AuthenticationFailedException or RequestFailedException { Status: 401 } =>
            "This host can't sign in to read Memory:RingVault: give it a managed identity, or sign in with az login on your own machine.",
        _ => $"Key Vault does not answer, so there are no keys: check Memory:RingVault ({client.VaultUri}) and the network, then start again.",
    };

    private string Make => $"az keyvault secret set --vault-name VAULT --name {secret} --value \"$(openssl rand -base64 32)\" makes one.";
}
