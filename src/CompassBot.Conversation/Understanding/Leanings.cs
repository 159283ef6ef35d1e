using CompassBot.Dialogs;

namespace CompassBot.Understanding;

/// <summary>Which way a short answer leans, in words no writer needs to list.</summary>
internal enum Leaning { None, Yes, SoftYes, No, SoftNo, Unsure, Neither, Both, All, Onward }

internal static class Leanings
{
    private static readonly Dictionary<string, Leaning> Words = Read(
        (Leaning.Yes, "yes, yeah, yep, yup, yh, yea, ya, yeh, yess, yes please, sure, for sure, mhm, mm hm, uh huh, aye, definitely, absolutely, of course, very much, i do, i am, it is, it does, they do, they are, right, correct, true"),
        (Leaning.SoftYes, "kinda, kind of, sort of, sorta, kinda yeah, i guess, i guess so, guess so, i suppose, i suppose so, i think so, think so, a bit, a little, a little bit, sometimes, somewhat, more or less, yes and no, yeah kinda, now and then, probably, probably yes"),
        (Leaning.No, "no, nope, nah, naw, noo, nay, no way, not at all, never, no thanks, no thank you, i dont, im not, it isnt, it doesnt, they dont, they arent"),
        (Leaning.SoftNo, "not really, nah not really, no not really, i dont think so, dont think so, not much, not so much, i guess not, guess not, probably not, hardly, not that i know, i suppose not"),
        (Leaning.Unsure, "not sure, im not sure, unsure, idk, i dunno, dunno, dont know, i dont know, no idea, no clue, maybe, perhaps, could be, might be, it depends, depends, hard to say, cant say, i cant tell, cant tell, who knows, not certain, 50 50"),
        (Leaning.Neither, "neither, neither of them, none, none of them, none of these, none of those, none of the above, not any of these, nothing, nothing like that, no to all"),
        (Leaning.Both, "both, both of them, both of these, either, a bit of both, bit of both, the two of them"),
        (Leaning.All, "all, all of them, all of these, all of it, all of the above, everything, every one, all three, all four, all that, the lot"),
        (Leaning.Onward, "next, done, ok done, done it, did it, finished, got it, ok got it, i see, read it, ok next, go on, carry on, continue, lets go on, keep going, ready, im ready"));

    private static readonly string[] Fillers = ["well ", "um ", "uh ", "erm ", "hmm ", "oh ", "ok ", "so ", "actually ", "honestly ", "tbh ", "i mean ", "like "];
    private static readonly string[] Trailers = [" tbh", " lol", " honestly", " actually", " i guess", " i think", " please", " really"];

    public static Leaning Of(string plain) => Words.GetValueOrDefault(plain) is var whole and not Leaning.None ? whole : Words.GetValueOrDefault(WithoutFillers(plain));

    /// <summary>An answer and nothing else: "yes please", "maybe", "ok".</summary>
    public static bool IsBare(string words) => Plain.Of(words) is var plain && (plain is "ok" or "okay" || Of(plain) != Leaning.None);

    /// <summary>"um, the second one tbh" → "the second one".</summary>
    public static string WithoutFillers(string plain)
    {
        var core = plain;
        for (var shorter = true; shorter;)
        {
            shorter = false;
            foreach (var filler in Fillers)
                if (core.StartsWith(filler, StringComparison.Ordinal)) (core, shorter) = (core[filler.Length..], true);
            foreach (var trailer in Trailers)
                if (core.EndsWith(trailer, StringComparison.Ordinal)) (core, shorter) = (core[..^trailer.Length], true);
        }
        return core;
    }

    /// <summary>An answer's leaning is known by its own words.</summary>
    public static bool Leans(this GuideChoice choice, Leaning leaning) => leaning switch
    {
        Leaning.Yes => Says(choice, "yes", "yeah", "yep") || Plain.Of(choice.Answer).StartsWith("yes ", StringComparison.Ordinal),
        Leaning.SoftYes => Says(choice, "sometimes", "a bit", "a little", "kind of", "now and then"),
        Leaning.No => Says(choice, "no", "nope", "nah", "not at all"),
        Leaning.Unsure => Says(choice, "not sure", "im not sure", "unsure", "maybe", "idk", "dont know"),
        Leaning.Onward => Says(choice, "next"),
        Leaning.Neither => choice.SaysNeither,
        _ => false,
    };

    private static bool Says(GuideChoice choice, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (choice.PlainWords.Contains(word)) return true;
        return false;
    }

    private static Dictionary<string, Leaning> Read(params (Leaning Leaning, string Words)[] all) =>
        all.SelectMany(l => l.Words.Split(", ").Select(w => (w, l.Leaning))).ToDictionary(l => l.w, l => l.Leaning, StringComparer.Ordinal);
}
