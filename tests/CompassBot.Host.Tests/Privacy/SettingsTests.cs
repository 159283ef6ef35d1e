using System.Collections;
using CompassBot.Dialogs;
using CompassBot.Host.Channels.BotConnector;
using CompassBot.Host.Channels.DirectLine;
using CompassBot.Host.Guides;
using CompassBot.Host.Memory;
using CompassBot.Host.Privacy;
using CompassBot.Tests.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Privacy;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, object> Options = new()
    {
        ["Guides"] = new GuidesOptions(),
        ["Content"] = new ContentOptions(),
        ["DirectLine"] = new DirectLineOptions(),
        ["BotConnector"] = new BotConnectorOptions(),
        ["RateLimits"] = new RateLimitOptions(),
        ["Privacy"] = new PrivacyOptions(),
        ["Proxies"] = new ProxyOptions(),
        ["Memory"] = new MemoryOptions(),
    };

    private static readonly IConfiguration Sample = new ConfigurationBuilder().AddJsonFile(Root("appsettings.sample.json")).Build();

    [Fact]
    public void The_sample_names_every_setting_and_no_other()
    {
        Assert.Equal(Options.Keys.Order(), Sample.GetChildren().Select(section => section.Key).Order());
        foreach (var (name, options) in Options)
        {
            var section = Sample.GetSection(name);
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
            var settable = options.GetType().GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
            Assert.Equal(settable.Order(), section.GetChildren().Select(setting => setting.Key).Order());
        }
    }

    [Fact]
    public void What_the_sample_says_is_the_default_is_the_default()
    {
        foreach (var (name, options) in Options)
            foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite && !typeof(IList).IsAssignableFrom(property.PropertyType)))
            {
                if (property.PropertyType.IsGenericType) continue;
                var said = Sample[$"{name}:{property.Name}"] ?? "";
                var real = property.GetValue(Activator.CreateInstance(options.GetType()));
                Assert.Equal(Convert.ToString(real, System.Globalization.CultureInfo.InvariantCulture) ?? "", said, ignoreCase: true);
            }
    }

    [Theory]
    [InlineData("https://chat.example.org/", "chat.example.org/chat")]
    [InlineData("http://intranet:8080", "http://intranet:8080/chat")]
    [InlineData("", null)]
    public void The_address_people_are_told_to_type_comes_from_the_public_one(string publicUrl, string? typed)
    {
        using var host = RunningHost.Start(("DirectLine:PublicUrl", publicUrl));
        Assert.Equal(typed, host.Services.GetRequiredService<Content>().Support.PrivateRoomAddress);
    }

    private static string Root(string file)
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, file))) at = Path.GetDirectoryName(at) ?? throw new FileNotFoundException(file);
        return Path.Combine(at, file);
    }
}
