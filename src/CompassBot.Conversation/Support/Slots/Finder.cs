using CompassBot.Support.Hours;
using CompassBot.Support.Lines;

namespace CompassBot.Support.Slots;

internal sealed record Found(SupportLine Line, OpenState Open, Channel Channel);

/// <summary>Chooses a country's lines for a slot and a person, the best first.</summary>
internal sealed class Finder(SupportCountry country, SupportContext context)
{
    public SupportCountry Country => country;

    /// <summary>Lines of the slot's own kind, no fall-back.</summary>
    public List<Found> Own(Slot slot, Trust trust) => Pick(slot, trust, context.Said | slot.Implied, line => !slot.GroupOnly || InGroup(slot, line));

    /// <summary>Lines for women only, where nobody said so: shown labelled, or not at all.</summary>
    public List<Found> ForWomen(Slot slot) =>
        !slot.WomenMayFill || (context.Said & (Audiences.Women | Audiences.Men)) != 0 ? []
            : Pick(slot, Trust.Confirmed, Audiences.Women, line => line.Audience == Audiences.Women);

    public bool Unsaid(SupportLine line, Audiences group) => line.Audience == group && (context.Said & group) == 0;

    private static bool InGroup(Slot slot, SupportLine line) =>
        line.Audience == slot.Implied || (slot.Implied == Audiences.UsesViolence && line.TakesOwnViolence);

    private List<Found> Pick(Slot slot, Trust trust, Audiences said, Func<SupportLine, bool> fits)
    {
        var found = new List<Found>();
        foreach (var line in country.Lines)
            if (line.Trust == trust && !line.PoliceOrApp && slot.Takes(line) && Heard(line, said) && Reaches(line) && Serves(slot, line) && fits(line))
                found.Add(new Found(line, line.Hours.At(slot.ChannelOf(line), country.Code, context.Now), slot.ChannelOf(line)));
        if (found.Count < 2) return found;
        return [.. found
            .OrderBy(f => (f.Line.Kinds & slot.First) != 0 ? 0 : 1)
            .ThenBy(f => f.Open.Openness)
            .ThenBy(f => f.Line.Audience == Audiences.Anyone ? 1 : 0)
            .ThenBy(f => f.Line.Nationwide ? 0 : 1)
            .ThenBy(f => Speaks(f.Line, context.Speaks ?? context.Language) ? 0 : 1)
            .ThenBy(f => f.Channel)];
    }

    private bool Serves(Slot slot, SupportLine line) =>
        (!slot.TextOnly || line.TakesText) && (!slot.FreeOnly || line is { Free: true, Number: not null }) && (!slot.SpokenOnly || context.Speaks is { } spoken && Speaks(line, spoken));

    private static bool Heard(SupportLine line, Audiences said) => line.Audience == Audiences.Anyone || (said & line.Audience) != 0;

    private bool Reaches(SupportLine line) => line.Nationwide
        || (line.Region is { } region && context.Region is { Length: > 0 } where
            && (region.Equals(where, StringComparison.OrdinalIgnoreCase) || region.AsSpan(3).Equals(where, StringComparison.OrdinalIgnoreCase)));

    public static bool Speaks(SupportLine line, string language) => line.Languages.Any(l => Primary(l).Equals(Primary(language), StringComparison.OrdinalIgnoreCase));

    // Two codes each for what its speakers call one language.
    private static string Primary(string tag) => (tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut ? tag[..cut] : tag) switch { "tl" => "fil", "no" => "nb", var code => code };
}
