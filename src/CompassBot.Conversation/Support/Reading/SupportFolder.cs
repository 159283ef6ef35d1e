using CompassBot.Dialogs;
using CompassBot.Support.Lines;

namespace CompassBot.Support.Reading;

/// <summary>Reads the whole folder, several files at a time; faults come in the order of the files.</summary>
internal static class SupportFolder
{
    private const string Directory = "directory.yaml";

    public static (Places Places, IReadOnlyList<SupportCountry> Countries) Read(string dialogs, List<Fault> faults)
    {
        var folder = Path.Combine(dialogs, "support");
        var paths = System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "*.yaml") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        var maps = new YamlMap?[paths.Length];
        var found = new List<Fault>[paths.Length];
        Parallel.For(0, paths.Length, i => maps[i] = YamlSource.Read(dialogs, paths[i], found[i] = []));

        var directory = Array.FindIndex(paths, p => Path.GetFileName(p) == Directory);
        if (directory < 0) faults.Add(new Fault($"support/{Directory}", 1, "Readable", "this file is missing; without it there is nothing to show where no line is known"));
        var places = directory >= 0 && maps[directory] is { } map ? Places.Read(map) : new Places();
        var countries = new List<SupportCountry>(paths.Length);
        for (var i = 0; i < paths.Length; i++)
        {
            if (i != directory && maps[i] is { } country) countries.Add(CountryFile.Read(country, places));
            faults.AddRange(found[i]);
        }
        NoIdTwice(countries, faults);
        KnownCountries(places, countries, faults);
        return (places, countries);
    }

    private static void NoIdTwice(List<SupportCountry> countries, List<Fault> faults)
    {
        var seen = new Dictionary<string, string>();
        foreach (var country in countries)
            foreach (var line in country.Lines)
                if (!seen.TryAdd(line.Id, country.Code))
                    faults.Add(new Fault(FileOf(country), line.At, "IdsAreUnique", $"the id \"{line.Id}\" stands a second time; it is in {seen[line.Id]} already"));
    }

    private static void KnownCountries(Places places, List<SupportCountry> countries, List<Fault> faults)
    {
        var codes = countries.Select(c => c.Code).ToHashSet();
        foreach (var code in places.Aliases.Keys.Where(k => !codes.Contains(k)))
            faults.Add(new Fault($"support/{Directory}", 1, "CountriesAreNamed", $"\"{code}\" under \"aliases\" has no file of its own"));
    }

    private static string FileOf(SupportCountry country) => $"support/{country.Code.ToLowerInvariant()}.yaml";
}
