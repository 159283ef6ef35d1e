using CompassBot.Safety;
using CompassBot.Understanding.Routing;

namespace CompassBot.Cli;

/// <summary>How wishes left out of training are understood: the table the thresholds of the ranker are chosen from.</summary>
internal static class RouteMeasure
{
    public static void Print(Screen screen, IReadOnlyList<RouteExample> wishes)
    {
        var unseen = RouteTraining.Measure(screen, wishes).Where(u => u.Example.File.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        Console.WriteLine($"\n{"route",-10} {"all",5} {"top-1",7} {"top-2",7}  taken for");
        foreach (var route in unseen.GroupBy(u => u.Example.Route).OrderBy(g => g.Key, StringComparer.Ordinal))
            Line(route.Key, [.. route], string.Join(", ", route.Where(u => u.Best[0].Route != route.Key).GroupBy(u => u.Best[0].Route).OrderByDescending(g => g.Count()).Take(4).Select(g => $"{g.Key} {g.Count()}")));
        Line("all", unseen, "");
        Line("guides", [.. unseen.Where(u => RouteNames.IsGuide(u.Example.Route))], "");
        Console.WriteLine($"\n{"from",5} {"answered",9} {"of these right",15} {"out of scope refused",21}");
        for (var from = 0.1; from < 0.95; from += 0.1)
        {
            var at = from;
            var answered = unseen.Where(u => u.Best[0].Confidence >= at).ToList();
            var outside = unseen.Where(u => u.Example.Route == RouteNames.Unknown).ToList();
            Console.WriteLine($"{at,5:F1} {Share(answered.Count, unseen.Count),9} {Share(answered.Count(Right), answered.Count),15} {Share(outside.Count(u => Right(u) || u.Best[0].Confidence < at), outside.Count),21}");
        }
        var certain = unseen.GroupBy(u => Certainties.Of(u.Best[0], u.Best[1])).OrderBy(g => g.Key);
        foreach (var group in certain) Console.WriteLine($"{group.Key}: {Share(group.Count(), unseen.Count)}, first right {Share(group.Count(Right), group.Count())}, first or second {Share(group.Count(Near), group.Count())}");
    }

    private static void Line(string name, List<(RouteExample Example, Ranked[] Best)> of, string confused) =>
        Console.WriteLine($"{name,-10} {of.Count,5} {Share(of.Count(Right), of.Count),7} {Share(of.Count(Near), of.Count),7}  {confused}");

    private static bool Right((RouteExample Example, Ranked[] Best) u) => u.Best[0].Route == u.Example.Route;

    private static bool Near((RouteExample Example, Ranked[] Best) u) => u.Best.Take(2).Any(r => r.Route == u.Example.Route);

    private static string Share(int some, int all) => FormattableString.Invariant($"{(all == 0 ? 0 : 100.0 * some / all):F1}%");
}
