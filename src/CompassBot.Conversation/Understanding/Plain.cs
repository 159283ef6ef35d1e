using System.Globalization;
using System.Text;

namespace CompassBot.Understanding;

/// <summary>Typed words reduced to what answers are matched by: lower case, letters and digits, single spaces, no apostrophes.</summary>
public static class Plain
{
    private const string Dropped = "'’‘`´\u200b\u200c\u200d\u2060\ufeff";

    /// <summary>Letters apart from their marks (NFD). What is no character at all is left out: the platform refuses to take it apart.</summary>
    public static string Decomposed(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)) text.Append(rune.ToString());
        return text.ToString().Normalize(NormalizationForm.FormD);
    }

    public static string Of(string words)
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
