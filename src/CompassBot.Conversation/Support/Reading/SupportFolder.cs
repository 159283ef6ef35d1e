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
        if (!System.IO.Directory.Exists(folder) || !File.Exists(Path.Combine(folder, Directory)))
        {
            faults.Add(new Fault($"support/{Directory}", 1, "Readable", "this file is missing; without it there is nothing to show where no line is known"));
            if (!System.IO.Directory.Exists(folder)) return (new Places(), []);
        }
        var places = File.Exists(Path.Combine(folder, Directory)) ? Places.Read(dialogs, Path.Combine(folder, Directory), faults) : new Places();
        var paths = System.IO.Directory.GetFiles(folder, "*.yaml").Where(p => Path.GetFileName(p) != Directory).Order(StringComparer.Ordinal).ToArray();
        var read = new (SupportCountry? Country, List<Fault> Faults)[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            var own = new List<Fault>();
            read[i] = (CountryFile.Read(dialogs, paths[i], places, own), own);
        });
        foreach (var (_, own) in read) faults.AddRange(own);
        var countries = read.Select(r => r.Country).OfType<SupportCountry>().ToList();
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
