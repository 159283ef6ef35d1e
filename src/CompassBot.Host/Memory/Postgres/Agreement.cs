using System.Buffers.Binary;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>The advisory locks: one pair of numbers each for schema and sweep, one number for each conversation.</summary>
internal static class Locks
{
    public const string Schema = "1131376500, 1";
    public const string Sweep = "1131376500, 2";

    /// <summary>Taken in ascending order, so that no two hosts wait for each other.</summary>
    public const string Take = "SELECT pg_advisory_xact_lock(number) FROM unnest($1::bigint[]) AS number";

    /// <summary>The same number on every host, made from a keyed name.</summary>
    public static long Number(byte[] keyed) => BinaryPrimitives.ReadInt64LittleEndian(keyed);
}

/// <summary>Hosts differ in time, so the database's clock decides what is old. Milliseconds.</summary>
internal static class DatabaseClock
{
    /// <summary>In every statement that asks for the time, $1 is <see cref="Moved"/>.</summary>
    public const string Now = "coalesce($1::bigint, (extract(epoch FROM now()) * 1000)::bigint)";

    private static readonly TimeSpan OnPurpose = TimeSpan.FromMinutes(1);

    /// <summary>Null, unless somebody moved the host's clock on purpose, away from its machine's own: then that time.</summary>
    public static long? Moved(DateTimeOffset now) =>
        (now - DateTimeOffset.UtcNow).Duration() < OnPurpose ? null : now.ToUnixTimeMilliseconds();
}
