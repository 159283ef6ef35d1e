using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Support;

/// <summary>A country is understood by whatever name a person has for it.</summary>
public sealed class NamedPlacesTests
{
    [Theory]
    [InlineData("estou no brasil", "BR")]
    [InlineData("jestem w polsce", "PL")]
    [InlineData("jestem w irlandii", "IE")]
    [InlineData("je suis en france", "FR")]
    [InlineData("estoy en alemania", "DE")]
    [InlineData("ich bin in deutschland", "DE")]
    [InlineData("Österreich", "AT")]
    [InlineData("السعودية", "SA")]
    [InlineData("أنا في مصر", "EG")]
    [InlineData("メキシコ", "MX")]
    [InlineData("日本", "JP")]
    [InlineData("한국", "KR")]
    [InlineData("Россия", "RU")]
    [InlineData("я в украине", "UA")]
    [InlineData("Ελλάδα", "GR")]
    [InlineData("suomi", "FI")]
    [InlineData("hrvatska", "HR")]
    [InlineData("polska", "PL")]
    [InlineData("magyarország", "HU")]
    [InlineData("भारत", "IN")]
    [InlineData("ኢትዮጵያ", "ET")]
    public void In_the_names_its_people_use(string words, string country) =>
        Assert.Equal(country, Script.Arrives(null).Bot("").User("my husband hits me").Bot("Where are you?").User(words).Bot("").State.Country);

    [Theory]
    [InlineData("i feel like im on an island")]
    [InlineData("my friend maurice said so")]
    [InlineData("he went to gana")]
    [InlineData("dominika told me")]
    public void A_word_that_means_something_else_is_no_country(string words) => Assert.Null(RealContent.Content.Support.CountryNamedIn(words));

    [Fact]
    public void The_last_one_named_counts() =>
        Script.Arrives(null).Bot("").User("my husband hits me").Bot("").User("kosovo").Bot("").User("im in brasil").Bot("180");

    [Fact]
    public void A_country_told_along_with_the_danger_is_not_asked_for() =>
        Script.Arrives(null).Bot("").User("my husband hits me im in brazil").Bot("180");

    [Theory]
    [InlineData("ayuda por favor", "es")]
    [InlineData("pomocy", "pl")]
    [InlineData("au secours", "fr")]
    [InlineData("Hilfe!", "de")]
    [InlineData("aiuto", "it")]
    [InlineData("socorro", null)]
    [InlineData("помогите", "ru")]
    [InlineData("النجدة", "ar")]
    [InlineData("救命", "zh")]
    [InlineData("助けて", "ja")]
    [InlineData("도와주세요", "ko")]
    [InlineData("madad karo", "ur")]
    [InlineData("imdat", "tr")]
    [InlineData("cứu tôi", "vi")]
    [InlineData("hjälp mig", "sv")]
    [InlineData("segítség", "hu")]
    [InlineData("apua", "fi")]
    [InlineData("বাঁচাও", "bn")]
    [InlineData("βοήθεια", "el")]
    [InlineData("እርዱኝ", "am")]
    [InlineData("ሓግዙኒ", "ti")]
    [InlineData("i caawi", "so")]
    [InlineData("کمک", "fa")]
    public void A_cry_for_help_in_another_language_brings_help(string words, string? language)
    {
        var script = Script.Arrives("GB").Bot("").User(words).Bot("116 123").StandsAt("crisis", "help");
        Assert.Contains("English", script.Last.Text, StringComparison.Ordinal);
        Assert.Equal(language, script.State.Speaks);
    }

    [Theory]
    [InlineData("hola")]
    [InlineData("bonjour")]
    [InlineData("hello")]
    public void A_greeting_is_no_cry_for_help(string words) => Assert.False(RealContent.Content.Languages.CriesForHelp(words));

    [Theory]
    [InlineData("hes bakc")]
    [InlineData("hes comming")]
    [InlineData("hes hoem")]
    [InlineData("someones comming")]
    [InlineData("shes bck")]
    [InlineData("gtg hes here")]
    [InlineData("hide")]
    public void Someone_came_however_it_is_typed(string words) => Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User(words).Leaves();

    [Fact]
    public void Someone_coming_to_kill_is_danger_and_no_exit() =>
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User("hes comming to kill me").Bot("999").Locked(Locks.Risk);
}
