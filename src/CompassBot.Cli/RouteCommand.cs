using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CompassBot.Dialogs;
using CompassBot.Safety;
using CompassBot.Understanding;

namespace CompassBot.Cli;

/// <summary>compassbot route: which guide or action a text wishes for, for one text or a file of them.</summary>
internal static class RouteCommand
{
    private const int Loudest = 6;

    public static Command Create()
    {
        var input = new Option<string?>("--in") { Description = "texts to route, one JSON object a line: {id, text}" };
        var output = new Option<string?>("--out") { Description = "where the answers go: {id, route, confidence, second, secondConfidence}" };
        var explain = new Option<string?>("--explain") { Description = "one text to route, with what led there" };
        var json = new Option<bool>("--json") { Description = "answer --explain as JSON" };
        var dialogs = new Option<string?>("--dialogs") { Description = "the content folder; found by itself when left out" };
        var command = new Command("route", "Ask what a text wishes for: a guide or an action.") { input, output, explain, json, dialogs };
        command.SetAction(parsed =>
        {
            var (from, to, text) = (parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(explain));
            if (text is null == (from is null) || from is null != (to is null)) return ExitCodes.Refuse("Give either --explain \"text\", or --in and --out together.");
            if (DialogsFolder.Find(parsed.GetValue(dialogs)) is not { } folder) return ExitCodes.Refuse("The dialogs folder was not found; name it with --dialogs.");
            if (ContentFolder.Open(folder) is not { } content) return ExitCodes.Findings;
            foreach (var warning in content.Warnings) Console.Error.WriteLine($"warning: {warning}");
            return text is not null ? Explain(content, text, parsed.GetValue(json)) : RouteFile(new Router(content), from!, to!);
        });
        return command;
    }

    private static int RouteFile(Router router, string from, string to)
    {
        if (!File.Exists(from)) return ExitCodes.Refuse($"There is no file {from}.");
        if (Path.GetFullPath(from) == Path.GetFullPath(to)) return ExitCodes.Refuse("--out would overwrite --in; name another file.");
        var bad = 0;
        try
        {
            using var answers = new StreamWriter(to);
            var line = 0;
            foreach (var text in File.ReadLines(from))
            {
                line++;
                if (string.IsNullOrWhiteSpace(text)) continue;
                if (Answer(router, text) is { } answer) answers.WriteLine(answer.ToJsonString());
                else
                {
                    bad++;
                    Console.Error.WriteLine($"{from}:{line}: not an object with \"id\" and \"text\"");
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ExitCodes.Refuse($"The files can't be used: {e.Message}");
        }
        return bad == 0 ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static JsonObject? Answer(Router router, string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject asked || asked["id"] is not JsonValue id || asked["text"] is not JsonValue value || !value.TryGetValue<string>(out var text))
                return null;
            var answer = Describe(router.Route(text));
            answer.Insert(0, "id", id.DeepClone());
            return answer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Describe(Routed routed) => new()
    {
        ["route"] = routed.Route,
        ["confidence"] = Math.Round(routed.Confidence, 3),
        ["second"] = routed.Second,
        ["secondConfidence"] = Math.Round(routed.SecondConfidence, 3),
    };

    private static int Explain(Content content, string text, bool json)
    {
        var routed = new Router(content).Route(text);
        var ranked = content.Understanding.Rank(text).Select(r => (r.Route, r.Confidence, Why: content.Understanding.Why(r.Route, text, Loudest))).ToList();
        if (json)
        {
            var answer = Describe(routed);
            answer["screen"] = new JsonObject { ["tier"] = Tier(routed.Heard), ["level"] = routed.Heard.Level, ["category"] = routed.Heard.Category?.Name() };
            answer["ranked"] = new JsonArray([.. ranked.Select(r => new JsonObject
            {
                ["route"] = r.Route,
                ["confidence"] = Math.Round(r.Confidence, 3),
                ["features"] = new JsonArray([.. r.Why.Select(f => new JsonObject { ["feature"] = f.Name, ["weight"] = Math.Round(f.Weight, 2) })]),
            })]);
            Console.WriteLine(answer.ToJsonString());
            return ExitCodes.Fine;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{routed.Route} ({routed.Confidence:P0}){(routed.Second is { } second ? $", then {second} ({routed.SecondConfidence:P0})" : "")}"));
        Console.WriteLine($"screen: {Tier(routed.Heard)}, level {routed.Heard.Level}{(routed.Heard.Category is { } category ? $", {category.Name()}" : "")}");
        if (ranked.Count == 0) Console.WriteLine("ranker: there is none, or no words; fixed words alone are understood");
        foreach (var (route, confidence, why) in ranked)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{route}: {confidence:P1}"));
            foreach (var (name, weight) in why) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {weight,6:+0.00;-0.00} {name}"));
        }
        return ExitCodes.Fine;
    }

    private static string Tier(RiskVerdict heard) => heard.Tier switch { RiskTier.Crisis => "crisis", RiskTier.Check => "check", _ => "none" };
}
