using CompassBot.Dialogs.Rules;
using CompassBot.Safety;
using CompassBot.Support;
using CompassBot.Support.Languages;
using CompassBot.Understanding.Routing;

namespace CompassBot.Dialogs;

/// <summary>Everything in dialogs/, loaded and checked.</summary>
public sealed class Content
{
    private Dictionary<string, Guide> byName = [];

    private Content(string language, Always always, Crisis crisis, IReadOnlyList<Guide> guides, Screen screen, SupportBook support, SpokenLanguages languages, Wishes understanding)
    {
        (Language, Always, Crisis, Guides, Screen, Support, Languages, Understanding) = (language, always, crisis, guides, screen, support, languages, understanding);
        foreach (var guide in (IEnumerable<Guide>)[.. guides, always.Guide, crisis.Guide])
        {
            byName.TryAdd(guide.Id, guide);
            if (guide is { Whole: true, Code: { } code }) byName.TryAdd(code, guide);
        }
    }

    /// <summary>The language of its words.</summary>
    public string Language { get; }

    public Always Always { get; private set; }

    public Crisis Crisis { get; private set; }

    /// <summary>The numbered guides and their parts, by code.</summary>
    public IReadOnlyList<Guide> Guides { get; private set; }

    public Screen Screen { get; private set; }

    public SupportBook Support { get; private set; }

    public SpokenLanguages Languages { get; private set; }

    /// <summary>Guides whose words nobody has reviewed stay closed.</summary>
    public bool ReviewedOnly { get; set; }

    /// <summary>No guide is shown whose words nobody has reviewed; what is always there counts as shown.</summary>
    public bool AllShownAreReviewed => ContentRules.Everything(this).All(g => g.Review is not null || !IsShown(g));

    public bool IsShown(Guide guide) => !ReviewedOnly || !guide.Numbered || guide.Review is not null;

    public Wishes Understanding { get; private set; }

    /// <summary>What makes it hear or understand less than it could, without stopping it.</summary>
    public IEnumerable<Fault> Warnings => Screen.Warnings.Concat(Understanding.Warnings);

    /// <summary>By id or code; null when there is none.</summary>
    public Guide? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads <paramref name="folder"/> again while people may be talking, for writers who try their edits; with any fault everything stays as it was.</summary>
    public bool Renew(string folder, List<Fault> faults)
    {
        if (Load(folder, faults, Language) is not { } newer) return false;
        newer.Support.PrivateRoomAddress = Support.PrivateRoomAddress;
        (Always, Crisis, Guides, Screen, Support, Languages, Understanding, byName) = (newer.Always, newer.Crisis, newer.Guides, newer.Screen, newer.Support, newer.Languages, newer.Understanding, newer.byName);
        return true;
    }

    /// <summary>Loads <paramref name="folder"/> (dialogs/). Null when anything a person could meet is broken; every fault is in <paramref name="faults"/>.</summary>
    public static Content? Load(string folder, List<Fault> faults, string language = "en")
    {
        List<Fault> heard = [], listed = [];
        // The screen and the lines take longest to read; nobody should wait for one after the other.
        var screen = Task.Run(() => Screen.Load(folder, language, heard));
        var support = Task.Run(() => SupportBook.Load(folder, listed));
        var words = Path.Combine(folder, language);
        var always = ReadOne(folder, Path.Combine(words, "always.yaml"), Always.Read, faults);
        var crisis = ReadOne(folder, Path.Combine(words, "crisis.yaml"), Crisis.Read, faults);
        var guides = FilesIn(Path.Combine(words, "guides"), "*.yaml").Select(f => ReadGuide(folder, f, faults)).OfType<Guide>().OrderBy(g => g.Code, StringComparer.Ordinal).ThenByDescending(g => g.Whole).ThenBy(g => g.Id, StringComparer.Ordinal).ToList();
        var languages = SpokenLanguages.Load(folder, language, faults);
        Task.WaitAll(screen, support);
        faults.AddRange([.. heard, .. listed]);
        var understanding = Wishes.Load(folder, language, screen.Result, faults);
        if (always is null || crisis is null) return null;
        var content = new Content(language, always.Naming(understanding), crisis, guides, screen.Result, support.Result, languages, understanding);
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
}
