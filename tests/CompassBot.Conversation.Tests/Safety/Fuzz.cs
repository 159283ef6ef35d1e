using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>Twenty thousand strings nobody meant to write, a million in the long form: the same ones every time, and none of them breaks the screen.</summary>
public sealed class Fuzz
{
    private const int Seeds = 20;
    private static readonly int Each = Environment.GetEnvironmentVariable("COMPASSBOT_SOAK") == "1" ? 50_000 : 1_000;
    private static readonly string[] Said = [.. RiskExamples.Load(English.Folder, "en").Select(e => e.Text)];

    private static readonly string[] Pieces =
    [
        "kill", "me", "not", "never", "he", "outside", "really", "k i l l", "*", "'", "\"", "…", ".", "\n\n", "\ud83d", "\ude00", "😭", "\u200b", "\u0301", "\ufeff", "\u202e", "1", "15yo", "k1ll", "ｋ", "𝗸", "🅺",
        "ё", "自殺", "قتل", "‎", "\0", "~", "|", "ß", "İ", "ﬃ", "iiiiiiiii", "killmyselfnow", "@", "$$", "/", "\\u0000", "<b>", "{dv_line}", "[[", "%s", "a", "i", "u",
    ];

    [Fact]
    public void No_string_breaks_the_screen_points_outside_itself_or_is_lowered_by_what_was_said_before() =>
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < Each; i++)
            {
                var text = Written(random);
                try
                {
                    var heard = English.Screen.Judge(text);
                    Assert.All(heard.Evidence, e => Assert.InRange(e.Span.End.Value, e.Span.Start.Value + 1, text.Length));
                    Assert.InRange(heard.Level, 0, 4);
                    Assert.Equal(heard.Level > 0, heard.Category is not null);
                    if (i % 4 == 0) Assert.True(English.Screen.Judge(text, afterDisclosure: true).Level >= heard.Level);
                    if (i % 16 == 0) English.Screen.Arrivals.IsArrival(text);
                }
                catch (Exception error)
                {
                    throw new InvalidOperationException($"seed {seed}, string {i}: {string.Join(' ', text.Select(c => $"{(int)c:x4}"))}", error);
                }
            }
        });

    private static string Written(Random random) => random.Next(8) switch
    {
        0 => Any(random, random.Next(60)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)])),
        2 => string.Join(' ', Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)])),
        3 => $"{Said[random.Next(Said.Length)]} {Said[random.Next(Said.Length)]}",
        4 when random.Next(100) == 0 => Any(random, 4000),
        _ => Mutated(Said[random.Next(Said.Length)], random),
    };

    private static string Any(Random random, int length) => string.Create(length, random, (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = from.Next(4) switch { 0 => (char)from.Next(char.MaxValue + 1), 1 => (char)from.Next(128), _ => (char)('a' + from.Next(26)) };
    });

    private static string Mutated(string text, Random random)
    {
        var changed = new System.Text.StringBuilder(text);
        for (var times = random.Next(1, 5); times > 0 && changed.Length > 1; times--)
        {
            var at = random.Next(changed.Length - 1);
            switch (random.Next(6))
            {
                case 0: changed.Remove(at, 1); break;
                case 1: changed.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: changed.Insert(at, changed[at]); break;
                case 3: (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]); break;
                case 4: changed[at] = (char)random.Next(char.MaxValue + 1); break;
                default: changed.Append(changed.ToString(at, random.Next(changed.Length - at))); break;
            }
        }
        return changed.ToString();
    }
}
