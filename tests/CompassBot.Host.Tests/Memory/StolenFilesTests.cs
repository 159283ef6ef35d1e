using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CompassBot.Tests.Memory;

/// <summary>What somebody holds who took every file of the service, but no person's token.</summary>
public sealed class StolenFilesTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly Ring ring;
    private readonly IssuedToken issued;
    private readonly SqliteStore store;

    public StolenFilesTests()
    {
        ring = Ring.FromFile(folder.File("ring"), TimeProvider.System);
        issued = new RoomTokens(ring, Options.Create(new MemoryOptions()), TimeProvider.System).Issue();
        store = SqliteStore.Open(folder.File("compassbot.db"), ring, new Erasures(), TimeProvider.System);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Neither_the_rooms_key_nor_its_secret_half_is_in_any_file()
    {
        await store.Commit(Written.Turn(issued.Room.Conversation, issued.Room.Key, 0, "m1", "state", "answer", "hi"), CancellationToken.None);
        var files = folder.Bytes();
        foreach (var secret in new[] { SecretHalf(), issued.Room.Key.Bytes.ToArray(), Encoding.ASCII.GetBytes(issued.Token) })
        {
            Assert.DoesNotContain(Encoding.Latin1.GetString(secret), files, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(secret), files, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexString(secret), files, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_ring_and_the_database_together_open_nothing_and_with_the_token_they_do()
    {
        var name = issued.Room.Conversation;
        await store.Commit(Written.Turn(name, issued.Room.Key, 0, "m1", "state", "answer", "hi"), CancellationToken.None);
        var ringKey = Convert.FromBase64String(File.ReadLines(folder.File("ring")).Last().Split(' ')[1]);

        string[] purposes = ["store/root", "token/seal", "token/sign", "ticket", "channel/name", "channel/secret", "fingerprint", "room/" + name];
        byte[][] held = [ringKey, new byte[32], [], Encoding.UTF8.GetBytes(name), .. purposes.Select(ring.Current.Derive)];
        foreach (var guess in held.SelectMany(half => new[] { half, Room(half, ringKey), Room(ringKey, half) }).Where(key => key.Length == 32))
            Assert.Equal(StoreFault.Unsealed, (await Assert.ThrowsAsync<StoreException>(() => store.Load(name, new RoomKey(guess), CancellationToken.None).AsTask())).Fault);

        var opened = await store.Load(name, new RoomKey(Room(SecretHalf(), ringKey)), CancellationToken.None);
        Assert.Equal("state", Written.Text(opened.State));

        byte[] Room(byte[] secret, byte[] salt) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, salt, Encoding.UTF8.GetBytes("room/" + name));
    }

    private byte[] SecretHalf()
    {
        var box = Base64Url.DecodeFromChars(new JsonWebToken(issued.Token).GetPayloadValue<string>("s"));
        var secret = new byte[32];
        using var aes = new AesGcm(ring.Current.Derive("token/seal"), 16);
        aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, 32), box.AsSpan(44), secret, Encoding.UTF8.GetBytes($"{issued.Room.Conversation}|token|{ring.Current.Id}"));
        return secret;
    }
}
