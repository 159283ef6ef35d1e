using CompassBot.Dialogs;

namespace CompassBot.Cli;

internal static class ContentFolder
{
    /// <summary>Loads dialogs/; null, with every fault printed, when it can't be used.</summary>
    public static Content? Open(string? hint = null)
    {
        if (DialogsFolder.Find(hint) is not { } folder)
        {
            Console.Error.WriteLine("There is no dialogs folder here or above. Run this inside the project, or name it with --dialogs.");
            return null;
        }
        var faults = new List<Fault>();
        var content = Content.Load(folder, faults);
        foreach (var fault in faults) Console.Error.WriteLine(fault);
        return content;
    }
}
