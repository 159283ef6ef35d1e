using CompassBot.Dialogs.Rules;
using CompassBot.Safety;
using CompassBot.Support;
using CompassBot.Support.Languages;
using CompassBot.Understanding.Routing;

namespace CompassBot.Dialogs;

/// <summary>Everything in dialogs/, loaded and checked.</summary>
public sealed class Content
{
    private readonly Dictionary<string, Guide> byName = [];

    private Content(string language, Always always, Crisis crisis, IReadOnlyList<Guide> guides, Screen screen, SupportBook support, SpokenLanguages languages, Wishes understanding)
    {
        (Language, Always, Crisis, Guides, Screen, Support, Languages, Understanding) = (language, always, crisis, guides, screen, support, languages, understanding);
        foreach (var guide in (IEnumerable<Guide>)[.. guides, always.Guide, crisis.Guide])
        {
            byName.TryAdd(guide.Id, guide);
            if (guide.Code is { } code) byName.TryAdd(code, guide);
        }
    }

    /// <summary>The language of its words.</summary>
    public string Language { get; }

    public Always Always { get; }

    public Crisis Crisis { get; }

    /// <summary>The numbered guides, by code.</summary>
    public IReadOnlyList<Guide> Guides { get; }

    public Screen Screen { get; }

    public SupportBook Support { get; }

    public SpokenLanguages Languages { get; }

    public Wishes Understanding { get; }

    /// <summary>What makes it hear or understand less than it could, without stopping it.</summary>
    public IEnumerable<Fault> Warnings => Screen.Warnings.Concat(Understanding.Warnings);

    /// <summary>By id or code; null when there is none.</summary>
    public Guide? Find(string name) => byName.GetValueOrDefault(name);

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
        var guides = FilesIn(Path.Combine(words, "guides"), "*.yaml").Select(f => ReadGuide(folder, f, faults)).OfType<Guide>().OrderBy(g => g.Code, StringComparer.Ordinal).ToList();
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
