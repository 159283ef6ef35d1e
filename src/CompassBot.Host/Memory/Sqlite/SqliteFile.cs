using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>How the database file is opened. Every connection syncs each commit and overwrites what it deletes.</summary>
internal sealed class SqliteFile(string path, int maxMegabytes)
{
    private const int PageSize = 4096;

    public string Path => path;

    /// <param name="cacheKilobytes">The writer keeps what it works on; whoever reads starts anew after every write.</param>
    public SqliteConnection Open(int cacheKilobytes = 2048)
    {
        OnlyForItsOwner();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            Run(connection, $"""
                PRAGMA busy_timeout = 1000;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA cache_size = -{cacheKilobytes};
                PRAGMA temp_store = MEMORY;
                PRAGMA max_page_count = {(long)maxMegabytes * 1024 * 1024 / PageSize};
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static StoreException Trouble(Exception cause) => cause switch
    {
        StoreException trouble => trouble,
        SqliteException { SqliteErrorCode: 5 or 6 } => new StoreException(StoreFault.Busy, cause),
        SqliteException { SqliteErrorCode: 13 } => new StoreException(StoreFault.Full, cause),
        _ => new StoreException(StoreFault.Unavailable, cause),
    };

    // SQLite gives its side files the mode of the database file.
    private void OnlyForItsOwner()
    {
        if (OperatingSystem.IsWindows() || File.Exists(path)) return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var made = new FileStream(path, options);
    }
}
