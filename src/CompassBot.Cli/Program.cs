using System.CommandLine;

var root = new RootCommand("compassbot: talk to the guides, check the content, ask the safety screen.");
root.Subcommands.Add(CompassBot.Cli.ScreenCommand.Create());
return root.Parse(args).Invoke();
