namespace CompassBot.Safety.Model;

/// <summary>Hashes that are the same on every machine and in every run.</summary>
internal static class Hashing
{
    public const uint Start = 2166136261;

    public static uint Of(ReadOnlySpan<char> letters)
    {
        var hash = Start;
        foreach (var c in letters) hash = Take(hash, c);
        return hash;
    }

    // FNV-1a, a UTF-16 unit at a time.
    public static uint Take(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Mix(uint a, uint b)
    {
        var hash = (a ^ (b * 0x9E3779B1)) * 0x85EBCA6B;
        hash ^= hash >> 15;
        return hash * 0xC2B2AE35;
    }
}
