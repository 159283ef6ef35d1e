using System.CommandLine;
using CompassBot.Cli;

var root = new RootCommand("compassbot: talk to the guides, check the content, ask the safety screen and the ranker.")
{
    ChatCommand.Create(),
    CheckCommand.Create(),
    GraphCommand.Create(),
    ScreenCommand.Create(),
    RouteCommand.Create(),
    TrainCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return parsed.Invoke();
parsed.Invoke();
return ExitCodes.Unusable;
