using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Cli;

/// <summary>compassbot screen: what the safety screen hears, for one text or a file of them.</summary>
internal static class ScreenCommand
{
    public static Command Create()
    {
        var input = new Option<string?>("--in") { Description = "texts to judge, one JSON object a line: {id, text, lang?}" };
        var output = new Option<string?>("--out") { Description = "where the answers go: {id, tier, category, level, evidence}" };
        var explain = new Option<string?>("--explain") { Description = "one text to judge, with what led to the verdict" };
        var json = new Option<bool>("--json") { Description = "answer --explain as JSON" };
        var after = new Option<bool>("--after-disclosure") { Description = "judge as in a talk where something was disclosed before" };
        var dialogs = new Option<string?>("--dialogs") { Description = "the content folder; found by itself when left out" };
        var command = new Command("screen", "Ask the safety screen.") { input, output, explain, after, json, dialogs };
        command.SetAction(parsed =>
        {
            var (from, to, text) = (parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(explain));
            if (text is null == (from is null) || from is null != (to is null))
                return ExitCodes.Refuse("Give either --explain \"text\", or --in and --out together.");
            if (DialogsFolder.Find(parsed.GetValue(dialogs)) is not { } folder) return ExitCodes.Refuse("The dialogs folder was not found; name it with --dialogs.");
            var faults = new List<Fault>();
            var screens = new Screens(folder, faults);
            var answer = text is not null ? Explain(screens.For("en"), text, parsed.GetValue(after), parsed.GetValue(json)) : JudgeFile(screens, from!, to!);
            return answer == ExitCodes.Fine && faults.Count > 0 ? ExitCodes.Findings : answer;
        });
        return command;
    }

    private static int JudgeFile(Screens screens, string from, string to)
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
                if (Answer(screens, text) is { } answer) answers.WriteLine(answer.ToJsonString());
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

    private static JsonObject? Answer(Screens screens, string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject asked || asked["id"] is not JsonValue id || asked["text"] is not JsonValue value || !value.TryGetValue<string>(out var text))
                return null;
            var language = asked["lang"] is JsonValue lang && lang.TryGetValue<string>(out var code) ? code : "en";
            var heard = screens.For(language).Judge(text);
            var answer = Describe(heard);
            answer.Insert(0, "id", id.DeepClone());
            answer["evidence"] = new JsonArray([.. heard.Evidence.Select(e => JsonValue.Create(text[e.Span]))]);
            return answer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Explain(Screen screen, string text, bool afterDisclosure, bool json)
    {
        var why = screen.Explain(text, afterDisclosure);
        if (json) Console.WriteLine(Json(why).ToJsonString());
        else Print(why);
        return ExitCodes.Fine;
    }

    private static JsonObject Json(Explanation why)
    {
        var heard = why.Verdict;
        var answer = Describe(heard);
        answer["code"] = heard.Code;
        answer["whose"] = heard.Whose.ToString();
        answer["when"] = heard.When.ToString();
        answer["facts"] = heard.Facts.ToString();
        answer["also"] = new JsonArray([.. heard.Also.Select(c => JsonValue.Create(c.Name()))]);
        answer["normalised"] = why.Normalised;
        answer["afterDisclosure"] = why.AfterDisclosure;
        answer["evidence"] = new JsonArray([.. why.Phrases.Select(p =>
            new JsonObject { ["rule"] = p.Rule, ["words"] = p.Words, ["level"] = p.Level, ["scope"] = p.Scope })]);
        answer["rules"] = Describe(why.Ruled);
        answer["model"] = why.Model is not { } model ? null : new JsonObject
        {
            ["risk"] = Math.Round(model.Risk, 3),
            ["crisis"] = Math.Round(model.Crisis, 3),
            ["level"] = model.Level,
            ["category"] = model.Category?.Name(),
            ["features"] = new JsonArray([.. model.Features.Select(f => new JsonObject { ["feature"] = f.Name, ["weight"] = Math.Round(f.Weight, 2) })]),
        };
        return answer;
    }

    private static void Print(Explanation why)
    {
        var heard = why.Verdict;
        Console.WriteLine($"{Tier(heard)}: level {heard.Level}{(heard.Category is { } c ? $", {heard.Code} {c.Name()}, whose: {heard.Whose}, when: {heard.When}" : "")}, facts: {heard.Facts}");
        if (heard.Also.Count > 0) Console.WriteLine($"also: {string.Join(", ", heard.Also.Select(c => c.Name()))}");
        Console.WriteLine($"read as: {why.Normalised}");
        Console.WriteLine($"context: {(why.AfterDisclosure ? "something was disclosed before" : "nothing was disclosed before")}");
        Console.WriteLine($"rules: level {why.Ruled.Level}{(why.Ruled.Category is { } r ? " " + r.Name() : "")}");
        foreach (var p in why.Phrases) Console.WriteLine($"  L{p.Level} {p.Rule}: \"{p.Words}\"{(p.Scope == "None" ? "" : $"  ({p.Scope})")}");
        if (why.Model is not { } model)
        {
            Console.WriteLine("model: there is none; the rules judge alone");
            return;
        }
        Console.WriteLine($"model: level {model.Level}, risk {model.Risk:P0}, crisis {model.Crisis:P0}{(model.Category is { } m ? ", most like " + m.Name() : "")}");
        foreach (var (name, weight) in model.Features) Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  {weight,6:+0.00;-0.00} {name}"));
    }

    private static JsonObject Describe(RiskVerdict heard) => new()
    {
        ["tier"] = Tier(heard),
        ["category"] = heard.Category?.Name(),
        ["level"] = heard.Level,
    };

    private static string Tier(RiskVerdict heard) => heard.Tier switch { RiskTier.Crisis => "crisis", RiskTier.Check => "check", _ => "none" };
}
