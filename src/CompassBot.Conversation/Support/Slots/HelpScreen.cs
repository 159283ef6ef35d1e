using CompassBot.Support.Hours;
using CompassBot.Support.Lines;
using CompassBot.Support.Reading;

namespace CompassBot.Support.Slots;

/// <summary>The lines of the help screen: three at most, one a line of text.</summary>
internal sealed class HelpScreen(Places places, SupportCountry? country, SupportContext context)
{
    private const int Most = 3;

    private static readonly Dictionary<string, string[]> Fitting = new()
    {
        // Nothing heard yet: both kinds that most people here look for.
        [""] = ["dv_line"],
        ["R2"] = ["dv_line"],
        ["R3"] = ["sexual_violence_line"],
        ["R4"] = ["child_protection_line", "child_safety"],
        ["R5"] = ["own_behaviour_line"],
        ["R6"] = ["dv_line"],
        ["R7"] = ["forced_marriage_line", "dv_line"],
        ["R9"] = ["image_line"],
        ["R12"] = ["adult_protection_line"],
    };

    private readonly LinePhrase phrase = new(places, context);
    private readonly Resolver resolver = new(places, country, context, dangerNamed: true);
    private readonly List<string> rows = [];
    private readonly List<LineCard> cards = [];

    public Filled For(string? code)
    {
        var category = code?.TrimEnd('a', 'b', 'c', 'd') ?? "";
        var slots = Slots(category);
        var confirmed = country is null ? [] : Confirmed(slots, category.Length == 0);
        if (category.Length == 0) confirmed = [.. confirmed.OrderBy(c => c.Slot != Slot.Crisis)];
        var role = category is "R1" or "R10" ? EmergencyRole.Ambulance : EmergencyRole.Police;
        var fits = slots.Length == 1 || category.Length == 0 || confirmed.Exists(c => c.Slot != Slot.Crisis);
        IReadOnlyList<string> dialled = [];
        if (category == "R10" || confirmed.Count == 0 || !fits) dialled = Danger(category, role, plainly: category == "R10" || confirmed.Count == 0);
        foreach (var (found, _, label, before) in confirmed) Add(found, label, before);
        if (country is not null) AlsoListed(slots);
        if (confirmed.Count == 0 && resolver.DirectorySentence is { } sentence) rows.Add(sentence);
        return new Filled(string.Join('\n', rows), cards) { Emergency = dialled };
    }

    private Slot[] Slots(string category)
    {
        var names = new List<string>();
        if ((context.Said & Audiences.Child) != 0) names.Add("youth_line");
        names.AddRange(Fitting.GetValueOrDefault(category, []));
        return [.. names.Select(n => Slot.For(n, context)!), Slot.Crisis];
    }

    private List<(Found Found, Slot Slot, string? Label, string? Before)> Confirmed(Slot[] slots, bool nothingHeard)
    {
        var finder = new Finder(country!, context);
        var chosen = new List<(Found Found, Slot Slot, string? Label, string? Before)>();
        foreach (var slot in slots)
        {
            var room = Math.Min(Most - chosen.Count, slot == Slot.Crisis ? Most : 2);
            var own = finder.Own(slot, Trust.Confirmed).Where(f => !chosen.Exists(c => c.Found.Line.Id == f.Line.Id)).ToList();
            chosen.AddRange(own.Take(room).Select(f => (f, slot, (string?)null, (string?)null)));
            if (own.Count > 0 || room < 2 || finder.ForWomen(slot) is not [var women, ..]) continue;
            if (chosen.Exists(c => c.Found.Line.Id == women.Line.Id)) continue;
            chosen.Add((women, slot, LinePhrase.Label(women.Line), null));
            if (resolver.Other(women) is var (other, label)) chosen.Add((other, slot, label, "If that line isn't for you:"));
        }
        if (slots.Length == 1 || !nothingHeard) WithText(finder, chosen);
        return Ordered(chosen);
    }

    /// <summary>Who can't speak aloud finds a text or a chat among the three, where the country has one.</summary>
    private void WithText(Finder finder, List<(Found Found, Slot Slot, string? Label, string? Before)> chosen)
    {
        if (chosen.Count == 0 || chosen.Exists(c => c.Found.Line.TakesText)) return;
        if (finder.Own(Slot.For("dv_chat", context)!, Trust.Confirmed) is not [var text, ..]) return;
        if (chosen.Count == Most) chosen.RemoveAt(Most - 1);
        chosen.Add((text, Slot.Crisis, null, null));
    }

    /// <summary>A closed line goes last; the other line stays right behind the one for women.</summary>
    private static List<(Found, Slot, string?, string?)> Ordered(List<(Found Found, Slot Slot, string? Label, string? Before)> chosen) =>
        chosen.Exists(c => c.Before is not null) ? [.. chosen] : [.. chosen.OrderBy(c => c.Found.Open.Openness == Openness.Closed)];

    private void AlsoListed(Slot[] slots)
    {
        var finder = new Finder(country!, context);
        var before = Resolver.AlsoListed.TrimEnd();
        foreach (var found in slots.SelectMany(s => finder.Own(s, Trust.AlsoListed)))
            if (cards.Count < Most && !cards.Exists(c => c.Id == found.Line.Id))
                Add(found, null, rows.Contains(before) ? null : before);
    }

    private IReadOnlyList<string> Danger(string category, EmergencyRole role, bool plainly)
    {
        var number = Emergency.For(country, role);
        var lead = category == "R5" ? "If anyone is in danger: call" : plainly ? "Call" : "If you are in danger: call";
        rows.Add($"{lead} {number.Number}.{(number.After is null ? "" : $" {number.After}")}");
        return number.Dialled;
    }

    private void Add(Found found, string? label, string? before)
    {
        // On a row of its own, so that a card is the line and nothing else.
        if (before is not null) rows.Add(before);
        var text = phrase.OnItsOwn(found, label);
        rows.Add(text);
        cards.Add(phrase.Card(found, text));
    }
}
