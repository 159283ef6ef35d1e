using CompassBot.Support.Lines;
using CompassBot.Support.Reading;

namespace CompassBot.Support.Slots;

/// <summary>Fills a parsed text for one person.</summary>
internal sealed class Filler(Places places, SupportCountry? country, SupportContext context, string? shortAddress)
{
    public Filled Fill(Template template)
    {
        var resolver = new Resolver(places, country, context, template.NamesDanger);
        var pieces = new List<Piece>(template.Pieces.Length);
        foreach (var piece in template.Pieces)
            if (piece.Kind != PieceKind.Optional) pieces.Add(piece);
            else if (Template.Slots(piece.Inner).All(Has)) pieces.AddRange(piece.Inner);
            else pieces.Add(piece);

        var sentences = new Sentences();
        for (var i = 0; i < pieces.Count; i++)
        {
            var stops = i == pieces.Count - 1 || (pieces[i + 1] is { Kind: PieceKind.Words } next && next.Text[0] is '.' or '?' or '!' or '\n');
            if (pieces[i].Kind == PieceKind.Words) sentences.Words(pieces[i].Text);
            else if (pieces[i].Kind == PieceKind.Optional) sentences.LeaveOut();
            else sentences.Slot(Print(pieces[i].Text, resolver), stops);
        }
        return sentences.Done();
    }

    public bool Has(string slot) => slot switch
    {
        "police" => Emergency.For(country, EmergencyRole.Police) != Emergency.Local,
        "ambulance" => Emergency.For(country, EmergencyRole.Ambulance) != Emergency.Local,
        "silent_help" => country?.Emergency.SilentHelp is not null,
        "directory" => places.Directories.Count > 0,
        "short" => shortAddress is not null,
        "language" => Spoken is not null,
        _ => Slot.For(slot, context) is { } line && new Resolver(places, country, context, dangerNamed: true).Has(line),
    };

    private Part Print(string name, Resolver resolver) => name switch
    {
        "police" => Number(EmergencyRole.Police),
        "ambulance" => Number(EmergencyRole.Ambulance),
        "silent_help" => new Part(country?.Emergency.SilentHelp ?? "") { WholeSentence = true },
        "eap_link" => new Part("your employer's support programme, if it has one") { Plain = true },
        "eap_hours" => new Part("at the hours it gives") { Plain = true },
        "directory" => resolver.Directory is { } link ? new Part(link.Typed) : new Part("a list of services by country") { Plain = true },
        "language" => new Part(Spoken ?? "your language"),
        "short" => shortAddress is null ? new Part("the private room's address") { Plain = true } : new Part(shortAddress),
        _ => resolver.Resolve(Slot.For(name, context)!),
    };

    private string? Spoken => context.Speaks is null ? null : places.LanguageName(context.Speaks);

    private Part Number(EmergencyRole role)
    {
        var number = Emergency.For(country, role);
        return new Part(number.Number) { Leading = number.Call, After = number.After is null ? [] : [number.After], Emergency = number.Dialled };
    }
}
