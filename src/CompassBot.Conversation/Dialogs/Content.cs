using CompassBot.Dialogs.Rules;
using CompassBot.Safety;
using CompassBot.Support;
using CompassBot.Support.Languages;
using CompassBot.Understanding.Routing;

namespace CompassBot.Dialogs;

/// <summary>Everything in dialogs/, loaded and checked.</summary>
public sealed class Content
{
    private volatile Words words;

    private Content(Words words) => this.words = words;

    /// <summary>The language of its words.</summary>
    public string Language => words.Language;

    public Always Always => words.Always;

    public Crisis Crisis => words.Crisis;

    /// <summary>The numbered guides and their parts, by code.</summary>
    public IReadOnlyList<Guide> Guides => words.Guides;

    public Screen Screen => words.Screen;

    public SupportBook Support => words.Support;

    public SpokenLanguages Languages => words.Languages;

    public Wishes Understanding => words.Understanding;

    /// <summary>Guides whose words nobody has reviewed stay closed.</summary>
    public bool ReviewedOnly { get; set; }

    /// <summary>No guide is shown whose words nobody has reviewed; what is always there counts as shown.</summary>
    public bool AllShownAreReviewed => ContentRules.Everything(this).All(g => g.Review is not null || !IsShown(g));

    public bool IsShown(Guide guide) => !ReviewedOnly || !guide.Numbered || guide.Review is not null;

    /// <summary>What makes it hear or understand less than it could, without stopping it.</summary>
    public IEnumerable<Fault> Warnings => Screen.Warnings.Concat(Understanding.Warnings);

    /// <summary>By id or code; null when there is none.</summary>
    public Guide? Find(string name) => words.ByName.GetValueOrDefault(name);

    /// <summary>As it is now: what is read again later does not change it, so a turn ends with the words it began with.</summary>
    public Content AsNow() => new(words) { ReviewedOnly = ReviewedOnly };

    /// <summary>Reads <paramref name="folder"/> again while people may be talking, for writers who try their edits; with any fault everything stays as it was.</summary>
    public bool Renew(string folder, List<Fault> faults)
    {
        if (Load(folder, faults, Language) is not { } newer) return false;
        newer.Support.PrivateRoomAddress = Support.PrivateRoomAddress;
        words = newer.words;
        return true;
    }

    /// <summary>Loads <paramref name="folder"/> (dialogs/). Null when anything a person could meet is broken; every fault is in <paramref name="faults"/>.</summary>
    public static Content? Load(string folder, List<Fault> faults, string language = "en")
    {
        List<Fault> heard = [], listed = [];
        // The screen and the lines take longest to read; nobody should wait for one after the other.
        var screen = Task.Run(() => Screen.Load(folder, language, heard));
        var support = Task.Run(() => SupportBook.Load(folder, listed));
        var written = Path.Combine(folder, language);
        var always = ReadOne(folder, Path.Combine(written, "always.yaml"), Always.Read, faults);
        var crisis = ReadOne(folder, Path.Combine(written, "crisis.yaml"), Crisis.Read, faults);
        var guides = FilesIn(Path.Combine(written, "guides"), "*.yaml").Select(f => ReadGuide(folder, f, faults)).OfType<Guide>().OrderBy(g => g.Code, StringComparer.Ordinal).ThenByDescending(g => g.Whole).ThenBy(g => g.Id, StringComparer.Ordinal).ToList();
        var languages = SpokenLanguages.Load(folder, language, faults);
        Task.WaitAll(screen, support);
        faults.AddRange([.. heard, .. listed]);
        var understanding = Wishes.Load(folder, language, screen.Result, faults);
        if (always is null || crisis is null) return null;
        var content = new Content(new Words(language, always.Naming(understanding), crisis, guides, screen.Result, support.Result, languages, understanding));
        faults.AddRange(ContentRules.Check(content));
        return faults.Count == 0 ? content : null;
    }

    private static Guide? ReadGuide(string root, string path, List<Fault> faults)
    {
        if (YamlSource.Read(root, path, faults) is not { } map) return null;
        var guide = GuideReader.Read(map);
        if (guide.Code is null) map.Source.Report(map.Line, "KeysAreComplete", "a guide needs its \"code\", such as G03");
        if (guide.Title.Length == 0) map.Source.Report(map.Line, "KeysAreComplete", "a guide needs a \"title\"");
        map.NothingElse();
        return guide;
    }

    private static T? ReadOne<T>(string root, string path, Func<string, string, List<Fault>, T?> read, List<Fault> faults) where T : class
    {
        if (File.Exists(path)) return read(root, path, faults);
        faults.Add(new Fault(Path.GetRelativePath(root, path).Replace('\\', '/'), 1, "FilesAreThere", "this file is missing"));
        return null;
    }

    private static IEnumerable<string> FilesIn(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];

    private sealed record Words(string Language, Always Always, Crisis Crisis, IReadOnlyList<Guide> Guides, Screen Screen, SupportBook Support, SpokenLanguages Languages, Wishes Understanding)
    {
        public Dictionary<string, Guide> ByName { get; } = Named([.. Guides, Always.Guide, Crisis.Guide]);

        private static Dictionary<string, Guide> Named(IEnumerable<Guide> guides)
        {
            var named = new Dictionary<string, Guide>();
            foreach (var guide in guides)
            {
                named.TryAdd(guide.Id, guide);
                if (guide is { Whole: true, Code: { } code }) named.TryAdd(code, guide);
            }
            return named;
        }
    }
}
