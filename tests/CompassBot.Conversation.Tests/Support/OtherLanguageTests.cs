using CompassBot.Tests.Dialogs;
using CompassBot.Tests.Turns;
using CompassBot.Turns;

namespace CompassBot.Tests.Support;

/// <summary>Words in another language are noticed, said honestly, and answered with lines that speak it.</summary>
public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("es", "tengo mucho miedo de mi marido y no se que hacer")]
    [InlineData("es", "ayuda por favor")]
    [InlineData("es", "él me controla todo el día y no puedo más")]
    [InlineData("fr", "j'ai peur de mon mari et je ne sais pas quoi faire")]
    [InlineData("fr", "au secours")]
    [InlineData("de", "ich habe angst vor meinem mann und weiß nicht weiter")]
    [InlineData("it", "ho paura di mio marito e non so che fare")]
    [InlineData("pt", "eu tenho medo do meu marido e não sei o que fazer")]
    [InlineData("pl", "boję się mojego męża i nie wiem co robić")]
    [InlineData("nl", "ik ben bang voor mijn man en weet niet wat ik moet doen")]
    [InlineData("tr", "kocamdan korkuyorum ve ne yapacağımı bilmiyorum yardım edin")]
    [InlineData("id", "saya takut dengan suami saya dan tidak tahu harus apa")]
    [InlineData("hi", "मुझे अपने पति से डर लगता है")]
    [InlineData("ar", "أنا خائفة من زوجي ولا أعرف ماذا أفعل")]
    [InlineData("ur", "مجھے اپنے شوہر سے ڈر لگتا ہے")]
    [InlineData("ru", "я боюсь своего мужа, помогите")]
    [InlineData("uk", "я боюся свого чоловіка, допоможіть мені")]
    [InlineData("zh", "我害怕我的丈夫")]
    [InlineData("fil", "natatakot ako sa asawa ko at hindi ko alam ang gagawin")]
    [InlineData("sw", "naogopa sana mume wangu na nataka msaada")]
    [InlineData("vi", "tôi sợ chồng tôi và không biết làm sao")]
    [InlineData("ro", "mi-e frică de soțul meu și nu știu ce să fac")]
    public void A_sentence_is_told_by_its_small_words_or_letters(string language, string words) => Assert.Equal(language, RealContent.Content.Languages.Of(words));

    [Theory]
    [InlineData("la la la i cant hear you")]
    [InlineData("me and my man in the car")]
    [InlineData("no no no")]
    [InlineData("hi")]
    [InlineData("his name is José and he lives in São Paulo")]
    [InlineData("die")]
    [InlineData("he is on me all the time")]
    [InlineData("ok mate")]
    [InlineData("i said no to the man")]
    [InlineData("no se")]
    [InlineData("...")]
    public void English_and_scraps_are_no_other_language(string words) => Assert.Null(RealContent.Content.Languages.Of(words));

    [Fact]
    public void Hardly_any_english_sentence_of_the_content_is_taken_for_another_language()
    {
        var english = RealContent.Content.Guides.Append(RealContent.Content.Crisis.Guide).Append(RealContent.Content.Always.Guide)
            .SelectMany(g => g.Steps).SelectMany(s => s.Say.Concat(s.Choices.SelectMany(c => c.Also.Append(c.Answer)))).ToList();
        Assert.Equal([], english.Where(t => RealContent.Content.Languages.Of(t) is not null));
    }

    [Fact]
    public void Plain_words_in_another_language_are_answered_honestly_with_a_line_that_speaks_it() =>
        Script.Arrives("DE").Bot("").User("ich habe solche angst und ich weiss nicht weiter").Bot("I only write English so far.").Shows("In German: TelefonSeelsorge");

    [Fact]
    public void Danger_in_another_language_gets_the_number_first_and_then_the_honest_sentence()
    {
        var reply = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "US"), "mi marido me pega y tengo mucho miedo").Replies[0];
        Assert.Equal(ReplyKind.Crisis, reply.Kind);
        Assert.Contains("also in Spanish", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Text.IndexOf("I only write English so far.", StringComparison.Ordinal) > reply.Text.IndexOf(reply.Lines[0].Name, StringComparison.Ordinal), reply.Text);
    }

    [Fact]
    public void Where_no_line_lists_the_language_nothing_is_claimed()
    {
        var reply = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, "IE"), "mi marido me pega y tengo mucho miedo").Replies[0];
        Assert.Contains("You can ask a line if they speak your language.", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("in Spanish", reply.Text, StringComparison.Ordinal);
    }
}
