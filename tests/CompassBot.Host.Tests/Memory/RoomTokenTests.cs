using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CompassBot.Tests.Memory;

public sealed class RoomTokenTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly Clock clock = new();
    private readonly Ring ring;
    private readonly RoomTokens tokens;
    private readonly StreamTickets tickets;

    public RoomTokenTests()
    {
        ring = Ring.FromFile(folder.File("ring"), clock);
        tokens = new RoomTokens(ring, Options.Create(new MemoryOptions()), clock);
        tickets = new StreamTickets(ring, clock);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_token_opens_the_room_it_was_given_for()
    {
        var issued = tokens.Issue("acme", "IE", "en");
        Assert.Equal(TimeSpan.FromMinutes(30), issued.ExpiresIn);

        var room = await Valid(issued.Token);
        Assert.Equal(issued.Room.Conversation, room.Conversation);
        Assert.Equal(("acme", "IE", "en"), (room.Organisation, room.Country, room.Language));
        Assert.StartsWith("dl_", room.User, StringComparison.Ordinal);
        Assert.Equal(room.User, new JsonWebToken(issued.Token).GetPayloadValue<string>("user"));
        Assert.True(Same(issued.Room.Key, room.Key));
    }

    [Fact]
    public void Two_rooms_share_neither_name_nor_user_nor_key()
    {
        var (one, two) = (tokens.Issue().Room, tokens.Issue().Room);
        Assert.NotEqual(one.Conversation, two.Conversation);
        Assert.NotEqual(one.User, two.User);
        Assert.False(Same(one.Key, two.Key));
    }

    [Fact]
    public async Task A_token_is_good_until_its_last_second_on_the_slowest_clock_and_then_expired()
    {
        var token = tokens.Issue().Token;
        clock.Pass(TimeSpan.FromMinutes(30) + RoomTokens.Leeway - TimeSpan.FromSeconds(1));
        await Valid(token);
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(TokenOutcome.Expired, (await tokens.Read(token)).Outcome);
    }

    [Fact]
    public async Task A_refreshed_token_keeps_the_room_and_its_key()
    {
        var first = await Valid(tokens.Issue("acme", "IE", "en").Token);
        clock.Pass(TimeSpan.FromMinutes(29));
        var second = await Valid(tokens.Refresh(first).Token);
        Assert.Equal((first.Conversation, first.User, first.Born, "acme"), (second.Conversation, second.User, second.Born, second.Organisation));
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromMinutes(30), second.Expires);
        Assert.True(Same(first.Key, second.Key));
    }

    [Fact]
    public async Task A_room_lives_a_day_however_often_its_token_is_refreshed()
    {
        var issued = tokens.Issue();
        var born = clock.GetUtcNow();
        for (var i = 0; i < 95; i++)
        {
            clock.Pass(TimeSpan.FromMinutes(15));
            issued = tokens.Refresh(await Valid(issued.Token));
            Assert.True(issued.Room.Expires <= born + TimeSpan.FromHours(24));
        }
        clock.Pass(TimeSpan.FromMinutes(15) + RoomTokens.Leeway);
        Assert.Equal(TokenOutcome.Expired, (await tokens.Read(issued.Token)).Outcome);
    }

    [Fact]
    public async Task A_room_lives_on_when_the_ring_turns()
    {
        clock.Pass(TimeSpan.FromDays(6.99));
        var first = await Valid(tokens.Issue().Token);
        clock.Pass(TimeSpan.FromMinutes(15));
        var old = ring.Current.Id;
        ring.Turn();
        Assert.NotEqual(old, ring.Current.Id);

        var refreshed = tokens.Refresh(first).Token;
        Assert.Equal(ring.Current.Id, new JsonWebToken(refreshed).Kid);
        Assert.True(Same(first.Key, (await Valid(refreshed)).Key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("not a token at all, only a long line of words that somebody typed into a header")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsInVzZXIiOiJkbF94IiwiZXhwIjo5OTk5OTk5OTk5fQ.")]
    [InlineData("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%.%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%.%%%%%%%%%%%%%%%%%%%%%%%%")]
    public async Task Garbage_is_foreign_and_throws_nothing(string? token)
    {
        Assert.Equal(TokenOutcome.Foreign, (await tokens.Read(token)).Outcome);
        Assert.Equal(TokenOutcome.Foreign, tickets.Read(token).Outcome);
    }

    [Fact]
    public async Task A_token_or_ticket_with_any_character_changed_is_foreign()
    {
        var issued = tokens.Issue("acme", "IE", "en");
        var ticket = tickets.Issue(issued.Room);
        for (var i = 0; i < issued.Token.Length; i += 3)
            Assert.True(await IsForeign(Changed(issued.Token, i)) || SameBytes(issued.Token, Changed(issued.Token, i)), $"character {i}");
        for (var i = 0; i < ticket.Length - 1; i++)
            Assert.Equal(TokenOutcome.Foreign, tickets.Read(Changed(ticket, i)).Outcome);
        Assert.True(await IsForeign(new string('x', 100_000)));
    }

    [Fact]
    public async Task A_token_of_another_ring_is_foreign()
    {
        var other = Ring.FromFile(folder.File("other"), clock);
        var foreign = new RoomTokens(other, Options.Create(new MemoryOptions()), clock).Issue();
        Assert.Equal(TokenOutcome.Foreign, (await tokens.Read(foreign.Token)).Outcome);
        Assert.Equal(TokenOutcome.Foreign, tickets.Read(new StreamTickets(other, clock).Issue(foreign.Room)).Outcome);
    }

    [Fact]
    public async Task A_token_signed_with_our_key_but_without_a_room_is_foreign()
    {
        var signing = new SymmetricSecurityKey(ring.Current.Derive("token/sign")) { KeyId = ring.Current.Id };
        foreach (var claims in new[] { "{}", "{\"conv\":7,\"user\":[],\"exp\":\"soon\"}", "{\"conv\":\"c\",\"exp\":99999999999999999}", "{\"conv\":\"c\",\"user\":\"dl_x\",\"exp\":4102444800,\"rk\":\"no\",\"s\":\"*\"}",
            $"{{\"conv\":\"c\",\"user\":\"dl_x\",\"exp\":4102444800,\"rk\":\"{ring.Current.Id}\",\"s\":\"*!*\"}}" })
        {
            var token = new JsonWebTokenHandler().CreateToken(claims, new SigningCredentials(signing, SecurityAlgorithms.HmacSha256));
            Assert.NotEqual(TokenOutcome.Valid, (await tokens.Read(token)).Outcome);
        }
    }

    [Fact]
    public async Task The_secret_half_is_sealed_in_the_token_and_nothing_prints_it()
    {
        var issued = tokens.Issue();
        var refreshed = tokens.Refresh(await Valid(issued.Token));
        Assert.Equal(12 + 32 + 16, Sealed(issued).Length);
        Assert.False(Sealed(issued).AsSpan(12, 32).SequenceEqual(Sealed(refreshed).AsSpan(12, 32)));
        Assert.True(Same(issued.Room.Key, refreshed.Room.Key));
        Assert.Equal("Room RoomKey IssuedToken", $"{issued.Room} {issued.Room.Key} {issued}");

        static byte[] Sealed(IssuedToken of) => Base64UrlEncoder.DecodeBytes(new JsonWebToken(of.Token).GetPayloadValue<string>("s"));
    }

    [Fact]
    public void A_stream_ticket_opens_its_room_for_a_minute_on_the_slowest_clock()
    {
        var room = tokens.Issue().Room;
        var ticket = tickets.Issue(room);
        Assert.DoesNotContain(room.Conversation, ticket, StringComparison.Ordinal);

        clock.Pass(TimeSpan.FromSeconds(59) + RoomTokens.Leeway);
        var read = tickets.Read(ticket);
        Assert.Equal((TokenOutcome.Valid, room.Conversation), (read.Outcome, read.Conversation));
        Assert.True(Same(room.Key, read.Key));
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(TokenOutcome.Expired, tickets.Read(ticket).Outcome);
    }

    private async Task<Room> Valid(string token)
    {
        var read = await tokens.Read(token);
        Assert.Equal(TokenOutcome.Valid, read.Outcome);
        return read.Room!;
    }

    private async Task<bool> IsForeign(string token) => (await tokens.Read(token)).Outcome == TokenOutcome.Foreign;

    private static string Changed(string text, int at) => text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];

    // The last character of a base64url part may carry bits that mean nothing.
    private static bool SameBytes(string one, string two)
    {
        try
        {
            return one.Split('.').Zip(two.Split('.')).All(pair => Base64UrlEncoder.DecodeBytes(pair.First).AsSpan().SequenceEqual(Base64UrlEncoder.DecodeBytes(pair.Second)));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool Same(RoomKey one, RoomKey two) => one.Bytes.Span.SequenceEqual(two.Bytes.Span);
}
