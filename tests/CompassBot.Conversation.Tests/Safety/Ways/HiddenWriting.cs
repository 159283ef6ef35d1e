using CompassBot.Safety;

namespace CompassBot.Tests.Safety;

/// <summary>Written so that somebody looking over the shoulder can't read it, or cut apart by the end of a line or a sentence.</summary>
public sealed class HiddenWriting
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Danger = ["i want to die", "i want to kill myself", "he is going to kill me", "my husband hits me", "he raped me last night"];

    private static readonly string[] Harmless = ["can we talk about trust", "how do i say sorry to my sister", "we had a fight about the dishes", "what is a safe word"];

    public static TheoryData<string, Func<string, string>> Ways => new()
    {
        { "backwards", Backwards },
        { "word by word backwards", text => string.Join(' ', text.Split(' ').Select(Backwards)) },
        { "upside down", text => Backwards(Spelt(text, "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz")) },
        { "Lisu letters", text => Spelt(text, "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑqꓣꓢꓔꓴꓦꓪꓫꓬꓜ") },
        { "full width", text => Spelt(text, "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ") },
        { "Roman numerals", text => text.Replace('i', 'ⅰ').Replace('l', 'ⅼ').Replace('d', 'ⅾ').Replace('m', 'ⅿ') },
        { "turned vowels", text => text.Replace('e', 'ǝ').Replace('i', 'ᴉ').Replace('a', 'ɐ') },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Hidden_danger_is_danger(string name, Func<string, string> hide) =>
        Assert.Empty(Danger.Where(text => English.Screen.Explain(hide(text)).Ruled.Tier != RiskTier.Crisis).Select(text => $"{name}: {hide(text)}"));

    [Theory]
    [MemberData(nameof(Ways))]
    public void Hidden_small_talk_is_small_talk(string name, Func<string, string> hide) =>
        Assert.Empty(Harmless.Where(text => English.Screen.Explain(hide(text)).Ruled.Level >= 2).Select(text => $"{name}: {hide(text)}"));

    [Fact]
    public void The_evidence_of_hidden_words_lies_in_the_text_that_was_sent() =>
        Assert.All(English.Screen.Judge("eid ot tnaw i").Evidence, e => Assert.Equal("eid ot tnaw i", "eid ot tnaw i"[e.Span]));

    [Theory]
    [InlineData("I said no.", "He did it anyway.")]
    [InlineData("I told him to stop.", "He didn't.")]
    [InlineData("I begged her to stop.", "She carried on.")]
    [InlineData("He has a gun.", "I'm scared.")]
    [InlineData("I have the pills.", "I'm ready.")]
    [InlineData("I have the rope.", "Tonight.")]
    public void What_is_said_in_two_sentences_is_heard_as_one(string first, string second)
    {
        foreach (var between in new[] { " ", "\n", "\n\n", "\r\n" })
            Assert.Equal(RiskTier.Crisis, English.Screen.Judge(first + between + second).Tier);
    }

    [Theory]
    [InlineData("i want to kill my\nself")]
    [InlineData("sui\ncide is all i think about, i want to do it")]
    [InlineData("he stran-\ngled me")]
    [InlineData("i took an over\ndose")]
    public void A_word_broken_by_the_end_of_a_line_is_whole(string words) => Assert.Equal(RiskTier.Crisis, English.Screen.Judge(words).Tier);

    private static string Backwards(string text) => new([.. text.Reverse()]);

    private static string Spelt(string text, string letters) => string.Concat(text.Select(c => Latin.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? letters[at] : c));
}
