using System.Text.RegularExpressions;
using CompassBot.Dialogs;

namespace CompassBot.Understanding.Routing;

/// <summary>One thing people type, and what it wishes for.</summary>
public sealed record RouteExample(string File, int Line, string Route, string Text);

/// <summary>Reads <c>understanding/&lt;route&gt;.txt</c> and <c>&lt;route&gt;.*.txt</c>, one example a line, and what always.yaml teaches besides.</summary>
public static partial class RouteExamples
{
    private const int Longest = 400;

    public static string FolderOf(string dialogs, string language) => Path.Combine(dialogs, language, "understanding");

    /// <summary>Everything the ranker may learn from.</summary>
    public static IReadOnlyList<RouteExample> Load(string dialogs, string language, Always always, List<Fault> faults)
    {
        var all = new List<RouteExample>();
        var folder = FolderOf(dialogs, language);
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : [];
        foreach (var path in files)
            Read(Path.GetRelativePath(dialogs, path).Replace('\\', '/'), Path.GetFileName(path).Split('.')[0], File.ReadLines(path), all, faults);
        foreach (var twice in all.GroupBy(e => Plain.Of(e.Text)).Where(g => g.Key.Length > 0 && g.Select(e => e.Route).Distinct().Count() > 1))
            faults.Add(new Fault(twice.Last().File, twice.Last().Line, "ExamplesAgree", $"\"{twice.Last().Text}\" also stands in {twice.First().File}:{twice.First().Line}; one of the two is meant"));
        var taught = all.Select(e => Plain.Of(e.Text)).ToHashSet();
        return [.. all, .. Always(always).Concat(Outside(dialogs, language)).Where(e => taught.Add(Plain.Of(e.Text)))];
    }

    // What people ask any assistant for is taught to the screen as harmless; here it stands for all that lies outside.
    private static IEnumerable<RouteExample> Outside(string dialogs, string language)
    {
        var path = Path.Combine(dialogs, language, "risk", "examples", "everyday-requests.txt");
        return !File.Exists(path) ? []
            : File.ReadLines(path).Select((text, i) => new RouteExample($"{language}/risk/examples/everyday-requests.txt", i + 1, RouteNames.Unknown, text.Trim())).Where(e => e.Text.Length > 0 && !e.Text.StartsWith('='));
    }

    private static void Read(string file, string route, IEnumerable<string> lines, List<RouteExample> into, List<Fault> faults)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Trim();
            if (number == 1 && !RouteNames.IsKnown(route)) Report($"\"{route}\" is no guide and no action; files here are named G00.txt to G17.txt, {string.Join(", ", RouteNames.Actions.Select(a => a + ".txt"))}");
            if (text.Length == 0 || text.StartsWith('#')) continue;
            if (text.Length > Longest) Report($"longer than {Longest} characters");
            else if (RouteNames.IsKnown(route)) into.Add(new RouteExample(file, number, route, text));
        }

        void Report(string what) => faults.Add(new Fault(file, number, "ExamplesAreReadable", what));
    }

    // The fixed words, and the answers of the menus that lead to a guide, are examples as well.
    private static IEnumerable<RouteExample> Always(Always always)
    {
        foreach (var (action, words, _) in always.Words)
            if (RouteNames.OfAction(action) is { } route) yield return new RouteExample(always.Guide.File, 1, route, words);
        foreach (var choice in always.Guide.Steps.Where(s => Menus().IsMatch(s.Id)).SelectMany(s => s.Choices).Where(c => RouteNames.IsGuide(c.Go)))
            foreach (var words in choice.Also.Append(choice.Answer)) yield return new RouteExample(always.Guide.File, choice.Line, choice.Go, words);
    }

    [GeneratedRegex("^(menu|learn.*)$")]
    private static partial Regex Menus();
}
