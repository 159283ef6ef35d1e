using Azure.Core;
using Azure.Security.KeyVault.Secrets;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Memory;

namespace CompassBot.Tests.Keys;

public sealed class RingVaultTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly LocalVault vault = new(new Clock());

    private Clock Clock => vault.Clock;

    public ValueTask DisposeAsync() => vault.DisposeAsync();

    [Fact]
    public void The_first_version_of_the_secret_is_the_key_at_once()
    {
        var id = vault.Add();
        var (one, other) = (Open(), Open());
        Assert.Equal(id, one.Current.Id);
        Assert.Equal(one.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void A_new_version_is_known_everywhere_before_anybody_uses_it()
    {
        var old = vault.Add();
        Clock.Pass(TimeSpan.FromDays(7));
        var (early, late) = (Open(), Open());
        var fresh = vault.Add();

        Clock.Pass(Minute);
        early.Turn();
        Assert.Equal(old, early.Current.Id);
        Assert.NotNull(early.Find(fresh));

        Clock.Pass(13 * Minute);
        late.Turn();
        Clock.Pass(Minute);
        early.Turn();
        Assert.Equal((fresh, old), (early.Current.Id, late.Current.Id));
        Assert.NotNull(late.Find(early.Current.Id));
        Assert.NotNull(early.Find(late.Current.Id));
    }

    [Fact]
    public void An_old_version_opens_for_eight_days_after_it_retired_and_then_is_forgotten()
    {
        var old = vault.Add();
        var ring = Open();
        Clock.Pass(TimeSpan.FromDays(7));
        vault.Add();
        Clock.Pass(15 * Minute + TimeSpan.FromDays(7.9));
        ring.Turn();
        Assert.NotNull(ring.Find(old));

        Clock.Pass(TimeSpan.FromDays(0.1));
        ring.Turn();
        Assert.Null(ring.Find(old));
    }

    [Fact]
    public void Versions_come_in_pages_and_each_is_read_once()
    {
        var all = Enumerable.Range(0, 5).Select(_ => { Clock.Pass(Minute); return vault.Add(); }).ToList();
        var ring = Open();
        Clock.Pass(Minute);
        ring.Turn();
        Assert.All(all, id => Assert.NotNull(ring.Find(id)));
        Assert.Equal(5, vault.ValuesRead);
    }

    [Fact]
    public void A_version_that_was_disabled_is_gone_at_the_next_look()
    {
        vault.Add();
        Clock.Pass(TimeSpan.FromHours(1));
        var stolen = vault.Add();
        Clock.Pass(TimeSpan.FromHours(1));
        var ring = Open();
        Assert.Equal(stolen, ring.Current.Id);

        vault.Disable(stolen);
        Clock.Pass(Minute);
        ring.Turn();
        Assert.Null(ring.Find(stolen));
    }

    [Fact]
    public void A_vault_that_fails_later_leaves_the_host_its_keys()
    {
        vault.Add();
        var ring = Open();
        var kept = ring.Current.Id;
        vault.Forbids = true;
        Clock.Pass(Minute);
        Assert.Throws<StartRefusedException>(ring.Turn);
        Assert.Equal(kept, ring.Current.Id);
    }

    [Fact]
    public void A_secret_that_does_not_exist_is_named_with_how_to_make_it()
    {
        var refused = Assert.Throws<StartRefusedException>(Open);
        Assert.Contains("az keyvault secret set", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_may_not_read_the_secret_is_told_which_role_it_needs()
    {
        vault.Add();
        vault.Forbids = true;
        Assert.Contains("Key Vault Secrets User", Assert.Throws<StartRefusedException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_key_is_refused_without_being_repeated()
    {
        vault.Add("hunter2hunter2hunter2");
        var refused = Assert.Throws<StartRefusedException>(Open);
        Assert.Contains("32 random bytes", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_that_does_not_answer_is_told_in_a_sentence()
    {
        var nowhere = new SecretClient(new Uri("https://127.0.0.1:1"), new Azure.Identity.ManagedIdentityCredential(Azure.Identity.ManagedIdentityId.SystemAssigned), new SecretClientOptions { Retry = { MaxRetries = 0, Mode = RetryMode.Fixed } });
        var refused = Assert.Throws<StartRefusedException>(() => Ring.FromVault(nowhere, LocalVault.Secret, Clock));
        Assert.Contains("check Memory:RingVault", refused.Message, StringComparison.Ordinal);
    }

    private Ring Open() => Ring.FromVault(vault.Client(), LocalVault.Secret, Clock);
}
