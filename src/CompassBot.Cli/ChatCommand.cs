using System.CommandLine;
using CompassBot.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Cli;

/// <summary><c>compassbot chat</c>: the real conversation in a terminal; nothing is kept.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var language = new Option<string>("--language") { Description = "Language of the conversation.", DefaultValueFactory = _ => "en" };
        var country = new Option<string?>("--country") { Description = "Country for numbers, as two letters: US." };
        var guide = new Option<string?>("--guide") { Description = "Start with this guide, by code or id: G03." };
        var dialogs = new Option<string?>("--dialogs") { Description = "The dialogs folder; found by itself when left out." };
        var command = new Command("chat", "Talk to CompassBot here.") { language, country, guide, dialogs };
        command.SetAction(parsed =>
        {
            if (ContentFolder.Open(parsed.GetValue(dialogs)) is not { } content) return ExitCodes.Findings;
            if (parsed.GetValue(language) is not "en")
                return ExitCodes.Refuse("Only English (en) is written so far.");
            var code = parsed.GetValue(country)?.ToUpperInvariant();
            if (code is not null && content.Support.Countries.All(c => c.Code != code))
                return ExitCodes.Refuse($"There is no country \"{code}\". Use two letters, such as IE.");
            var name = parsed.GetValue(guide) is { } asked && asked.StartsWith('g') ? asked.ToUpperInvariant() : parsed.GetValue(guide);
            if (name is not null && content.Always.Planned.TryGetValue(name, out var title))
                return ExitCodes.Refuse($"{name} \"{title}\" is not written yet. Written so far: {string.Join(", ", content.Guides.Where(g => g.Whole).Select(g => $"{g.Code} {g.Title}"))}.");
            if (name is not null && content.Find(name) is not { Numbered: true })
                return ExitCodes.Refuse($"There is no guide \"{name}\". Written so far: {string.Join(", ", content.Guides.Where(g => g.Whole).Select(g => $"{g.Code} {g.Title}"))}.");
            return Run(content, code, name);
        });
        return command;
    }

    private static int Run(Content content, string? country, string? guide)
    {
        var turn = new Turn(content);
        var state = new Conversation { Country = country };
        var first = guide is null ? turn.Take(state, new UserMessage(null, Arrived: true), null, TimeProvider.System.GetUtcNow()) : turn.Open(state, guide, TimeProvider.System.GetUtcNow());
        Print(first);
        state = first.After;
        while (Console.ReadLine() is { } line)
        {
            var result = turn.Take(state, new UserMessage(line), null, TimeProvider.System.GetUtcNow());
            state = result.After;
            if (result.Ending == Ending.Leave)
            {
                if (!Console.IsOutputRedirected) Console.Clear();
                return ExitCodes.Fine;
            }
            Print(result);
            if (result.Ending == Ending.Erase) return ExitCodes.Fine;
        }
        return ExitCodes.Fine;
    }

    private static void Print(TurnResult result)
    {
        foreach (var reply in result.Replies)
        {
            Console.WriteLine();
            Console.WriteLine(reply.Text);
            var number = 0;
            foreach (var choice in reply.Choices)
                Console.WriteLine(choice.IsAction ? $"   -  {choice.Label}" : $"  {++number,2}  {choice.Label}");
            if (reply.PickSeveral) Console.WriteLine("      (several: 1, 3)");
        }
        Console.WriteLine();
        Console.Write("> ");
    }
}
