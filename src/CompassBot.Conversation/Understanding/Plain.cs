using System.Globalization;
using System.Text;

namespace CompassBot.Understanding;

/// <summary>Typed words reduced to what answers are matched by: lower case, letters and digits, single spaces, no apostrophes.</summary>
public static class Plain
{
    private const int Short = 256;
    private const string Dropped = "'’‘`´\u200b\u200c\u200d\u2060\ufeff";

    /// <summary>Letters apart from their marks (NFD). What is no character at all is left out: the platform refuses to take it apart.</summary>
    public static string Decomposed(string words)
    {
        if (Ascii.IsValid(words)) return words;
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)) text.Append(rune.ToString());
        return text.ToString().Normalize(NormalizationForm.FormD);
    }

    public static string Of(string words) => words.Length <= Short && Ascii.IsValid(words) ? OfAscii(words) : OfAny(words);

    // Nearly every message is short and ASCII, and each is read by many eyes.
    private static string OfAscii(string words)
    {
        Span<char> text = stackalloc char[Short];
        var (length, gap) = (0, false);
        foreach (var c in words)
        {
            if (c is '\'' or '`') continue;
            if (!char.IsAsciiLetterOrDigit(c))
            {
                gap = true;
                continue;
            }
            if (gap && length > 0) text[length++] = ' ';
            gap = false;
            text[length++] = char.ToLowerInvariant(c);
        }
        return words.AsSpan().SequenceEqual(text[..length]) ? words : text[..length].ToString();
    }

    private static string OfAny(string words)
    {
        var text = new StringBuilder(words.Length);
        var gap = false;
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.IsBmp && Dropped.Contains((char)rune.Value)) continue;
            if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                gap = true;
                continue;
            }
            if (gap && text.Length > 0) text.Append(' ');
            gap = false;
            text.Append(Rune.ToLowerInvariant(rune));
        }
        return text.ToString();
    }
}
