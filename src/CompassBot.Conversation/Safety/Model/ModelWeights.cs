using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CompassBot.Safety.Model;

/// <summary>From a sum of weights to a probability: <paramref name="Unit"/> is the worth of one step of a weight.</summary>
internal readonly record struct Calibration(double Unit, double Slope, double Offset)
{
    public double Probability(double sum) => Learning.Logistic.Of((sum * Unit * Slope) + Offset);
}

/// <summary>The model file: magic, SHA-256 of what follows, digest of what it was trained on, sizes, calibrations, hashes, weights. Little-endian.</summary>
/// <param name="OfWords">Features below this number are of words, and have weights in <paramref name="Sort"/>.</param>
/// <param name="Grave">Two a feature: any risk, crisis.</param>
/// <param name="Sort"><see cref="Sorts"/> a word feature: one for each category, then self, third party, doer.</param>
/// <param name="SortUnit">The worth of one step of a weight in <paramref name="Sort"/>.</param>
/// <param name="Source">SHA-256 of everything it was trained on.</param>
internal sealed record ModelWeights(uint[] Hashes, int OfWords, sbyte[] Grave, sbyte[] Sort, double[] SortOffsets, double SortUnit, Calibration Risk, Calibration Crisis, byte[] Source)
{
    public const int Categories = 12, Sorts = Categories + 3;
    private const int Numbers = 6 + Sorts + 1, Header = 8 + 32 + 32 + 8 + (Numbers * 8);
    private static readonly byte[] Magic = "CBRISK01"u8.ToArray();

    /// <summary>Throws <see cref="InvalidDataException"/> when a single bit is wrong.</summary>
    public static ModelWeights Read(byte[] file)
    {
        if (file.Length < Header || !file.AsSpan(0, 8).SequenceEqual(Magic)) throw new InvalidDataException("it is not a model of this version");
        if (!SHA256.HashData(file.AsSpan(40)).AsSpan().SequenceEqual(file.AsSpan(8, 32))) throw new InvalidDataException("its checksum does not fit");
        int features = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(72)), ofWords = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(76));
        if (ofWords < 0 || ofWords > features || file.Length != Header + (features * 6L) + (ofWords * (long)Sorts)) throw new InvalidDataException("its length does not fit");
        for (var i = 0; i < Numbers; i++)
            if (!double.IsFinite(Number(i))) throw new InvalidDataException("a number in it is not one");
        if (features == 0) throw new InvalidDataException("it knows no features");
        var hashes = new uint[features];
        for (var i = 0; i < features; i++) hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(Header + (4 * i)));
        var bytes = MemoryMarshal.Cast<byte, sbyte>(file.AsSpan(Header + (4 * features)));
        return new ModelWeights(hashes, ofWords, bytes[..(2 * features)].ToArray(), bytes[(2 * features)..].ToArray(),
            [.. Enumerable.Range(6, Sorts).Select(Number)], Number(6 + Sorts), At(0), At(3), file[40..72]);

        Calibration At(int number) => new(Number(number), Number(number + 1), Number(number + 2));
        double Number(int number) => BinaryPrimitives.ReadDoubleLittleEndian(file.AsSpan(80 + (8 * number)));
    }

    public byte[] Write()
    {
        var file = new byte[Header + (Hashes.Length * 6) + Sort.Length];
        Magic.CopyTo(file, 0);
        Source.CopyTo(file, 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(72), Hashes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(76), OfWords);
        double[] numbers = [Risk.Unit, Risk.Slope, Risk.Offset, Crisis.Unit, Crisis.Slope, Crisis.Offset, .. SortOffsets, SortUnit];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(80 + (8 * i)), numbers[i]);
        for (var i = 0; i < Hashes.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Header + (4 * i)), Hashes[i]);
        MemoryMarshal.AsBytes<sbyte>(Grave).CopyTo(file.AsSpan(Header + (4 * Hashes.Length)));
        MemoryMarshal.AsBytes<sbyte>(Sort).CopyTo(file.AsSpan(Header + (6 * Hashes.Length)));
        SHA256.HashData(file.AsSpan(40)).CopyTo(file, 8);
        return file;
    }
}
