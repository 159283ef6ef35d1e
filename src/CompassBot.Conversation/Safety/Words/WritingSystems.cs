using System.Globalization;

namespace CompassBot.Safety.Words;

/// <summary>What scripts other than Latin need: marks that are part of a word, and words without gaps between them.</summary>
internal static class WritingSystems
{
    /// <summary>Letters written in several ways, the first of which stands for all.</summary>
    public static readonly string[] Families =
    [
        "iİ", "αάὰ", "εέ", "ηή", "ιίϊΐ", "οό", "υύϋΰ", "ωώ", "σς", "её", "гґ",
        "اأإآٱ", "هةہھۀەۃ", "يىیئې", "كکڪ", "وؤ", "نں",
        "ंँ", "क\u0958", "ख\u0959", "ग\u095A", "ज\u095B", "ड\u095C", "ढ\u095D", "फ\u095E", "य\u095F", "ড\u09DC", "ঢ\u09DD", "য\u09DF",
        "爱愛", "伤傷", "杀殺", "药藥", "妈媽", "个個", "们們", "门門", "强強", "过過", "还還", "结結", "给給", "让讓", "无無", "义義", "来來", "开開", "枪槍", "胁脅", "护護", "离離",
        "没沒", "会會", "对對", "带帶", "锁鎖", "里裡裏", "这這", "气氣", "别別", "后後", "觉覺", "继繼", "续續", "吓嚇", "怀懷", "乐樂", "买買", "丢丟", "亲親", "么麼麽", "应應",
        "说說", "边邊", "楼樓", "脉脈", "遗遺", "书書", "负負", "样樣", "总總", "为為", "从從", "绝絕", "兴興", "谁誰", "见見", "儿兒", "处處", "时時", "动動", "东東",
        ",،、，", ".।۔", "?؟", ";؛",
    ];

    /// <summary>Lisu and Cherokee letters, letters of mathematics, Roman numerals: they look like the Latin letters they are read as.</summary>
    public static readonly (string From, string To)[] Alike =
    [
        ("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓥꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴꓒꓷꓱꓯꓕꓶꓵꓨ", "bpdtgkjczfmnlsrvvhwxyaeioudpeatlug"),
        ("ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏴᏻ", "drtiyajewmhygzbrwsvslcpkdbg"),
        ("ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴⅅⅆⅇⅈⅉ", "cghhhhiilnpqrrrzzbceefmoddeij"),
        ("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ", "ivxlcdmivxlcdm"),
    ];

    /// <summary>Signs that only decorate: stretched Arabic, its lone hamza, the dot that makes a borrowed sound.</summary>
    public const string Decoration = "ـء\u093C\u09BC";

    public static bool IsLetter(char c) => char.IsLetter(c) || (c >= '\u0900' && IsVowelSign(c));

    /// <summary>In Indic and South East Asian scripts a combining mark is a vowel: without it the word is another word.</summary>
    public static bool IsVowelSign(char c) => c is (>= '\u0900' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Written without gaps, or with endings glued on: each character is a word of its own.</summary>
    public static bool StandsAlone(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
