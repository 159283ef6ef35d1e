using System.Globalization;

namespace CompassBot.Safety.Words;

/// <summary>Brings every way of writing a letter to one: case, accents, full-width, styled and circled letters. Works without ICU.</summary>
internal static class Folding
{
    /// <summary>Not there at all: zero-width, control and combining characters.</summary>
    public const char Nothing = '\0';

    public const char Gap = ' ';

    private static readonly string[] Accented =
    [
        "aɐɑàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặªᴀᵃ", "bƀɓḃḅḇʙᵇ", "cçćĉċčƈḉᴄᶜ", "dďđɖɗḋḍḏḑḓðᴅᵈ", "eǝèéêëēĕėęěȅȇȩẹẻẽếềểễệəᴇᵉ", "fɟƒḟꜰᶠ", "gƃɡĝğġģǥǧǵḡɢᵍ",
        "hɥĥħḣḥḧḩḫʜʰ", "iᴉℹìíîïĩīĭįıǐȉȋḭḯỉịɩɪⁱ", "jɾĵǰᴊʲ", "kʞķĸƙǩḱḳḵᴋᵏ", "lℓĺļľŀłḷḹḻḽʟˡ", "mɯḿṁṃᴍᵐ", "nñńņňŉŋǹṅṇṉṋɴⁿ", "oòóôõöøōŏőơǒǫȍȏȯọỏốồổỗộớờởỡợºᴏᵒ",
        "pƥṕṗᴘᵖ", "qʠꞯ", "rɹŕŗřȑȓṙṛṝṟʀʳ", "sśŝşšșṡṣſꜱˢ", "tʇţťŧțṫṭṯṱᴛᵗ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựᴜᵘ", "vʌṽṿᴠᵛ", "wʍŵẁẃẅẇẉᴡʷ", "xẋẍˣ",
        "yʎýÿŷƴȳẏỳỵỷỹʏʸ", "zźżžƶẑẓẕᴢᶻ", "'’‘‛`´ʼʹ′＇", "\"“”„‟«»″", "-‐‑‒–—―−", ".。．", "!！", "?？", "$＄", "@＠",
    ];

    // Look-alikes are used only inside words that are otherwise Latin, so Russian and Greek stay themselves.
    private static readonly Dictionary<char, char> Lookalike = Pair(
        "авгеёзіїјкӏмнопрстухчѕһԁԛԝьиүӓαβγεηικμνορστυχωϲϳօսոհցզյա",
        "abreeeiijklmhonpctyxyshdqwbuyaabyenikuvopotuxwcjounhgqjw");

    private static readonly char[] Table = Build();

    public static char Fold(char c) => Table[c];

    public static bool IsForeign(char c) => c is >= 'Ͱ' and <= '֏';

    public static bool TryLookalike(char c, out char latin) => Lookalike.TryGetValue(c, out latin);

    /// <summary>Styled letters outside the basic plane, as in 𝗸𝗶𝗹𝗹 or 🅺; <see cref="Gap"/> for anything else.</summary>
    public static char FoldWide(int point) => point switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((point - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((point - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + point - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + point - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + point - 0x1F170),
        >= 0x1F1E6 and <= 0x1F1FF => (char)('a' + point - 0x1F1E6),
        >= 0xE0000 and <= 0xE0FFF => Nothing,
        _ => Gap,
    };

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = Plain((char)i);
        foreach (var family in Accented.Concat(WritingSystems.Families))
            foreach (var c in family)
                table[c] = table[char.ToUpperInvariant(c)] = family[0];
        for (var katakana = 'ァ'; katakana <= 'ヶ'; katakana++) table[katakana] = (char)(katakana - 'ァ' + 'ぁ');
        for (var i = 0; i < 26; i++) table[0x24B6 + i] = table[0x24D0 + i] = table[0x249C + i] = (char)('a' + i);
        foreach (var (from, to) in WritingSystems.Alike)
            for (var i = 0; i < from.Length; i++) table[from[i]] = to[i];
        for (var i = 0xFF10; i <= 0xFF5A; i++) table[i] = table[i - 0xFEE0];
        foreach (var blank in "\u2800\u3164\u115F\u1160\uFFA0" + WritingSystems.Decoration) table[blank] = Nothing;
        return table;
    }

    private static char Plain(char c) => char.GetUnicodeCategory(c) switch
    {
        _ when c is '\n' or '\r' or '\t' => c == '\t' ? Gap : '\n',
        _ when c is '@' or '$' or '!' or '|' or '*' or '\'' or '.' or '?' or ',' or ';' or ':' or '-' or '"' or '…' or '(' or ')' => c,
        _ when WritingSystems.IsVowelSign(c) => c,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => Nothing,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark => char.ToLowerInvariant(c),
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(c)),
        _ => Gap,
    };

    private static Dictionary<char, char> Pair(string from, string to)
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < from.Length && i < to.Length; i++) pairs[from[i]] = to[i];
        return pairs;
    }
}
