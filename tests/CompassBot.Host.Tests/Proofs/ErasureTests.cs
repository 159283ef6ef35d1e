using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Postgres;
using CompassBot.Host.Memory.Sqlite;
using CompassBot.Tests.Memory;
using CompassBot.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CompassBot.Tests.Proofs;

/// <summary>Database and log are copied before and after a person deletes: before, ring and token open them; after, with the ring and every row that is left, nothing opens.</summary>
[Collection(WithPostgres.Name)]
public sealed class ErasureTests : IDisposable
{
    private const int Turns = 3;
    private readonly Folder folder = new();
    private readonly Ring ring;
    private readonly IssuedToken issued;

    public ErasureTests()
    {
        ring = Ring.FromFile(folder.File("ring"), TimeProvider.System);
        issued = new RoomTokens(ring, Options.Create(new MemoryOptions()), TimeProvider.System).Issue();
    }

    private string Gone => issued.Room.Conversation;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_deleting_nothing_in_the_sqlite_files_opens()
    {
        using var store = SqliteStore.Open(folder.File("compassbot.db"), ring, new Erasures(), TimeProvider.System);
        await Talk(store);
        var before = CopyFiles("before");
        await store.Erase(Gone, default);
        var after = CopyFiles("after");

        using (var copy = SqliteStore.Open(Path.Combine(before, "compassbot.db"), ring, new Erasures(), TimeProvider.System)) await OpensWithTheToken(copy);
        var boxes = Blobs(before, $"SELECT state FROM conversation WHERE conversation = '{Gone}' UNION ALL SELECT body FROM activity WHERE conversation = '{Gone}'");
        var left = Blobs(after, "SELECT root FROM ring UNION ALL SELECT state FROM conversation UNION ALL SELECT body FROM activity UNION ALL SELECT key FROM inbound UNION ALL SELECT answer FROM inbound WHERE answer IS NOT NULL UNION ALL SELECT key FROM tombstone");
        Prove(boxes, left);

        // Nor are the sealed bytes themselves still there.
        var bytes = string.Concat(Directory.GetFiles(after).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.All(boxes, box => Assert.DoesNotContain(Encoding.Latin1.GetString(box), bytes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_deleting_nothing_in_the_postgres_files_opens()
    {
        using var server = new DebianPostgres();
        var database = server.Database();
        using var store = Open(database);
        await Talk(store);
        DebianPostgres.Sql(database, "CHECKPOINT");
        using var before = server.Copy();
        await store.Erase(Gone, default);
        DebianPostgres.Sql(database, "CHECKPOINT");
        using var after = server.Copy();

        using (var copy = Open(before.Reach("test1"))) await OpensWithTheToken(copy);
        var boxes = Blobs(before, $"SELECT state FROM compassbot.conversation WHERE conversation = '{Gone}' UNION ALL SELECT body FROM compassbot.activity WHERE conversation = '{Gone}'");
        var left = Blobs(after, """
            SELECT root FROM compassbot.ring UNION ALL SELECT state FROM compassbot.conversation UNION ALL SELECT body FROM compassbot.activity UNION ALL SELECT key FROM compassbot.inbound
            UNION ALL SELECT answer FROM compassbot.inbound WHERE answer IS NOT NULL UNION ALL SELECT key FROM compassbot.tombstone
            """);
        // The server's log and pages may still hold the sealed bytes: it is these that the thief tries in vain.
        Prove(boxes, left);
        using var copied = Open(after.Reach("test1"));
        Assert.Equal(LoadOutcome.Erased, (await copied.Load(Gone, issued.Room.Key, default)).Outcome);
    }

    private async Task Talk(IConversationStore store)
    {
        for (var version = 0; version < Turns; version++)
        {
            await store.Commit(Written.Turn(Gone, issued.Room.Key, version, $"m{version}", "state", "answer", $"said {version}"), default);
            await store.Commit(Written.Turn($"somebody who stays {version}", Written.Key(), 0, "m", "state", "answer", "still here"), default);
        }
    }

    private async Task OpensWithTheToken(IConversationStore copy)
    {
        Assert.Equal("state", Written.Text((await copy.Load(Gone, issued.Room.Key, default)).State));
        Assert.Equal(["said 0", "said 1", "said 2"], (await copy.Read(Gone, issued.Room.Key, 0, 10, default))!.Select(one => Written.Text(one.Json)));
    }

    private void Prove(List<byte[]> boxes, List<byte[]> left)
    {
        var thief = new Thief(File.ReadLines(folder.File("ring")).Last().Split(' ')[1], ring, Gone, left);
        Assert.Equal(Turns + 1, boxes.Count);
        Assert.True(left.Count >= 4 && thief.Guesses > 50);
        Assert.Equal(0, thief.Opens(boxes, Turns));
        // The same search opens everything once it is given what only the person had.
        Assert.Equal(boxes.Count, thief.Opens(boxes, Turns, SecretHalf()));
    }

    private byte[] SecretHalf()
    {
        var box = Base64Url.DecodeFromChars(new JsonWebToken(issued.Token).GetPayloadValue<string>("s"));
        var secret = new byte[32];
        using var aes = new AesGcm(ring.Current.Derive("token/seal"), 16);
        aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, 32), box.AsSpan(44), secret, Encoding.UTF8.GetBytes($"{Gone}|token|{ring.Current.Id}"));
        return secret;
    }

    private PostgresStore Open(string database) => PostgresStore.Open(database, ring, new Erasures(), new Wakeups(), TimeProvider.System, NullLogger.Instance);

    private string CopyFiles(string name)
    {
        var copy = Directory.CreateDirectory(folder.File(name)).FullName;
        foreach (var file in Directory.GetFiles(folder.Path, "compassbot.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    private static List<byte[]> Blobs(string files, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(files, "compassbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<byte[]>();
        while (reader.Read()) found.Add((byte[])reader.GetValue(0));
        return found;
    }

    private static List<byte[]> Blobs(DebianPostgres server, string sql) => DebianPostgres.Sql(server.Reach("test1"), sql).ConvertAll(one => (byte[])one);
}
