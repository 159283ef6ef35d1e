using System.Collections.Concurrent;
using CompassBot.Dialogs;
using CompassBot.Support.Lines;
using CompassBot.Support.Pages;
using CompassBot.Support.Reading;
using CompassBot.Support.Slots;

namespace CompassBot.Support;

public sealed record CountryName(string Code, string Name);

/// <summary>Helplines and emergency numbers of every country, and the rules by which they are shown.</summary>
public sealed class SupportBook
{
    private const int MostTemplates = 4096;

    private static readonly HashSet<string> AllSlots =
        [.. Slot.WrittenNames, "police", "ambulance", "silent_help", "eap_link", "eap_hours", "directory", "short", "language"];

    private readonly Places places;
    private readonly Dictionary<string, SupportCountry> countries;
    private readonly CountryNames names;
    private readonly ConcurrentDictionary<string, Template> templates = new(StringComparer.Ordinal);

    private SupportBook(Places places, IReadOnlyList<SupportCountry> read)
    {
        this.places = places;
        countries = read.GroupBy(c => c.Code).ToDictionary(g => g.Key, g => g.First());
        Countries = [.. countries.Values.Select(c => new CountryName(c.Code, c.Name)).OrderBy(c => c.Name, StringComparer.InvariantCultureIgnoreCase)];
        names = new CountryNames(Countries, places);
    }

    /// <summary>Reads <c>{dialogs}/support/*.yaml</c>.</summary>
    public static SupportBook Load(string dialogs, List<Fault> faults)
    {
        var (places, countries) = SupportFolder.Read(dialogs, faults);
        return new SupportBook(places, countries);
    }

    public IReadOnlyList<CountryName> Countries { get; }

    /// <summary>Names of every slot a text may use in braces.</summary>
    public IReadOnlyCollection<string> Slots => AllSlots;

    /// <summary>The private room's address as a person types it; null while the host has not said.</summary>
    public string? PrivateRoomAddress { get; set; }

    /// <summary>The country a person names ("im in ireland", "UK"), or null. Never guessed from language.</summary>
    public string? CountryNamedIn(string words) => names.CountryIn(words);

    /// <summary>The country a person says they are in, among other things.</summary>
    public string? CountryAround(string words) => names.CountryAround(words);

    public string? RegionAround(string words) => names.RegionAround(words);

    /// <summary>The region a person names ("scotland" is "GB-SCT"), for <see cref="SupportContext.Region"/>; only regions that lines are kept for.</summary>
    public string? RegionNamedIn(string words) => names.RegionIn(words);

    /// <summary>Parts of a country whose abuse lines are kept apart, where no such line is for the whole country; empty otherwise.</summary>
    public IReadOnlyList<CountryName> RegionsOf(string? country) => country is not null && countries.TryGetValue(country, out var known)
        ? [.. known.Lines.Where(l => l is { Trust: Trust.Confirmed, Region: not null } && (l.Kinds & Kinds.IntimatePartnerViolence) != 0)
            .Select(l => l.Region!).Distinct().Select(r => new CountryName(r, places.RegionName(r) ?? r)).OrderBy(r => r.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>"Ireland" for "IE", "Scotland" for "GB-SCT"; null when not known.</summary>
    public string? NameOf(string code) => countries.GetValueOrDefault(code)?.Name ?? places.RegionName(code);

    /// <summary>"Ireland", or "United Kingdom, Scotland"; null when not known.</summary>
    public string? PlaceOf(string country, string? region) =>
        NameOf(country) is not { } name ? null : region is not null && places.RegionName(region) is { } part ? $"{name}, {part}" : name;

    /// <summary>Fills every {slot} of a written text. Unknown slots stay as they are.</summary>
    public Filled Fill(string text, SupportContext context)
    {
        if (!text.Contains('{') && !text.Contains("[[", StringComparison.Ordinal)) return new Filled(text, []);
        if (!templates.TryGetValue(text, out var template))
        {
            template = Template.Parse(text, AllSlots.Contains);
            if (templates.Count < MostTemplates) templates[text] = template;
        }
        return new Filler(places, CountryOf(context), context, PrivateRoomAddress).Fill(template);
    }

    /// <summary>The {help_lines} of the HELP screen: at most three lines that fit, one a line of text.</summary>
    /// <param name="code">What was heard: "R1" to "R12", "R10b"; null when nothing was.</param>
    public Filled HelpLines(string? code, SupportContext context) => new HelpScreen(places, CountryOf(context), context).For(code);

    /// <summary>Whether <paramref name="slot"/> has a row of its own for this person, no fall-back.</summary>
    public bool Has(string slot, SupportContext context) => new Filler(places, CountryOf(context), context, PrivateRoomAddress).Has(slot);

    /// <summary>Everything the help page of a country shows; null for a country without a file.</summary>
    public CountryPage? Country(string code, DateTimeOffset now, string language = "en") =>
        countries.TryGetValue(code.ToUpperInvariant(), out var country) ? CountryPage.For(country, places, now, language) : null;

    /// <summary>Sentences of the files themselves for who can't speak, with the file each stands in.</summary>
    public IEnumerable<(string File, string Sentence)> SilentHelp =>
        countries.Values.Where(c => c.Emergency.SilentHelp is not null).Select(c => ($"support/{c.Code.ToLowerInvariant()}.yaml", c.Emergency.SilentHelp!));

    /// <summary>Lists of services in other countries.</summary>
    public IReadOnlyList<DirectoryLink> Directories => places.Directories;

    private SupportCountry? CountryOf(SupportContext context) => context.Country is null ? null : countries.GetValueOrDefault(context.Country);
}
