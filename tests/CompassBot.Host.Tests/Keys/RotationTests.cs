using System.Security.Cryptography;
using CompassBot.Tests.Faults;
using CompassBot.Tests.Postgres;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Keys;

/// <summary>Two hosts whose ring comes from the environment get new keys one after the other, as the README says, while a person talks.</summary>
[Collection(WithPostgres.Name)]
public sealed class RotationTests(DebianPostgres server)
{
    private readonly string one = $"one:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";
    private readonly string two = $"two:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    [Fact]
    public async Task Nobody_notices_when_the_keys_change_host_by_host()
    {
        var database = server.Database();
        string[] steps = [one, $"{one},{two}", $"{two},{one}"];
        RunningHost[] hosts = [Start(database, steps[0]), Start(database, steps[0])];
        var person = await hosts[0].Visit();
        var said = new List<string>();
        try
        {
            foreach (var ring in steps)
                for (var i = 0; i < hosts.Length; i++)
                {
                    hosts[i].Dispose();
                    hosts[i] = Start(database, ring);
                    foreach (var host in hosts)
                    {
                        person = await TwoHosts.Moved(person, host);
                        var (status, fresh) = await person.Call(HttpMethod.Post, "/v3/directline/tokens/refresh");
                        Assert.Equal(200, status);
                        person.Token = fresh.GetProperty("token").GetString()!;
                        said.Add($"hello {said.Count}");
                        Assert.Equal(200, (await person.Say(said[^1])).Status);
                    }
                }

            Assert.Empty(Ledger.Faults(said, await person.Activities()));
            Assert.Equal(200, (await (await hosts[1].Visit()).Say("hello")).Status);
        }
        finally
        {
            foreach (var host in hosts) host.Dispose();
        }
    }

    [Fact]
    public async Task A_host_with_another_ring_says_what_to_do_and_ends()
    {
        var database = server.Database();
        Start(database, one).Dispose();
        using var other = HostProcess.Start("Production", "--Memory:Engine=postgres", $"--Memory:ConnectionString={database}", $"--Memory:Ring={two}");

        var (code, told) = await other.Refusal();

        Assert.Equal(1, code);
        Assert.Contains("give this host that ring", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    private static RunningHost Start(string database, string ring) =>
        RunningHost.Start(("Memory:Engine", "postgres"), ("Memory:ConnectionString", database), ("Memory:Ring", ring), ("RateLimits:Enabled", "false"));
}
