using System.Text;

namespace CompassBot.Benchmarks;

/// <summary>Four thousand characters that ask for as much work as a person, or somebody of ill will, could send.</summary>
internal static class WorstCases
{
    private const int Length = 4000;

    public static IEnumerable<(string Name, string Text)> All =>
    [
        ("ordinary talk and risk", Messages.OfLength(Length)),
        ("spaced letters that spell", Repeat("i w a n t t o k i l l m y s e l f ")),
        ("spaced letters that spell nothing", Repeat("q x z j v k w b ")),
        ("single letters a", Repeat("a ")),
        ("one endless word", new string('a', Length)),
        ("one word of risk words", Repeat("killmyself")),
        ("run together words of forty letters", Repeat("iwanttokillmyselfbecauseheisoutsidenow ")),
        ("run together nonsense", Repeat("thehisahimishitheatonnotanoohheiamasadif ")),
        ("kill me", Repeat("kill me ")),
        ("i want to die", Repeat("i want to die ")),
        ("he said he will kill me", Repeat("he said he will kill me ")),
        ("my husband hits me", Repeat("my husband hits me ")),
        ("i i i i", Repeat("i ")),
        ("not not not", Repeat("not ")),
        ("really really", Repeat("i really just really want to really just ")),
        ("he has my hands around", Repeat("he has his hands around my ")),
        ("never hits, lol, in a film, years ago", Repeat("he never hits me lol in a film years ago but ")),
        ("misspelt risk words", Repeat("strnagled suicdal murderring stabing ovrdose ")),
        ("nearly risk words", Repeat("strzngqxd suiczdxl murdzrxng threatzxxd ")),
        ("emoji", Repeat("\U0001F52A\U0001F480\U0001F602")),
        ("combining marks", Repeat("k\u0301\u0302\u0303i\u0301l\u0301l\u0301 ")),
        ("zero width", Repeat("k\u200bi\u200bl\u200bl\u200b m\u200be ")),
        ("marks only", new string('\u0301', Length)),
        ("digits and leet", Repeat("k1ll my$3lf 4ga1n 5u1c1d3 ")),
        ("digits", Repeat("1234567890 ")),
        ("stars", Repeat("k*ll m* r*pe ")),
        ("stars and bangs", Repeat("*!|@$*!|@$a")),
        ("apostrophes", Repeat("'i'm'n't's'd'll ")),
        ("Cyrillic look-alikes", Repeat("кіll mуsеlf ")),
        ("Russian", Repeat("он сказал что убьёт меня ")),
        ("Chinese", Repeat("他说他会杀了我")),
        ("Arabic", Repeat("قال إنه سيقتلني ")),
        ("commas", Repeat("kill, me, ")),
        ("only commas", new string(',', Length)),
        ("full stops", Repeat("kill. me. he. ")),
        ("only full stops", new string('.', Length)),
        ("quotation marks", Repeat("\"kill me\" ")),
        ("line breaks", Repeat("kill\nme\n\n")),
        ("drawn out", Repeat("kiiiillllll meeeeee soooooo ")),
        ("halves of emoji", new string('\ud83d', Length)),
        ("spaces", new string(' ', Length)),
        ("random letters", Random(i => (char)('a' + (i % 26)))),
        ("random words of all kinds", Random(i => " abcdefghi'.,!*1kmlnotyse"[i % 25])),
        ("random characters", Random(i => (char)(i % 0xFFFF))),
    ];

    private static string Repeat(string part)
    {
        var text = new StringBuilder(Length + part.Length);
        while (text.Length < Length) text.Append(part);
        return text.ToString(0, Length);
    }

    private static string Random(Func<int, char> letter)
    {
        var random = new Random(20261124);
        return string.Create(Length, letter, (text, of) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = of(random.Next(int.MaxValue));
        });
    }
}
