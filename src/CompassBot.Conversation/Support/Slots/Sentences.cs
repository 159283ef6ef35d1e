using System.Text;

namespace CompassBot.Support.Slots;

/// <summary>Puts a text together so that what a slot adds stays good English: capitals, full stops, and sentences that follow.</summary>
internal sealed class Sentences
{
    private readonly StringBuilder text = new();
    private readonly List<string> pending = [];
    private readonly HashSet<string> said = [];
    private readonly List<LineCard> lines = [];
    private readonly List<string> emergency = [];
    private bool leftOut;
    private bool dropStop;
    private bool slotLast;
    private bool ownSentence;
    private bool anyStop;

    public void Words(string words)
    {
        if (dropStop && words.StartsWith('.')) words = words[1..];
        dropStop = false;
        if (leftOut && words.StartsWith(' ') && (text.Length == 0 || char.IsWhiteSpace(text[^1]))) words = words[1..];
        if (words.Length == 0) return;
        if (words[0] == '\n') EndSentence();
        leftOut = slotLast = false;
        var from = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is not ('.' or '?' or '!')) continue;
            anyStop = true;
            var end = i + 1;
            while (end < words.Length && words[end] is '"' or '\'' or '”' or '’' or '*' or ')') end++;
            if (pending.Count == 0 || (end < words.Length && !char.IsWhiteSpace(words[end]))) continue;
            text.Append(words, from, end - from);
            Flush();
            from = end;
        }
        text.Append(words, from, words.Length - from);
    }

    public void LeaveOut() => leftOut = true;

    /// <param name="stops">Nothing of the sentence follows the slot.</param>
    public void Slot(Part part, bool stops)
    {
        if (part.WholeSentence)
        {
            if (part.Phrase.Length == 0) leftOut = true;
            else text.Append(part.Phrase);
            dropStop = true;
            anyStop |= part.Phrase.Length > 0;
            return;
        }
        var tail = Tail();
        var starts = tail is '\0' or '.' or '?' or '!' or '\n';
        if (starts && stops && Stands(part))
        {
            leftOut = dropStop = true;
            Queue(part);
            if (text.Length > 0) Flush();
            return;
        }
        var phrase = starts || tail == ':' ? part.Leading ?? part.Phrase : part.Phrase;
        if (starts && stops && part.StandsIn) phrase += " may be able to help";
        if (starts && (part.Plain || phrase == part.Leading)) text.Append(char.ToUpperInvariant(phrase[0])).Append(phrase, 1, phrase.Length - 1);
        else text.Append(phrase);
        leftOut = false;
        slotLast = true;
        ownSentence = starts || tail == ':';
        Queue(part);
    }

    /// <summary>All it has to say was said in this text already.</summary>
    private bool Stands(Part part) =>
        part.Leading is null && (part.Lines.Count > 0 ? part.Lines.All(l => lines.Exists(had => had.Id == l.Id)) : part.StandsIn && part.After.All(said.Contains));

    private void Queue(Part part)
    {
        foreach (var sentence in part.After)
            if (said.Add(sentence)) pending.Add(sentence);
        foreach (var line in part.Lines)
            if (!lines.Exists(l => l.Id == line.Id)) lines.Add(line);
        foreach (var number in part.Emergency)
            if (!emergency.Contains(number)) emergency.Add(number);
    }

    /// <summary>A label such as "Call {police}" stays a label; a sentence gets its full stop and what follows it.</summary>
    public Filled Done()
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
        EndSentence();
        return new Filled(text.ToString(), [.. lines.OrderBy(l => !l.Confirmed)]) { Emergency = emergency };
    }

    private void EndSentence()
    {
        if (text.Length == 0 || !(slotLast ? ownSentence || anyStop : pending.Count > 0 && anyStop)) return;
        if (text[^1] is not ('.' or '?' or '!' or '"' or '*')) text.Append('.');
        Flush();
    }

    private void Flush()
    {
        while (pending.Count > 0 && text.Length > 0 && text[^1] == ' ') text.Length--;
        foreach (var sentence in pending) text.Append(' ').Append(sentence);
        pending.Clear();
    }

    private char Tail()
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (text[i] is '\n' || !(char.IsWhiteSpace(text[i]) || text[i] is '"' or '*' or '”')) return text[i];
        return '\0';
    }
}
