using CompassBot.Dialogs;

namespace CompassBot.Support.Languages;

/// <summary>By what one language is noticed: its small words, cries for help, and letters.</summary>
internal sealed record LanguageSigns(string Language, HashSet<string> Words, HashSet<string> Alone, HashSet<string> Greetings, Script Script, string Letters)
{
    public static LanguageSigns Read(YamlMap map)
    {
        var script = map.Choice("script", "arabic", "devanagari", "cyrillic", "han", "kana", "hangul", "greek", "ethiopic", "bengali");
        var signs = new LanguageSigns(
            map.RequiredText("language"),
            [.. map.Texts("words")],
            [.. map.Texts("alone").Select(SpokenLanguages.Folded)],
            [.. map.Texts("greetings").Select(SpokenLanguages.Folded)],
            script is null ? Script.None : Enum.Parse<Script>(script, ignoreCase: true),
            map.Text("letters") ?? "");
        map.NothingElse();
        return signs;
    }
}
