namespace CompassBot.Safety.Words;

/// <summary>Writing meant to be hidden from a reader over the shoulder: backwards, word by word backwards, or upside down.</summary>
internal static class MirrorWriting
{
    private const int Longest = 600;
    private const string Turned = "ɐɔǝɟƃɥᴉıɾʞɯɹʇʌʍʎ", Upright = "acefghiijkmrtvwy", Swapped = "unbqdpmw6", Swaps = "nuqbpdwm9";

    /// <summary>Most words of an ordinary text are known; of a mirrored one hardly any.</summary>
    public static bool IsLikely(string text, TokenList tokens)
    {
        if (text.Length > Longest || tokens.Count < 2) return false;
        var unknown = 0;
        foreach (ref readonly var token in tokens.All)
            if (token.Word == 0 || token.End - token.Start == 1) unknown++;
        return unknown * 2 >= tokens.Count || IsTurned(text);
    }

    public static IEnumerable<string> Readings(string text)
    {
        var turned = IsTurned(text);
        var letters = text.ToCharArray();
        if (turned)
            foreach (ref var c in letters.AsSpan())
                if (Turned.IndexOf(c, StringComparison.Ordinal) is >= 0 and var t) c = Upright[t];
                else if (Swapped.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var s) c = Swaps[s];
        Array.Reverse(letters);
        var backwards = new string(letters);
        yield return backwards;
        if (!turned) yield return string.Join(' ', backwards.Split(' ').Reverse());
    }

    private static bool IsTurned(string text)
    {
        var turned = 0;
        foreach (var c in text)
            if (c > 'z' && Turned.Contains(c, StringComparison.Ordinal)) turned++;
        return turned >= 3;
    }
}
