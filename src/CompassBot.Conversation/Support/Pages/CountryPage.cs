using CompassBot.Support.Lines;
using CompassBot.Support.Reading;
using CompassBot.Support.Slots;

namespace CompassBot.Support.Pages;

/// <summary>One line on the help page.</summary>
/// <param name="For">"for women"; null when it is for anyone.</param>
/// <param name="Region">"Scotland"; "part of the country" where no region is known; null when nationwide.</param>
/// <param name="Cost">"Free to call."; null where the row does not say it is free.</param>
public sealed record PageLine(LineCard Card, string? For, string? Region, string? Cost);

/// <param name="Title">In the words of the person who needs it.</param>
public sealed record PageGroup(string Title, IReadOnlyList<PageLine> Lines);

/// <param name="Label">"Police".</param>
/// <param name="Sentence">"Call 191. If it doesn't connect, try 112."</param>
/// <param name="Conflict">All the numbers the sources name where they differ; empty where they agree. Never one of them alone.</param>
public sealed record PageEmergency(string Label, string Sentence, IReadOnlyList<string> Numbers, IReadOnlyList<string> Conflict);

/// <summary>All that the help page of one country shows.</summary>
public sealed record CountryPage(
    string Code,
    string Name,
    IReadOnlyList<PageEmergency> Emergency,
    string? SilentHelp,
    IReadOnlyList<PageGroup> Confirmed,
    IReadOnlyList<PageLine> AlsoListed,
    IReadOnlyList<PageLine> PoliceOrApp)
{
    private static readonly (string Title, Kinds Kinds, Audiences Only)[] Groups =
    [
        ("If you think about ending your life, or feel very low", Kinds.SuicideSelfHarm | Kinds.GeneralDistress, Audiences.Anyone),
        ("If a partner, an ex or family hurts or scares you", Kinds.IntimatePartnerViolence, Audiences.Anyone),
        ("If someone did something sexual you did not want", Kinds.SexualViolence, Audiences.Anyone),
        ("If someone follows you or won't leave you alone", Kinds.Stalking, Audiences.Anyone),
        ("Children and young people", Kinds.ChildSafety, Audiences.Child | Audiences.AdultWorriedAboutChild),
        ("LGBTQ+ people", Kinds.Lgbtq, Audiences.Lgbtq),
        ("Older people", Kinds.ElderAbuse, Audiences.Older),
        ("If you worry about how you act", Kinds.HarmToOthers, Audiences.UsesViolence),
        ("Drink and drugs", Kinds.SubstanceUse, Audiences.Anyone),
        ("More lines", (Kinds)int.MaxValue, Audiences.Anyone),
    ];

    internal static CountryPage For(SupportCountry country, Places places, DateTimeOffset now, string language)
    {
        var phrase = new LinePhrase(places, new SupportContext(country.Code, language, now));
        var rows = country.Lines.Where(l => l.Trust != Trust.NotShown && l.Audience != Audiences.SexualThoughtsAboutChildren).ToList();
        var left = rows.Where(l => l is { Trust: Trust.Confirmed, PoliceOrApp: false }).ToList();
        var groups = new List<PageGroup>();
        foreach (var (title, kinds, only) in Groups.OrderBy(g => g.Only == Audiences.Anyone ? 1 : 0).ThenBy(g => g.Kinds == Kinds.HarmToOthers ? 0 : 1))
        {
            var fits = left.Where(l => only == Audiences.Anyone ? (l.Kinds & kinds) != 0 : (l.Audience & only) != 0).ToList();
            left.RemoveAll(fits.Contains);
            if (fits.Count > 0) groups.Add(new PageGroup(title, [.. fits.OrderBy(l => l.Nationwide ? 0 : 1).Select(Row)]));
        }
        return new CountryPage(country.Code, country.Name, Numbers(country.Emergency), country.Emergency.SilentHelp,
            [.. Groups.Select(g => groups.Find(found => found.Title == g.Title)).OfType<PageGroup>()],
            [.. rows.Where(l => l is { Trust: Trust.AlsoListed, PoliceOrApp: false }).Select(Row)],
            [.. rows.Where(l => l is { PoliceOrApp: true, Trust: Trust.Confirmed }).Select(Row)]);

        PageLine Row(SupportLine line)
        {
            var found = new Found(line, line.Hours.At(line.FirstChannel, country.Code, now), line.FirstChannel);
            var region = line.Nationwide ? null : line.Region is null ? "part of the country" : places.RegionName(line.Region);
            return new PageLine(phrase.Card(found, phrase.OnItsOwn(found, null)), LinePhrase.Label(line), region, line.Free ? LinePhrase.Cost(line).Trim() : null);
        }
    }

    private static List<PageEmergency> Numbers(EmergencyNumbers numbers)
    {
        var list = new List<PageEmergency>();
        foreach (var role in Enum.GetValues<EmergencyRole>())
        {
            var call = numbers.For(role);
            if (call.Numbers.Count == 0 && role == EmergencyRole.Fire) continue;
            var number = Slots.Emergency.For(numbers, role);
            list.Add(new PageEmergency(role.ToString(), $"Call {number.Number}.{(number.After is null ? "" : $" {number.After}")}", number.Dialled, numbers.Candidates.GetValueOrDefault(role) is { Count: > 1 } conflict ? conflict : []));
        }
        return list;
    }
}
