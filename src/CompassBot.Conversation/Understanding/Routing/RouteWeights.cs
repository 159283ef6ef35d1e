using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CompassBot.Understanding.Routing;

/// <summary>The file of the ranker: magic, SHA-256 of what follows, digest of what it was trained on, sizes, scales, names, offsets, hashes, weights. Little-endian.</summary>
/// <param name="Unit">The worth of one step of a weight.</param>
/// <param name="Sharpness">Scores times this are log-odds that hold for texts it has not seen.</param>
/// <param name="Weights">One a route for each feature.</param>
internal sealed record RouteWeights(string[] Routes, uint[] Hashes, double Unit, double Sharpness, double[] Offsets, sbyte[] Weights, byte[] Source)
{
    private const int Header = 8 + 32 + 32 + 8 + 16, Name = 12;
    private static readonly byte[] Magic = "CBROUTE1"u8.ToArray();

    /// <summary>Throws <see cref="InvalidDataException"/> when a single bit is wrong.</summary>
    public static RouteWeights Read(byte[] file)
    {
        if (file.Length < Header || !file.AsSpan(0, 8).SequenceEqual(Magic)) throw new InvalidDataException("it is not of this version");
        if (!SHA256.HashData(file.AsSpan(40)).AsSpan().SequenceEqual(file.AsSpan(8, 32))) throw new InvalidDataException("its checksum does not fit");
        int features = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(72)), routes = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(76));
        if (features < 1 || routes is < 2 or > 255 || file.Length != Header + (routes * (Name + 8L)) + (features * (4L + routes))) throw new InvalidDataException("its length does not fit");
        double unit = Number(80), sharpness = Number(88);
        var at = Header;
        string[] names = [.. Enumerable.Range(0, routes).Select(i => Encoding.ASCII.GetString(file, Header + (i * Name), Name).TrimEnd('\0'))];
        at += routes * Name;
        double[] offsets = [.. Enumerable.Range(0, routes).Select(i => Number(at + (8 * i)))];
        at += routes * 8;
        if (!offsets.Append(unit).Append(sharpness).All(double.IsFinite)) throw new InvalidDataException("a number in it is not one");
        var hashes = new uint[features];
        for (var i = 0; i < features; i++) hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + (4 * i)));
        return new RouteWeights(names, hashes, unit, sharpness, offsets, MemoryMarshal.Cast<byte, sbyte>(file.AsSpan(at + (4 * features))).ToArray(), file[40..72]);

        double Number(int from) => BinaryPrimitives.ReadDoubleLittleEndian(file.AsSpan(from));
    }

    public byte[] Write()
    {
        var file = new byte[Header + (Routes.Length * (Name + 8)) + (Hashes.Length * 4) + Weights.Length];
        Magic.CopyTo(file, 0);
        Source.CopyTo(file, 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(72), Hashes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(76), Routes.Length);
        BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(80), Unit);
        BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(88), Sharpness);
        var at = Header;
        foreach (var route in Routes) { Encoding.ASCII.GetBytes(route, file.AsSpan(at, Name)); at += Name; }
        foreach (var offset in Offsets) { BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(at), offset); at += 8; }
        foreach (var hash in Hashes) { BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), hash); at += 4; }
        MemoryMarshal.AsBytes<sbyte>(Weights).CopyTo(file.AsSpan(at));
        SHA256.HashData(file.AsSpan(40)).CopyTo(file, 8);
        return file;
    }
}
