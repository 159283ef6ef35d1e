using System.CommandLine;
using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Safety.Learning;
using CompassBot.Understanding.Routing;

namespace CompassBot.Cli;

/// <summary><c>compassbot train</c>: the screen's model and the ranker from the sentences in dialogs/, the same bytes every time.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var dialogs = new Option<string?>("--dialogs") { Description = "The dialogs folder; found by itself when left out." };
        var measure = new Option<bool>("--measure") { Description = "Write nothing: say how sentences left out of training are heard and understood, file by file." };
        var wishesOnly = new Option<bool>("--wishes") { Description = "Leave the safety screen's model as it is: only the ranker, in seconds." };
        var command = new Command("train", "Train the safety screen's model and the ranker of wishes from the sentences in dialogs/.") { dialogs, measure, wishesOnly };
        command.SetAction(parsed =>
        {
            if (DialogsFolder.Find(parsed.GetValue(dialogs)) is not { } folder)
                return ExitCodes.Refuse("There is no dialogs folder here or above. Name it with --dialogs.");
            var faults = new List<Fault>();
            var screen = Screen.Load(folder, "en", faults);
            var sentences = RiskTraining.Sentences(folder, "en", faults);
            var wishes = Always.Load(folder, "en", faults) is { } always ? RouteExamples.Load(folder, "en", always, faults) : [];
            foreach (var fault in faults) Console.Error.WriteLine(fault);
            if (faults.Count > 0) return ExitCodes.Findings;
            if (parsed.GetValue(measure))
            {
                if (!parsed.GetValue(wishesOnly)) Measure(screen, sentences);
                RouteMeasure.Print(screen, wishes);
            }
            else
            {
                if (!parsed.GetValue(wishesOnly)) Write(folder, sentences, faults);
                WriteWishes(folder, wishes, faults);
            }
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Write(string folder, IReadOnlyList<TaughtExample> sentences, List<Fault> faults)
    {
        // How a text is read depends on the everyday words, so the screen is loaded again once they are written.
        File.WriteAllText(RiskTraining.EverydayPathOf(folder, "en"), RiskTraining.EverydayWordsOf(sentences));
        var path = RiskTraining.PathOf(folder, "en");
        File.WriteAllBytes(path, RiskTraining.Train(Screen.Load(folder, "en", faults), folder, "en", faults));
        Console.WriteLine($"Trained on {sentences.Count} sentences: {Path.GetRelativePath(folder, path)}");
    }

    private static void WriteWishes(string folder, IReadOnlyList<RouteExample> wishes, List<Fault> faults)
    {
        var routes = RouteTraining.PathOf(folder, "en");
        File.WriteAllBytes(routes, RouteTraining.Train(Screen.Load(folder, "en", faults), wishes));
        Console.WriteLine($"Trained on {wishes.Count} wishes: {Path.GetRelativePath(folder, routes)}");
    }

    private static void Measure(Screen screen, IReadOnlyList<TaughtExample> sentences)
    {
        var unseen = RiskTraining.Measure(screen, sentences);
        Console.WriteLine($"{"file",-34} {"meant",-7} {"whose",-11} {"all",5} {"crisis",8} {"either",8}");
        foreach (var group in unseen.GroupBy(u => (File: Path.GetFileNameWithoutExtension(u.Example.File), u.Example.Tier, u.Example.Whose)).OrderBy(g => g.Key.File, StringComparer.Ordinal).ThenByDescending(g => g.Key.Tier))
        {
            var (file, tier, whose) = group.Key;
            int all = group.Count(), crisis = group.Count(u => u.Tier == RiskTier.Crisis), either = group.Count(u => u.Tier != RiskTier.None);
            Console.WriteLine($"{file,-34} {tier,-7} {whose,-11} {all,5} {100.0 * crisis / all,7:F1}% {100.0 * either / all,7:F1}%");
        }
        Curve(unseen);
    }

    /// <summary>What is heard when so many harmless sentences of each kind are let through: the table the thresholds are chosen from.</summary>
    private static void Curve(IReadOnlyList<(TaughtExample Example, double Risk, double Crisis, RiskTier Tier)> unseen)
    {
        Func<TaughtExample, bool>[] safe = [e => e.File.Contains("/plain"), e => e.File.Contains("/tricky"), e => e.File.Contains("/distress"), e => true];
        Console.WriteLine($"\n{"from",5} | {"risk",6} {"plain",6} {"tricky",6} {"distr.",6} {"all",6} | {"crisis",6} {"plain",6} {"tricky",6} {"distr.",6} {"all",6}");
        for (var from = 0.05; from < 0.99; from += 0.05)
        {
            var at = from;
            var risk = safe.Select(s => Share(e => e.Tier == RiskTier.None && s(e), u => u.Risk >= at)).Prepend(Share(e => e.Tier != RiskTier.None, u => u.Risk >= at));
            var crisis = safe.Select(s => Share(e => e.Tier == RiskTier.None && s(e), u => u.Crisis >= at)).Prepend(Share(e => e.Tier == RiskTier.Crisis, u => u.Crisis >= at));
            Console.WriteLine($"{at,5:F2} | {string.Join(' ', risk)} | {string.Join(' ', crisis)}");
        }
        foreach (var rate in new[] { 0.005, 0.01, 0.02, 0.05, 0.1 })
        {
            var at = unseen.Where(u => u.Example.Tier == RiskTier.None).Select(u => u.Risk).OrderDescending().ElementAt((int)(rate * unseen.Count(u => u.Example.Tier == RiskTier.None)));
            var high = unseen.Where(u => u.Example.Tier == RiskTier.None).Select(u => u.Crisis).OrderDescending().ElementAt((int)(rate * unseen.Count(u => u.Example.Tier == RiskTier.None)));
            Console.WriteLine($"at {rate:P1} false: crisis sentences heard by risk head {Share(e => e.Tier == RiskTier.Crisis, u => u.Risk >= at)}, check {Share(e => e.Tier == RiskTier.Check, u => u.Risk >= at)}, crisis head {Share(e => e.Tier == RiskTier.Crisis, u => u.Crisis >= high)}");
        }

        string Share(Func<TaughtExample, bool> of, Func<(TaughtExample Example, double Risk, double Crisis, RiskTier Tier), bool> heard)
        {
            var all = unseen.Where(u => of(u.Example)).ToList();
            return $"{(all.Count == 0 ? 0 : 100.0 * all.Count(heard) / all.Count),5:F1}%";
        }
    }
}
