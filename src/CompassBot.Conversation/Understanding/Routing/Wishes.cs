using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Safety.Model;

namespace CompassBot.Understanding.Routing;

/// <summary>What people type → a guide or an action: understanding.yaml and the weights learned from the examples beside it.</summary>
public sealed class Wishes
{
    private const int LongestRead = 2000;

    [ThreadStatic]
    private static Features? features;

    private readonly Dictionary<string, Wish> byRoute;
    private readonly Ranker? ranker;
    private readonly Screen screen;

    private Wishes(string file, IReadOnlyList<Wish> all, Screen screen, Ranker? ranker, IReadOnlyList<Fault> warnings)
    {
        (File, All, this.screen, this.ranker, Warnings) = (file, all, screen, ranker, warnings);
        byRoute = all.GroupBy(w => w.Route).ToDictionary(g => g.Key, g => g.First());
    }

    public string File { get; }

    public IReadOnlyList<Wish> All { get; }

    /// <summary>What makes it understand less than it could, without stopping it.</summary>
    public IReadOnlyList<Fault> Warnings { get; }

    /// <summary>SHA-256 of what the weights were learned from; null without weights.</summary>
    public byte[]? Source => ranker?.Source;

    public Wish? Find(string route) => byRoute.GetValueOrDefault(route);

    /// <summary>The likeliest routes, best first; none without weights or without words.</summary>
    public IReadOnlyList<Ranked> Rank(string words, int most = 3)
    {
        if (ranker is null) return [];
        var text = screen.Normalised(Beginning(words));
        return text.Count == 0 ? [] : ranker.Best(text, features ??= new Features(), most);
    }

    /// <summary>What speaks for a route in a text, loudest first.</summary>
    public IReadOnlyList<(string Name, double Weight)> Why(string route, string words, int most) =>
        ranker is null ? [] : ranker.Loudest(route, screen.Normalised(Beginning(words)), new Features(), most);

    private static string Beginning(string words) => words.Length > LongestRead ? words[..LongestRead] : words;

    internal static Wishes Load(string dialogs, string language, Screen screen, List<Fault> faults)
    {
        var warnings = new List<Fault>();
        var file = $"{language}/understanding.yaml";
        var path = Path.Combine(dialogs, language, "understanding.yaml");
        List<Wish> all = [];
        if (!System.IO.File.Exists(path)) warnings.Add(new Fault(file, 1, "FilesAreThere", "this file is missing: only fixed words and the menu are understood"));
        else if (YamlSource.Read(dialogs, path, faults) is { } map)
        {
            all = [.. map.Maps("routes").Select(Wish.Read)];
            foreach (var twice in all.GroupBy(w => w.Route).Where(g => g.Count() > 1)) map.Source.Report(twice.Last().Line, "NamesAreUnique", $"the route \"{twice.Key}\" stands here twice");
            map.NothingElse();
        }
        var ranker = Ranker.Load(RouteTraining.PathOf(dialogs, language), out var problem);
        if (problem is not null) warnings.Add(new Fault($"{language}/understanding.bin", 1, "TheRankerIsUsed", $"it {problem}: only fixed words and the menu are understood. Run: compassbot train"));
        return new Wishes(file, all, screen, ranker, warnings);
    }
}
