using System.Data.Common;
using Npgsql;

namespace CompassBot.Host.Memory.Postgres;

/// <summary>How the server is reached: nothing waits long, and a connection that died is replaced at once.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const int Connections = 16;

    // Rows are always found by a key; what a new table is guessed to hold must not turn that into a scan.
    private const string Session = "-c idle_in_transaction_session_timeout=5s -c lock_timeout=3s -c enable_seqscan=off";

    private readonly NpgsqlDataSource pool;
    private readonly string apart;

    public PostgresServer(string connectionString)
    {
        var set = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "CompassBot",
            Timeout = 3,
            CommandTimeout = 5,
            CancellationTimeout = 500,
            MaxAutoPrepare = 32,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
        };
        if (!Says(connectionString, "Maximum Pool Size", "MaxPoolSize")) set.MaxPoolSize = Connections;
        set.Options = $"{set.Options} {Session}".Trim();
        pool = NpgsqlDataSource.Create(set);

        // A hint that is lost costs nothing, so its commit waits for no disk.
        (set.Pooling, set.KeepAlive, set.Options) = (false, 10, set.Options + " -c synchronous_commit=off");
        apart = set.ConnectionString;
    }

    /// <summary>Whether it names a server at all; whether that one answers is another matter.</summary>
    public static bool Reads(string? connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Opens a connection that belongs to the caller alone.</summary>
    public async Task<NpgsqlConnection> Apart(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(apart);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does it once more when the connection was lost: the work must be safe to repeat.</summary>
    public async Task<T> Do<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        for (var again = false; ; again = true)
        {
            try
            {
                await using var connection = await pool.OpenConnectionAsync(cancel);
                return await work(connection);
            }
            catch (Exception fault) when (!again && IsLost(fault) && !cancel.IsCancellationRequested)
            {
                // The others of the pool died with it.
                pool.Clear();
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                throw Trouble(fault);
            }
        }
    }

    public static StoreException Trouble(Exception fault) => fault switch
    {
        StoreException trouble => trouble,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreException(StoreFault.Full, fault),
        PostgresException
        {
            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections
        } => new StoreException(StoreFault.Busy, fault),
        NpgsqlException { InnerException: TimeoutException } => new StoreException(StoreFault.Busy, fault),
        _ => new StoreException(StoreFault.Unavailable, fault),
    };

    public void Dispose() => pool.Dispose();

    private static bool IsLost(Exception fault) => fault switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException or IOException => true,
        _ => false,
    };

    private static bool Says(string connectionString, params string[] names)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return names.Any(said.ContainsKey);
    }
}
