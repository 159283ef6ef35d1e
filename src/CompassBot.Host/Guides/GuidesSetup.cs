using CompassBot.Dialogs;
using CompassBot.Host.Memory;

namespace CompassBot.Host.Guides;

public static class GuidesSetup
{
    /// <summary>Reads everything people can meet before anything listens: nobody is talked to with half of the words.</summary>
    public static WebApplicationBuilder AddGuides(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GuidesOptions>().BindConfiguration("Guides")
            .PostConfigure<Content>((set, content) => set.Country = content.Support.Known(set.Country) ?? set.Country)
            .Validate<Content>((set, content) => set.CountryOrNull is null || content.Support.Known(set.Country) is not null,
                "Guides:Country is the two letters of a country in dialogs/support, such as IE, or empty.")
            .ValidateOnStart();
        var folder = Find(builder.Configuration["Guides:Folder"], builder.Environment.ContentRootPath);
        List<Fault> faults = [];
        var content = Content.Load(folder, faults) ?? throw new StartRefusedException(
            $"The words in {folder} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
        builder.Services.AddOptions<ContentOptions>().BindConfiguration("Content").ValidateOnStart();
        content.ReviewedOnly = builder.Configuration.GetValue<bool>("Content:RequireReviewed");
        if (builder.Environment.IsDevelopment())
            builder.Services.AddHostedService(from => new Rereading(content, folder, from.GetRequiredService<ILogger<Rereading>>()));
        builder.Services.AddSingleton(content).AddSingleton(Languages.In(folder)).AddSingleton<WaysOut>().AddSingleton<FirstHearing>().AddSingleton<HelpCard>();
        return builder;
    }

    private static string Find(string? set, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(set))
            return DialogsFolder.Find(Path.GetFullPath(set, contentRoot)) ?? throw new StartRefusedException($"Guides:Folder {Path.GetFullPath(set, contentRoot)} holds no en/always.yaml.");
        return DialogsFolder.From(contentRoot) ?? throw new StartRefusedException($"No dialogs folder from {contentRoot} upward or beside the program: set Guides:Folder.");
    }
}
