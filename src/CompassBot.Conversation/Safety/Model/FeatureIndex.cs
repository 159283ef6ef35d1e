namespace CompassBot.Safety.Model;

/// <summary>Finds a feature's number by its hash; most features of a text are unknown and cost one look at a small bit map.</summary>
internal sealed class FeatureIndex
{
    private const int MapBits = 21;
    // Hash and number side by side: a feature that is known costs one line of memory.
    private readonly ulong[] slots;
    private readonly ulong[] known = new ulong[1 << (MapBits - 6)];
    private readonly int shift;

    public FeatureIndex(ReadOnlySpan<uint> hashes)
    {
        var bits = System.Numerics.BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 2;
        (shift, slots) = (32 - bits, new ulong[1 << bits]);
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = hashes[i] >> shift;
            while (slots[slot] != 0) slot = (slot + 1) & (uint)(slots.Length - 1);
            slots[slot] = ((ulong)hashes[i] << 32) | (uint)(i + 1);
            var bit = hashes[i] >> (32 - MapBits);
            known[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>-1 when no example taught it.</summary>
    public int Find(uint hash)
    {
        var bit = hash >> (32 - MapBits);
        if ((known[bit >> 6] >> (int)(bit & 63) & 1) == 0) return -1;
        for (var slot = hash >> shift; slots[slot] != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
            if ((uint)(slots[slot] >> 32) == hash) return (int)(uint)slots[slot] - 1;
        return -1;
    }
}
