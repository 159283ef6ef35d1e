using System.CommandLine;
using CompassBot.Cli.Graph;

namespace CompassBot.Cli;

/// <summary><c>compassbot graph</c>: a guide, or how all of them hang together, as a picture.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var guide = new Argument<string?>("guide") { Description = "Its code or id: G03.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All guides, and which answers lead from one to another." };
        var outFile = new Option<string?>("--out") { Description = "The file to write; printed when left out." };
        var dialogs = new Option<string?>("--dialogs") { Description = "The dialogs folder; found by itself when left out." };
        var command = new Command("graph", "Draw a guide as SVG: steps, answers, locks and ends.") { guide, all, outFile, dialogs };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(guide) is { } asked && asked.StartsWith('g') && asked.Length == 3 ? asked.ToUpperInvariant() : parsed.GetValue(guide);
            if (name is null != parsed.GetValue(all)) return ExitCodes.Refuse("Name one guide, such as G03, or --all.");
            if (ContentFolder.Open(parsed.GetValue(dialogs)) is not { } content) return ExitCodes.Findings;
            string svg;
            if (name is null) svg = Svg.Of("All guides", Boxes.All(content));
            else if (content.Find(name) is { } found) svg = Svg.Of($"{found.Code ?? found.Id} {found.Title}", Boxes.Of(content, found));
            else return ExitCodes.Refuse($"There is no guide \"{name}\". Written so far: {string.Join(", ", content.Guides.Where(g => g.Whole).Select(g => $"{g.Code} {g.Title}"))}.");
            if (parsed.GetValue(outFile) is { } path) File.WriteAllText(path, svg);
            else Console.Write(svg);
            return ExitCodes.Fine;
        });
        return command;
    }
}
