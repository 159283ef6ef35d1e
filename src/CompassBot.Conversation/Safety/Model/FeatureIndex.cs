namespace CompassBot.Safety.Model;

/// <summary>Finds a feature's number by its hash; most features of a text are unknown and cost one look at a small bit map.</summary>
internal sealed class FeatureIndex
{
    private const int MapBits = 21;
    private readonly uint[] keys;
    private readonly int[] numbers;
    private readonly ulong[] known = new ulong[1 << (MapBits - 6)];
    private readonly int shift;

    public FeatureIndex(ReadOnlySpan<uint> hashes)
    {
        var bits = System.Numerics.BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 2;
        (shift, keys, numbers) = (32 - bits, new uint[1 << bits], new int[1 << bits]);
        Array.Fill(numbers, -1);
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = hashes[i] >> shift;
            while (numbers[slot] >= 0) slot = (slot + 1) & (uint)(keys.Length - 1);
            (keys[slot], numbers[slot]) = (hashes[i], i);
            var bit = hashes[i] >> (32 - MapBits);
            known[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>-1 when no example taught it.</summary>
    public int Find(uint hash)
    {
        var bit = hash >> (32 - MapBits);
        if ((known[bit >> 6] >> (int)(bit & 63) & 1) == 0) return -1;
        for (var slot = hash >> shift; numbers[slot] >= 0; slot = (slot + 1) & (uint)(keys.Length - 1))
            if (keys[slot] == hash) return numbers[slot];
        return -1;
    }
}
