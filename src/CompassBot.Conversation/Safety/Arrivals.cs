using CompassBot.Safety.Judging;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>"hes back", "someones coming", "gtg": as a whole message of five words or fewer they ask to leave at once.</summary>
public sealed class Arrivals
{
    // Five, and "he is" is no more than "he's".
    private const int MostWords = 6, Longest = 200;
    private readonly Screen screen;
    private readonly RiskRule[] rules;

    internal Arrivals(Screen screen, RiskRule[] rules) => (this.screen, this.rules) = (screen, rules);

    public bool IsArrival(string words)
    {
        if (words.Length > Longest) return false;
        return IsArrival(words, screen.Read(words));
    }

    internal bool IsArrival(string words, Scratch found)
    {
        if (words.Length > Longest || found.Tokens.Count is 0 or > MostWords) return false;
        foreach (var hit in found.Hits)
            if (rules[hit.Rule].Use == PhraseUse.Arrival && hit.From == 0 && hit.To == found.Tokens.Count) return true;
        return false;
    }
}
