using CompassBot.Safety;
using FsCheck;
using FsCheck.Fluent;

namespace CompassBot.Tests.Safety;

/// <summary>However it is typed, a person in danger is heard, and nothing typed can make the screen fail.</summary>
public sealed class WaysPeopleType
{
    private static readonly string[] Danger =
    [
        "i want to kill myself", "hes outside my flat right now", "he choked me last night", "my husband hits me", "i was raped by my uncle",
        "im going to hurt my wife", "i have taken an overdose", "my teacher touches me", "nobody would miss me if i died",
    ];

    [Theory]
    [InlineData("I WANT TO KILL MYSELF")]
    [InlineData("ï wánt tö kïll mÿsélf")]
    [InlineData("i want to killlll myselffff")]
    [InlineData("i want to k i l l m y s e l f")]
    [InlineData("i w a n t t o d i e")]
    [InlineData("i want to k.i.l.l myself")]
    [InlineData("i want to k-i-l-l myself")]
    [InlineData("i want to k1ll mys3lf")]
    [InlineData("i want to k!ll my$elf")]
    [InlineData("i want to k*ll myself")]
    [InlineData("i want to k\u200bi\u200dl\u2060l my\u00adself")]
    [InlineData("i want to k\u0007ill myself")]
    [InlineData("i want to кill mуsеlf")]
    [InlineData("i wαnt tο kιll mysεlf")]
    [InlineData("ｉ ｗａｎｔ ｔｏ ｄｉｅ")]
    [InlineData("𝗶 𝘄𝗮𝗻𝘁 𝘁𝗼 𝗱𝗶𝗲")]
    [InlineData("ⓘ ⓦⓐⓝⓣ ⓣⓞ ⓓⓘⓔ")]
    [InlineData("iwanttokillmyself")]
    [InlineData("i wnat to kil myslef")]
    [InlineData("im going to comit suiside")]
    [InlineData("I. Want. To. Die.")]
    [InlineData("i want to\nkill\nmyself")]
    [InlineData("i want to unalive myself")]
    [InlineData("kms")]
    [InlineData("hes outside with a 🔪")]
    [InlineData("“hes outside”")]
    [InlineData("HE’S OUTSIDE!!!")]
    public void Danger_is_heard_however_it_is_spelt(string words) => Assert.Equal(RiskTier.Crisis, English.Screen.Judge(words).Tier);

    [Theory]
    [InlineData("good skill and a chilly hill")]
    [InlineData("the therapist was lovely")]
    [InlineData("он сказал, что хочет домой")]
    [InlineData("今日は天気がいいですね")]
    [InlineData("אני רוצה לדבר")]
    [InlineData("😂😂😂🔫")]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("💊")]
    public void Harmless_words_and_other_scripts_are_left_alone(string words) => Assert.Equal(RiskTier.None, English.Screen.Judge(words).Tier);

    [Fact]
    public void Nothing_typed_makes_the_screen_fail_or_point_outside_the_text() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Typed().ToArbitrary(), text =>
            English.Screen.Judge(text) is var heard && heard.Evidence.All(e => Inside(e.Span, text)) && English.Screen.Judge(text, true).Level >= heard.Level));

    [Fact]
    public void Case_hidden_characters_and_drawn_out_letters_lower_no_verdict_at_any_place()
    {
        var lowered = from words in Danger
                      from at in Enumerable.Range(0, words.Length)
                      from typed in new[] { words.ToUpperInvariant(), words.Insert(at, "\u200b"), words.Insert(at, "\u0301"), Drawn(words, at, 2), Drawn(words, at, 4) }
                      where English.Screen.Judge(typed).Level < English.Screen.Judge(words).Level
                      select typed;
        Assert.Empty(lowered);
    }

    [Fact]
    public void A_risk_sentence_is_found_at_every_place_in_a_long_text()
    {
        const string Filler = "We went to the shop and bought some bread and milk. The bus was late again. ";
        var long1 = string.Concat(Enumerable.Repeat(Filler, 280));
        for (var at = 0; at <= long1.Length; at += 77)
        {
            var cut = at == 0 ? 0 : long1.LastIndexOf(' ', at - 1) + 1;
            var heard = English.Screen.Judge(long1.Insert(cut, "I want to kill myself. "));
            Assert.True(heard.Tier == RiskTier.Crisis, $"not heard at {cut}");
        }
        Assert.Equal(RiskTier.None, English.Screen.Judge(long1).Tier);
    }

    [Fact]
    public void A_denial_in_one_sentence_silences_no_other() =>
        Assert.Equal(RiskTier.Crisis, English.Screen.Judge("He never hit me. I am not suicidal. But tonight he choked me.").Tier);

    [Fact]
    public void Evidence_is_the_words_that_were_heard()
    {
        const string Text = "Sorry to bother you. My husband hits me. Have a nice day";
        var heard = English.Screen.Judge(Text);
        Assert.Equal("husband hits me", Text[heard.Evidence[0].Span]);
    }

    private static bool Inside(Range span, string text) => span.Start.Value < span.End.Value && span.End.Value <= text.Length;

    private static Gen<string> Typed() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(s => s is not null),
        ArbMap.Default.GeneratorFor<char>().ArrayOf().Select(c => new string(c)),
        Gen.Elements("i", "he", "kill", "me", "myself", "not", "outside", "k", "l", "!", "*", "'", "\ud83d", "😂", "\u200b", ".", "\n", "1", "4", "ё", "just", "want to", "my", "husband")
            .ListOf().Select(w => string.Join(' ', w)));

    private static string Drawn(string words, int at, int more) => char.IsLetter(words[at]) ? words.Insert(at, new string(words[at], more)) : words;
}
