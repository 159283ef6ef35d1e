using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Memory.Sqlite;
using CompassBot.Tests.Memory;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Faults;

public sealed class SqliteFaultTests
{
    [Fact]
    public Task A_host_killed_in_the_middle_of_everything_loses_and_doubles_nothing() => Killed(0);

    [Fact, Trait("Category", "Soak")]
    public Task A_host_killed_over_and_over_for_ten_thousand_turns_loses_and_doubles_nothing() => Killed(Outages.Long);

    [Fact]
    public async Task On_a_full_disk_help_still_comes_others_are_told_and_room_made_is_enough()
    {
        using var folder = new Folder();
        var small = Directory.CreateDirectory(folder.File("small")).FullName;
        // A disk of its own that only this process sees, and that ends with it; what is said meanwhile never fills it alone.
        string[] own = [.. Environment.IsPrivilegedProcess ? (string[])["unshare", "-m"] : ["unshare", "-r", "-m"], "sh", "-c", "mount -t tmpfs -o size=64m none \"$0\" && exec \"$@\"", small];
        using var host = HostProcess.Behind(own, $"--Memory:DataFolder={small}", "--RateLimits:Enabled=false", "--Logging:LogLevel:Default=None");
        var address = await host.Address();
        using var crowd = await Crowd.Arrive(() => [address], 3);
        using var quiet = new CancellationTokenSource();
        var talking = crowd.Talk(quiet.Token);
        await Task.Delay(500);

        var inside = $"/proc/{host.Id.ToString(CultureInfo.InvariantCulture)}/root{small}";
        Fill(Path.Combine(inside, "filler"));
        using var http = new HttpClient { BaseAddress = address };
        await Told(http, address);
        File.Delete(Path.Combine(inside, "filler"));
        await Task.Delay(500);
        await quiet.CancelAsync();
        await talking;

        // SQLite would look for the path outside.
        foreach (var file in Directory.GetFiles(inside)) File.Copy(file, folder.File(Path.GetFileName(file)));
        var ring = Ring.FromFile(folder.File("ring"), TimeProvider.System);
        using var store = SqliteStore.Open(folder.File("compassbot.db"), ring, new Erasures(), TimeProvider.System);
        Assert.Empty(await crowd.Faults(store, ring));
    }

    private static async Task Killed(int turns)
    {
        using var fleet = await Fleet.Start(1, "");
        await Outages.Survive(fleet, _ => fleet.KillAndStart(0), turns);
    }

    private static void Fill(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            while (true) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full, which was the point.
        }
    }

    /// <summary>Somebody who comes while nothing can be kept: no room is left for a greeting, and help comes all the same.</summary>
    private static async Task Told(HttpClient http, Uri address)
    {
        using var asked = await http.PostAsync("/api/webchat/token", new StringContent("""{"country":"IE"}"""));
        var room = await asked.Content.ReadFromJsonAsync<JsonElement>();
        async Task<(HttpStatusCode, JsonElement)> Say(string text)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"/v3/directline/conversations/{room.GetProperty("conversationId").GetString()}/activities")) { Content = JsonContent.Create(new { type = "message", text }) };
            request.Headers.Authorization = new("Bearer", room.GetProperty("token").GetString());
            using var answer = await http.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
        }

        var full = (Status: HttpStatusCode.OK, Body: default(JsonElement));
        for (var tries = 0; tries < 100 && full.Status == HttpStatusCode.OK; tries++) full = await Say($"what is consent {tries}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.Status);
        Assert.EndsWith(".", full.Body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        var (status, help) = await Say("hes outside my door with a knife");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("crisis", help.GetProperty("activities")[0].GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString());
    }
}
