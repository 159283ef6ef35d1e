using System.CommandLine;
using System.Text.Json;
using CompassBot.Dialogs;
using CompassBot.Dialogs.Rules;
using CompassBot.Safety;
using CompassBot.Safety.Learning;
using CompassBot.Understanding.Routing;

namespace CompassBot.Cli;

/// <summary><c>compassbot check</c>: every fault of the content at once, with file and line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var dialogs = new Option<string?>("--dialogs") { Description = "The dialogs folder; found by itself when left out." };
        var json = new Option<bool>("--json") { Description = "One JSON object a fault." };
        var command = new Command("check", "Check every word and route in dialogs/.") { dialogs, json };
        command.SetAction(parsed =>
        {
            if (DialogsFolder.Find(parsed.GetValue(dialogs)) is not { } folder)
                return ExitCodes.Refuse("There is no dialogs folder here or above. Name it with --dialogs.");
            var faults = new List<Fault>();
            var content = Content.Load(folder, faults);
            if (content is not null)
            {
                RiskExamples.Check(content.Screen, folder, content.Screen.Language, faults);
                RiskTraining.Check(content.Screen, folder, faults);
                RouteTraining.Check(content, folder, faults);
                foreach (var warning in content.Warnings.Concat(Unreviewed(content))) Console.WriteLine(parsed.GetValue(json) ? Json(warning, isWarning: true) : $"warning: {warning}");
            }
            foreach (var fault in faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line))
                Console.WriteLine(parsed.GetValue(json) ? Json(fault, isWarning: false) : fault.ToString());
            if (!parsed.GetValue(json))
                Console.WriteLine(faults.Count > 0
                    ? $"{faults.Count} to mend."
                    : $"Fine: {content!.Guides.Count(g => g.Whole)} guides, {content.Support.Countries.Count} countries, {ContentRules.All.Count} rules. {content.Always.Planned.Count} guides are planned and not written yet.");
            return faults.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
    }

    private static IEnumerable<Fault> Unreviewed(Content content) =>
        ((IEnumerable<Guide>)[content.Always.Guide, content.Crisis.Guide, .. content.Guides]).Where(g => g.Review is null)
            .Select(g => new Fault(g.File, 1, "EveryGuideIsReviewed", $"nobody has reviewed the words of {(g.Whole ? g.Code ?? g.Id : g.Id)} yet"));

    private static string Json(Fault fault, bool isWarning) =>
        JsonSerializer.Serialize(new { fault.File, fault.Line, fault.Rule, fault.Message, Warning = isWarning }, JsonSerializerOptions.Web);
}
