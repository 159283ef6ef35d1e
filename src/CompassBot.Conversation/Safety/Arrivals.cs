using CompassBot.Dialogs;

namespace CompassBot.Safety;

/// <summary>Whole messages that say somebody came ("hes back"): a reason to leave at once, not a risk hit.</summary>
public sealed class Arrivals
{
    public static Arrivals Load(string dialogs, string language, List<Fault> faults) => new();

    public bool IsArrival(string words) => false;
}
