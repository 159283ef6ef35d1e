namespace CompassBot.Host.Memory;

/// <summary>A conversation's 256-bit sealing key. Lives for one request or one open socket; never written anywhere.</summary>
public readonly record struct RoomKey(ReadOnlyMemory<byte> Bytes)
{
    public override string ToString() => "RoomKey";
}
