namespace CompassBot.Host.Memory.Keys;

/// <summary>Reads "id:base64[,id:base64]", as an environment variable or a key vault holds it.</summary>
internal static class RingSetting
{
    public static RingKey[] Parse(string setting)
    {
        var keys = setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Key).ToArray();
        if (keys.Length == 0 || keys.DistinctBy(key => key.Id).Count() != keys.Length)
            throw new StartRefusedException("Memory:Ring needs at least one key and no id twice; write it as id:base64, current key first.");
        return keys;
    }

    private static RingKey Key(string entry, int index)
    {
        var colon = entry.IndexOf(':');
        var bytes = new byte[RingKey.Size + 1];
        return colon > 0 && RingKey.IsId(entry[..colon])
            && Convert.TryFromBase64String(entry[(colon + 1)..], bytes, out var written) && written == RingKey.Size
                ? new RingKey(entry[..colon], bytes[..RingKey.Size], DateTimeOffset.UnixEpoch, null)
                // The entry itself is a secret, so only its number is told.
                : throw new StartRefusedException($"Entry {index + 1} of Memory:Ring is not id:base64 with 32 random bytes; make one with: openssl rand -base64 32.");
    }
}
