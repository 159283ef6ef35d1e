using CompassBot.Dialogs;

namespace CompassBot.Support;

public sealed record CountryName(string Code, string Name);

/// <summary>Helplines and emergency numbers of every country, and the rules by which they are shown.</summary>
public sealed class SupportBook
{
    private SupportBook() { }

    /// <summary>Reads <c>{dialogs}/support/*.yaml</c>.</summary>
    public static SupportBook Load(string dialogs, List<Fault> faults) => new();

    public IReadOnlyList<CountryName> Countries => [];

    /// <summary>Names of every slot a text may use in braces.</summary>
    public IReadOnlyCollection<string> Slots => [];

    /// <summary>The country a person names ("im in ireland", "UK"), or null. Never guessed from language.</summary>
    public string? CountryNamedIn(string words) => null;

    /// <summary>Fills every {slot} of a written text. Unknown slots stay as they are.</summary>
    public Filled Fill(string text, SupportContext context) => new(text, []);

    /// <summary>The {help_lines} of the HELP screen: at most three lines that fit, one a line of text.</summary>
    /// <param name="code">What was heard: "R1" to "R12", "R10b"; null when nothing was.</param>
    public Filled HelpLines(string? code, SupportContext context) => new("", []);

    /// <summary>Whether <paramref name="slot"/> has a row of its own for this person, no fall-back.</summary>
    public bool Has(string slot, SupportContext context) => false;
}
