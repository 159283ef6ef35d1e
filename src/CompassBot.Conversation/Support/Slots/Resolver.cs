using CompassBot.Support.Hours;
using CompassBot.Support.Lines;
using CompassBot.Support.Reading;

namespace CompassBot.Support.Slots;

/// <summary>Finds what a slot prints for one person, down its whole fall-back chain.</summary>
/// <param name="dangerNamed">The text names the emergency number itself; it is not said twice.</param>
internal sealed class Resolver(Places places, SupportCountry? country, SupportContext context, bool dangerNamed)
{
    private readonly Finder? finder = country is null ? null : new Finder(country, context);
    private readonly LinePhrase phrase = new(places, context);

    public Part Resolve(Slot slot)
    {
        if (finder is null) return Fallback(slot, []);
        if (finder.Own(slot, Trust.Confirmed) is [var best, ..])
            return Line(best, finder.Unsaid(best.Line, Audiences.Men) ? LinePhrase.Label(best.Line) : slot.FreeOnly ? "free to call" : null, best.Open.Openness == Openness.Closed ? OpenNow(best) : []);

        var listed = finder.Own(slot, Trust.AlsoListed);
        if (finder.ForWomen(slot) is [var women, ..])
            return WithListed(Line(women, LinePhrase.Label(women.Line), OtherThan(women)), listed);
        if (slot.Nearest is null) return Fallback(slot, listed);

        var nearest = Resolve(Slot.Named(slot.Nearest)!);
        if (nearest.StandsIn) return Fallback(slot, listed.Count > 0 ? listed : ListedNearby(slot));
        return WithListed(nearest with
        {
            After = [.. slot.Say is null ? [] : (string[])[slot.Say], .. slot.Danger ? Danger(slot) : [], .. nearest.After],
            Emergency = slot.Danger ? Emergency.For(country, EmergencyRole.Police).Dialled : nearest.Emergency,
        }, listed);
    }

    /// <summary>Whether a confirmed line of the slot's own kind is there for this person.</summary>
    public bool Has(Slot slot) => finder is not null && (finder.Own(slot, Trust.Confirmed).Count > 0 || finder.ForWomen(slot).Count > 0);

    public DirectoryLink? Directory =>
        places.Directories.Find(d => d.Audience == ((context.Said & Audiences.Child) != 0 ? Audiences.Child : Audiences.Anyone)) ?? places.Directories.FirstOrDefault();

    public string? DirectorySentence => Directory is { } link ? $"{link.Typed} lists services by country." : null;

    /// <summary>Who to turn to when a line for women is not for this person.</summary>
    public (Found Line, string? Label)? Other(Found women)
    {
        foreach (var name in (ReadOnlySpan<string>)["men_line", "victim_line", "crisis_line"])
            if (finder!.Own(Slot.Named(name)!, Trust.Confirmed).Find(f => f.Line.Id != women.Line.Id) is { } other)
                return (other, finder.Unsaid(other.Line, Audiences.Men) ? LinePhrase.Label(other.Line) : null);
        return null;
    }

    private Part Line(Found found, string? label, IReadOnlyList<(string Before, Found Found, string? Label)> more)
    {
        var text = phrase.InSentence(found, label);
        var cards = new List<LineCard> { phrase.Card(found, text) };
        var after = new List<string>();
        foreach (var (before, other, its) in more)
        {
            var otherText = phrase.InSentence(other, its);
            cards.Add(phrase.Card(other, otherText));
            after.Add($"{before}{otherText}.");
        }
        if (more.Count == 0 && label is not null && found.Line.Audience == Audiences.Women && DirectorySentence is { } sentence)
            after.Add($"If that line isn't for you: {sentence}");
        return new Part(text) { Lines = cards, After = after };
    }

    private IReadOnlyList<(string, Found, string?)> OtherThan(Found women) =>
        Other(women) is var (other, label) ? [("If that line isn't for you: ", other, label)] : [];

    private IReadOnlyList<(string, Found, string?)> OpenNow(Found closed) =>
        finder!.Own(Slot.Crisis, Trust.Confirmed).Find(f => f.Open.Openness == Openness.Open && f.Line.Id != closed.Line.Id) is { } open ? [("Open now: ", open, null)] : [];

    private List<Found> ListedNearby(Slot slot)
    {
        for (var next = slot.Nearest; next is not null; next = Slot.Named(next)!.Nearest)
            if (finder!.Own(Slot.Named(next)!, Trust.AlsoListed) is { Count: > 0 } listed) return listed;
        return [];
    }

    private Part WithListed(Part part, List<Found> listed)
    {
        // Two confirmed lines are choice enough in one sentence; the help screen has room for more.
        if (listed.Count == 0 || part.Lines.Count >= 2) return part;
        var text = phrase.InSentence(listed[0], null);
        return part with { After = [.. part.After.Where(a => !a.StartsWith(AlsoListed, StringComparison.Ordinal)), $"{AlsoListed}{text}."], Lines = [.. part.Lines.Where(l => l.Confirmed), phrase.Card(listed[0], text)] };
    }

    public const string AlsoListed = "Also listed, not confirmed by us: ";

    private List<string> Danger(Slot slot)
    {
        if (dangerNamed) return [];
        var number = Emergency.For(country, EmergencyRole.Police);
        return [$"If {slot.InDanger} in danger: {number.Call}.", .. number.After is null ? [] : (string[])[number.After]];
    }

    private Part Fallback(Slot slot, List<Found> listed)
    {
        var part = new Part(slot.Fallback)
        {
            Plain = true,
            StandsIn = true,
            After = [country is null ? "I don't know your country yet." : "I don't have a checked number for this where you are.", .. Danger(slot)],
            Emergency = Emergency.For(country, EmergencyRole.Police).Dialled,
        };
        part = WithListed(part, listed);
        return DirectorySentence is { } sentence ? part with { After = [.. part.After, sentence] } : part;
    }
}
