using CompassBot.Safety;
using CompassBot.Support;

namespace CompassBot.Dialogs;

/// <summary>Everything in dialogs/, loaded and checked.</summary>
public sealed class Content
{
    public required Screen Screen { get; init; }

    public required SupportBook Support { get; init; }

    /// <summary>Loads <paramref name="folder"/> (dialogs/). Null when anything a person could meet is broken; every fault is in <paramref name="faults"/>.</summary>
    public static Content? Load(string folder, List<Fault> faults) => new()
    {
        Screen = Screen.Load(folder, "en", faults),
        Support = SupportBook.Load(folder, faults),
    };
}
