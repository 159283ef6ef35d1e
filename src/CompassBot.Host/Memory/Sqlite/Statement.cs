using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>One prepared statement with the parameters $1, $2 and so on. Belongs to one connection and one thread at a time.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; sql.Contains("$" + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal); i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    public T? First<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values) where T : class
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? row(reader) : null;
    }

    public List<T> All<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
