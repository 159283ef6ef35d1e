using CompassBot.Support;
using CompassBot.Understanding;

namespace CompassBot.Dialogs.Help;

/// <summary>Words by which a person says who they fear; they decide between lines for partners and family, and others.</summary>
public sealed record FearedWords(IReadOnlyList<(Feared Who, string Words)> Words)
{
    public Feared In(string plain) => Words.Where(w => plain.Contains(w.Words, StringComparison.Ordinal)).Aggregate(Feared.Unknown, (who, w) => who | w.Who);

    internal static FearedWords Read(YamlMap map)
    {
        var words = new List<(Feared, string)>();
        if (map.Map("feared") is { } feared)
        {
            foreach (var who in (ReadOnlySpan<Feared>)[Feared.Close, Feared.Outside, Feared.Work])
                words.AddRange(feared.Texts(who.ToString().ToLowerInvariant()).Select(w => (who, $" {Plain.Of(w)} ")));
            feared.NothingElse();
        }
        return new FearedWords(words);
    }
}
