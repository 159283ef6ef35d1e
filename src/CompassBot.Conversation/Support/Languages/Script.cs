namespace CompassBot.Support.Languages;

/// <summary>Writing systems by which a language is told apart.</summary>
public enum Script { None, Arabic, Devanagari, Cyrillic, Han, Kana, Hangul, Greek, Ethiopic, Bengali }

internal static class Scripts
{
    public static Script Of(char letter) => letter switch
    {
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0400' and <= '\u04FF' => Script.Cyrillic,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
        >= '\u4E00' and <= '\u9FFF' => Script.Han,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u1200' and <= '\u139F' => Script.Ethiopic,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        _ => Script.None,
    };
}
