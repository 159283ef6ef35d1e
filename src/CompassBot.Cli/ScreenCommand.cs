using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Cli;

/// <summary>compassbot screen: what the safety screen hears, for one text or a file of them.</summary>
internal static class ScreenCommand
{
    private const int Fine = 0, Findings = 1, Unusable = 2;

    public static Command Create()
    {
        var input = new Option<string?>("--in") { Description = "texts to judge, one JSON object a line: {id, text, lang?}" };
        var output = new Option<string?>("--out") { Description = "where the answers go: {id, tier, category, level, evidence}" };
        var explain = new Option<string?>("--explain") { Description = "one text to judge, with the rules that spoke" };
        var json = new Option<bool>("--json") { Description = "answer --explain as JSON" };
        var dialogs = new Option<string?>("--dialogs") { Description = "the content folder; found by itself when left out" };
        var command = new Command("screen", "Ask the safety screen.") { input, output, explain, json, dialogs };
        command.SetAction(parsed =>
        {
            var (from, to, text) = (parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(explain));
            if (text is null == (from is null) || from is null != (to is null))
                return Stop("Give either --explain \"text\", or --in and --out together.");
            if (DialogsFolder.Find(parsed.GetValue(dialogs)) is not { } folder) return Stop("The dialogs folder was not found; name it with --dialogs.");
            var faults = new List<Fault>();
            var screen = Screen.Load(folder, "en", faults);
            foreach (var fault in faults) Console.Error.WriteLine(fault);
            var answer = text is not null ? Explain(screen, text, parsed.GetValue(json)) : JudgeFile(screen, from!, to!);
            return answer == Fine && faults.Count > 0 ? Findings : answer;
        });
        return command;
    }

    private static int JudgeFile(Screen screen, string from, string to)
    {
        if (!File.Exists(from)) return Stop($"There is no file {from}.");
        var bad = 0;
        try
        {
            using var answers = new StreamWriter(to);
            var line = 0;
            foreach (var text in File.ReadLines(from))
            {
                line++;
                if (string.IsNullOrWhiteSpace(text)) continue;
                if (Answer(screen, text) is { } answer) answers.WriteLine(answer.ToJsonString());
                else
                {
                    bad++;
                    Console.Error.WriteLine($"{from}:{line}: not an object with \"id\" and \"text\"");
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Stop($"The files can't be used: {e.Message}");
        }
        return bad == 0 ? Fine : Findings;
    }

    private static JsonObject? Answer(Screen screen, string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject asked || asked["id"] is not JsonValue id || asked["text"] is not JsonValue value || !value.TryGetValue<string>(out var text))
                return null;
            var heard = screen.Judge(text);
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

    private static int Explain(Screen screen, string text, bool json)
    {
        var heard = screen.Judge(text);
        var answer = Describe(heard);
        answer["code"] = heard.Code;
        answer["whose"] = heard.Whose.ToString();
        answer["when"] = heard.When.ToString();
        answer["facts"] = heard.Facts.ToString();
        answer["also"] = new JsonArray([.. heard.Also.Select(c => JsonValue.Create(c.Name()))]);
        answer["evidence"] = new JsonArray([.. heard.Evidence.Select(e =>
            new JsonObject { ["rule"] = e.Source, ["level"] = e.Level, ["words"] = text[e.Span] })]);
        if (json)
        {
            Console.WriteLine(answer.ToJsonString());
            return Fine;
        }
        Console.WriteLine($"{Tier(heard)}: level {heard.Level}{(heard.Category is { } c ? $", {heard.Code} {c.Name()}, whose: {heard.Whose}, when: {heard.When}" : "")}, facts: {heard.Facts}");
        if (heard.Also.Count > 0) Console.WriteLine($"also: {string.Join(", ", heard.Also.Select(c => c.Name()))}");
        foreach (var e in heard.Evidence) Console.WriteLine($"  L{e.Level} {e.Source}: \"{text[e.Span]}\"");
        return Fine;
    }

    private static JsonObject Describe(RiskVerdict heard) => new()
    {
        ["tier"] = Tier(heard),
        ["category"] = heard.Category?.Name(),
        ["level"] = heard.Level,
    };

    private static string Tier(RiskVerdict heard) => heard.Tier switch { RiskTier.Crisis => "crisis", RiskTier.Check => "check", _ => "none" };

    private static int Stop(string why)
    {
        Console.Error.WriteLine(why);
        return Unusable;
    }
}
