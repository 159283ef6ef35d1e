using CompassBot.Dialogs;
using CompassBot.Support.Lines;

namespace CompassBot.Support.Reading;

/// <summary>Reads one <c>support/&lt;country&gt;.yaml</c>.</summary>
internal static class CountryFile
{
    public static SupportCountry Read(YamlMap map, Places places)
    {
        var code = map.RequiredText("country");
        var file = Path.GetFileNameWithoutExtension(map.Source.File);
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper) || !code.Equals(file, StringComparison.OrdinalIgnoreCase))
            map.Source.Report(map.LineOf("country"), "CountriesAreNamed", $"\"{code}\" should be the two capital letters this file is named after");
        var name = map.RequiredText("name");
        var emergency = map.Map("emergency");
        if (emergency is null && !map.Has("emergency")) map.Source.Report(1, "KeysAreComplete", "\"emergency\" is missing");
        var numbers = emergency is null ? new EmergencyNumbers() : Emergency(emergency);
        var lines = map.Maps("lines").Select(l => LineRow.Read(l, code, places)).ToList();
        map.NothingElse();
        return new SupportCountry(code, name, numbers, lines);
    }

    private static EmergencyNumbers Emergency(YamlMap map)
    {
        var roles = new Dictionary<EmergencyRole, string?>();
        var candidates = new Dictionary<EmergencyRole, IReadOnlyList<string>>();
        var listed = map.Map("candidates");
        foreach (var role in Enum.GetValues<EmergencyRole>())
        {
            var key = role.ToString().ToLowerInvariant();
            roles[role] = Number(map, key);
            if (listed is not null) candidates[role] = listed.Texts(key);
        }
        listed?.NothingElse();
        var numbers = new EmergencyNumbers
        {
            General = Number(map, "general"),
            Roles = roles,
            Candidates = candidates,
            Sure = map.Choice("confidence", "high", "medium") == "high",
            SilentHelp = map.Text("silent_help"),
        };
        map.Texts("also_seen");
        map.Text("notes");
        if (map.Texts("sources").Count == 0) map.Source.Report(map.LineOf("sources"), "LinesNameTheirSources", "an emergency number needs a source");
        map.NothingElse();
        return numbers;
    }

    private static string? Number(YamlMap map, string key)
    {
        var number = map.Text(key);
        if (number is not null && !number.All(char.IsAsciiDigit))
            map.Source.Report(map.LineOf(key), "NumbersCanBeDialled", $"\"{number}\" should be digits only, as dialled in the country");
        return number;
    }
}
