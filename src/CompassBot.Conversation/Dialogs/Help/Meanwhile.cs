namespace CompassBot.Dialogs.Help;

/// <summary>What people ask or say between the questions ("is he gone", "i have no credit"), heard only after risk was.</summary>
public sealed class Meanwhile
{
    private readonly Ear ear;
    private readonly Dictionary<int, MeanwhileAnswer> byPhrase;

    private Meanwhile(Ear ear, Dictionary<int, MeanwhileAnswer> byPhrase) => (this.ear, this.byPhrase) = (ear, byPhrase);

    public IEnumerable<MeanwhileAnswer> Answers => byPhrase.Values;

    /// <summary>The answers that fit, the best first; and whether nothing else was said.</summary>
    public (IReadOnlyList<MeanwhileAnswer> Answers, bool Whole) In(string words)
    {
        var heard = ear.Listen(words);
        var whole = heard.IsOnly(byPhrase.ContainsKey);
        return ([.. heard.Hits.Where(h => byPhrase.ContainsKey(h.Rule)).Select(h => byPhrase[h.Rule]).Distinct().Where(a => a.Part || whole)], whole);
    }

    internal static Meanwhile Read(YamlMap map, Ear ear)
    {
        var answers = new Dictionary<int, MeanwhileAnswer>();
        foreach (var entry in map.Maps("meanwhile"))
        {
            var answer = MeanwhileAnswer.Read(entry);
            answers[ear.Add(entry, "words")] = answer;
            entry.NothingElse();
        }
        return new Meanwhile(ear, answers);
    }
}

/// <summary>One such answer: a step, or a few words after which the open question stands again.</summary>
/// <param name="Part">Also heard where more is said around it.</param>
/// <param name="Quiet">A refusal: nothing is asked any more.</param>
public sealed record MeanwhileAnswer(string? Go, IReadOnlyList<string> Say, IReadOnlyList<Condition> If, bool Part, bool Quiet, int Line)
{
    internal static MeanwhileAnswer Read(YamlMap map)
    {
        var answer = new MeanwhileAnswer(map.Text("go"), map.Texts("say"), GuideReader.ReadConditions(map), map.Flag("part"), map.Flag("quiet"), map.Line);
        if (answer.Go is null == (answer.Say.Count == 0)) map.Source.Report(map.Line, "KeysAreComplete", "what is said meanwhile needs \"go\" or \"say\", and only one of them");
        return answer;
    }
}
