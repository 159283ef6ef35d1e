namespace CompassBot.Dialogs.Help;

/// <summary>Facts that are no risk and change what is shown: an age, or hands that were on a throat.</summary>
public sealed class PlainFacts
{
    private readonly Ear ear;
    private readonly int grownUp, notAChild, young, choked, notAnAge;

    private PlainFacts(Ear ear, int grownUp, int notAChild, int young, int choked, int notAnAge) =>
        (this.ear, this.grownUp, this.notAChild, this.young, this.choked, this.notAnAge) = (ear, grownUp, notAChild, young, choked, notAnAge);

    public FactsSaid In(string words)
    {
        var heard = ear.Listen(words);
        return new FactsSaid(heard.Has(grownUp), heard.Has(notAChild), heard.Has(young), heard.Has(choked), heard.Has(notAnAge),
            heard.IsOnly(phrase => phrase == grownUp || phrase == notAChild || phrase == young));
    }

    internal static PlainFacts Read(YamlMap map, Ear ear)
    {
        var facts = map.Map("facts");
        int Phrases(string key) => facts is null ? -1 : ear.Add(facts, key);
        var read = new PlainFacts(ear, Phrases("grown_up"), Phrases("not_a_child"), Phrases("young"), Phrases("choked"), Phrases("not_an_age"));
        facts?.NothingElse();
        return read;
    }
}

/// <param name="GrownUp">An age of 18 or more.</param>
/// <param name="NotAChild">No age, only that they are grown up.</param>
/// <param name="Young">An age under 18.</param>
/// <param name="NotAnAge">A number of weeks or minutes.</param>
/// <param name="Whole">The message says an age and nothing else.</param>
public readonly record struct FactsSaid(bool GrownUp, bool NotAChild, bool Young, bool Choked, bool NotAnAge, bool Whole)
{
    public bool Age => GrownUp || NotAChild || Young;
}
