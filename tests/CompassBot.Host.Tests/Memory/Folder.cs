using System.Text;
using Microsoft.Data.Sqlite;

namespace CompassBot.Tests.Memory;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("compassbot-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every byte of every file here, as text that keeps each byte.</summary>
    public string Bytes() => string.Concat(Directory.GetFiles(Path).Select(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.ToArray());
    }));

    /// <summary>Runs SQL on the database behind the store's back; answers the first column's blobs as <see cref="Bytes"/> shows them.</summary>
    public List<string> Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File("compassbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read()) found.Add(Encoding.Latin1.GetString((byte[])reader.GetValue(0)));
        return found;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
