using CompassBot.Safety.Judging;
using CompassBot.Safety.Rules;
using CompassBot.Safety.Words;

namespace CompassBot.Safety;

/// <summary>"hes back", "someones coming", "gtg": as a whole message of five words or fewer they ask to leave at once.</summary>
public sealed class Arrivals
{
    private const int MostWords = 5, Longest = 200;
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
        if (words.Length > Longest || found.Tokens.Count == 0 || Words(found.Tokens) > MostWords) return false;
        foreach (var hit in found.Hits)
            if (rules[hit.Rule].Use == PhraseUse.Arrival && hit.From == 0 && hit.To == found.Tokens.Count) return true;
        return false;
    }

    private static int Words(TokenList tokens)
    {
        var count = 0;
        var end = -1;
        foreach (ref readonly var token in tokens.All)
        {
            if (token.End != end) count++;
            end = token.End;
        }
        return count;
    }
}
