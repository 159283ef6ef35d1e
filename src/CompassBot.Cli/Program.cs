using System.CommandLine;

var root = new RootCommand("compassbot: talk to the guides, check the content, ask the safety screen.");
return root.Parse(args).Invoke();
