using CompassBot.Dialogs;
using CompassBot.Support.Hours;
using CompassBot.Support.Lines;

namespace CompassBot.Support.Reading;

/// <summary>Reads one row of <c>lines:</c>. Notes are for people: asked for so that the key is known, and dropped.</summary>
internal static class LineRow
{
    public static SupportLine Read(YamlMap map, string country, Places places)
    {
        var audience = map.RequiredText("audience");
        if (audience.Length > 0 && !Names.Audience.ContainsKey(audience))
            map.Source.Report(map.LineOf("audience"), "AudiencesAreKnown", $"\"{audience}\" is no audience; it is one of: {string.Join(", ", Names.Audience.Keys)}");
        var kinds = Kinds.None;
        foreach (var (category, at) in map.TextsWithLines("categories"))
            if (Names.Kind.TryGetValue(category, out var kind)) kinds |= kind;
            else map.Source.Report(at, "CategoriesAreKnown", $"\"{category}\" is no category; it is one of: {string.Join(", ", Names.Kind.Keys)}");
        if (kinds == Kinds.None) map.Source.Report(map.LineOf("categories"), "CategoriesAreKnown", "a line needs a category");
        var takes = map.TextsWithLines("takes");
        foreach (var (use, at) in takes)
            if (!Names.Takes.Contains(use)) map.Source.Report(at, "KeysAreKnown", $"\"{use}\" can't stand under \"takes\"; it is one of: {string.Join(", ", Names.Takes)}");

        var region = Region(map, country, places);
        var number = map.Text("phone_local");
        map.Text("phone");
        var sms = map.Map("sms");
        var languages = map.Texts("languages");
        foreach (var language in languages)
            if (places.LanguageName(language) is null) map.Source.Report(map.LineOf("languages"), "LanguagesAreNamed", $"\"{language}\" has no name in support/directory.yaml");

        var line = new SupportLine
        {
            Id = map.RequiredText("id"),
            Name = map.RequiredText("name"),
            At = map.Line,
            Region = region,
            Audience = Names.Audience.GetValueOrDefault(audience),
            PoliceOrApp = audience == Names.PoliceOrApp,
            Kinds = kinds,
            TakesOwnViolence = takes.Any(t => t.Text == "uses_violence"),
            Nationwide = RequiredFlag(map, "nationwide"),
            Trust = TrustOf(map),
            Menu = map.Text("menu"),
            Number = number,
            Dial = SupportLine.DialOf(number),
            SmsNumber = sms?.RequiredText("number"),
            SmsKeyword = sms?.Text("keyword"),
            WhatsApp = map.Text("whatsapp"),
            Chat = Address(map, "chat_url"),
            Web = Address(map, "url"),
            Languages = languages,
            Free = map.Flag("free"),
            SourceMonth = Written.Month(map.Text("newest_source")),
        };
        sms?.Text("alt_number");
        sms?.NothingElse();
        if (line.Nationwide && region is not null) map.Source.Report(map.LineOf("region"), "RegionsAreNotNationwide", "a line with a region can't be nationwide");
        if (line.Number is null && !line.TakesText) map.Source.Report(map.Line, "LinesCanBeReached", "a line needs a number, a text number, WhatsApp or a chat");
        if (map.Texts("sources").Count == 0) map.Source.Report(map.LineOf("sources"), "LinesNameTheirSources", "a line needs a source");
        foreach (var forPeople in (ReadOnlySpan<string>)["notes", "last_verified"]) map.Text(forPeople);
        map.Texts("source_dates");
        var hours = map.Text("hours");
        map.NothingElse();
        return hours is null ? line : line with { Hours = OpeningHours.Parse(hours, line.FirstChannel, [.. languages.Select(places.LanguageName).OfType<string>()]) };
    }

    private static string? Region(YamlMap map, string country, Places places)
    {
        if (map.Text("region") is not { } region) return null;
        if (!region.StartsWith(country + "-", StringComparison.Ordinal) || places.RegionName(region) is null)
            map.Source.Report(map.LineOf("region"), "RegionsAreNamed", $"\"{region}\" is not a region of {country} that support/directory.yaml names");
        return region;
    }

    /// <summary>Held, one directory, or medium on other evidence: not shown. Only this decides; notes never do.</summary>
    private static Trust TrustOf(YamlMap map)
    {
        var held = RequiredFlag(map, "hold");
        var evidence = map.Choice("evidence", Names.Evidence);
        var confidence = map.Choice("confidence", "high", "medium");
        foreach (var key in (ReadOnlySpan<string>)["evidence", "confidence"])
            if (!map.Has(key)) map.Source.Report(map.Line, "KeysAreComplete", $"\"{key}\" is missing");
        if (held) return Trust.NotShown;
        return confidence == "high" ? Trust.Confirmed : evidence is "one_page" or "directories_agree" ? Trust.AlsoListed : Trust.NotShown;
    }

    private static bool RequiredFlag(YamlMap map, string key)
    {
        if (!map.Has(key)) map.Source.Report(map.Line, "KeysAreComplete", $"\"{key}\" is missing");
        return map.Flag(key);
    }

    private static string? Address(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") return text;
        map.Source.Report(map.LineOf(key), "AddressesAreWhole", $"\"{text}\" should be a whole web address");
        return null;
    }
}
