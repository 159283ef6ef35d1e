using CompassBot.Dialogs;
using CompassBot.Safety;

namespace CompassBot.Cli;

/// <summary>One screen a language, loaded when it is first asked for; what is wrong with its content is said once.</summary>
internal sealed class Screens(string folder, List<Fault> faults)
{
    private const string English = "en";
    private readonly Dictionary<string, Screen> loaded = [];

    /// <summary>A language nobody wrote phrases in is judged by the English ones.</summary>
    public Screen For(string language)
    {
        if (!IsCode(language)) language = English;
        if (loaded.TryGetValue(language, out var known)) return known;
        var found = new List<Fault>();
        var screen = Screen.Load(folder, language, found);
        faults.AddRange(found);
        foreach (var fault in found) Console.Error.WriteLine(fault);
        foreach (var warning in screen.Warnings) Console.Error.WriteLine($"warning: {warning}");
        return loaded[language] = language != English && screen.Language == English ? For(English) : screen;
    }

    // The code becomes part of a path.
    private static bool IsCode(string language) => language.Length is >= 2 and <= 12 && language.All(c => char.IsAsciiLetter(c) || c == '-');
}
