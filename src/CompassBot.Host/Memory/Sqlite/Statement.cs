using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CompassBot.Host.Memory.Sqlite;

/// <summary>One prepared statement with the parameters $1, $2 and so on. Belongs to one connection and one thread at a time.</summary>
/// <remarks>On SQLite's own interface: ADO.NET's commands cost more than what they do here.</remarks>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        // SQLite numbers $1 and $2 by where they first stand, ?1 and ?2 by what they say.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql.Replace('$', '?'), raw.SQLITE_PREPARE_PERSISTENT, out statement), database);
    }

    public void Run(params ReadOnlySpan<Value> values)
    {
        try
        {
            Bind(values);
            while (Step()) { }
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public T? First<T>(Func<Row, T> row, params ReadOnlySpan<Value> values) where T : class
    {
        try
        {
            Bind(values);
            return Step() ? row(new Row(statement)) : null;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public List<T> All<T>(Func<Row, T> row, params ReadOnlySpan<Value> values)
    {
        try
        {
            Bind(values);
            var rows = new List<T>();
            while (Step()) rows.Add(row(new Row(statement)));
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private bool Step()
    {
        var outcome = raw.sqlite3_step(statement);
        if (outcome == raw.SQLITE_ROW) return true;
        if (outcome != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(outcome, database);
        return false;
    }

    private void Bind(ReadOnlySpan<Value> values)
    {
        for (var i = 0; i < values.Length; i++)
            SqliteException.ThrowExceptionForRC(values[i].Bind(statement, i + 1), database);
    }
}

/// <summary>What stands for $1: a text, a number or bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Value
{
    private readonly object? thing;
    private readonly long number;

    private Value(object? thing, long number) => (this.thing, this.number) = (thing, number);

    public static implicit operator Value(string text) => new(text, 0);

    public static implicit operator Value(long number) => new(null, number);

    public static implicit operator Value(byte[] box) => new(box, 0);

    public int Bind(sqlite3_stmt statement, int at) => thing switch
    {
        string text => raw.sqlite3_bind_text(statement, at, text),
        byte[] box => raw.sqlite3_bind_blob(statement, at, box),
        _ => raw.sqlite3_bind_int64(statement, at, number),
    };
}

/// <summary>The row a statement stands at; gone with its next step.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public ReadOnlySpan<byte> Box(int column) => raw.sqlite3_column_blob(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
