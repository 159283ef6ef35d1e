using CompassBot.Dialogs;
using CompassBot.Safety.Model;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.Learning;

/// <summary>Trains the screen's model from the sentences in dialogs/ and nothing else.</summary>
public static class RiskTraining
{
    public static string PathOf(string dialogs, string language) => ModelFile.PathOf(dialogs, language);

    /// <summary>The model file's bytes; the same content always gives the same bytes.</summary>
    public static byte[] Train(Screen screen, string dialogs, string language, List<Fault> faults) =>
        new ModelTrainer(new TrainingSet(screen, Sentences(dialogs, language, faults))).Train().Write();

    /// <summary>The list of everyday words the sentences give; read before training, so written first.</summary>
    public static string EverydayWordsOf(IEnumerable<TaughtExample> sentences) => EverydayWords.Of(sentences.Select(s => s.Text));

    public static string EverydayPathOf(string dialogs, string language) => EverydayWords.PathOf(Path.Combine(dialogs, language, "risk"));

    /// <summary>Everything the model may learn from: the example files, and the examples that stand beside the phrases.</summary>
    public static IReadOnlyList<TaughtExample> Sentences(string dialogs, string language, List<Fault> faults) =>
    [
        .. ExampleFiles.Load(dialogs, language, faults),
        .. RiskExamples.Load(dialogs, language).Select(e => new TaughtExample(e.File, e.Line, e.Text, e.Tier, e.Category,
            e.Category == RiskCategory.HarmToOthers ? RiskRole.Doer : RiskRole.Self)),
    ];

    /// <summary>Reports a model that was trained on other sentences than stand there now.</summary>
    public static void Check(Screen screen, string dialogs, List<Fault> faults)
    {
        if (!screen.HasModel) return;
        if (!TrainingSet.SourceOf(screen, Sentences(dialogs, screen.Language, faults)).AsSpan().SequenceEqual(screen.ModelSource))
            faults.Add(new Fault($"{screen.Language}/risk/model.bin", 1, "TheModelIsTrained", "the sentences have changed since the model was trained. Run: compassbot train"));
    }

    /// <summary>Five-fold: each block of neighbouring sentences is scored by weights trained without it. The tier is the model's alone.</summary>
    public static IReadOnlyList<(TaughtExample Example, double Risk, double Crisis, RiskTier Tier)> Measure(Screen screen, IReadOnlyList<TaughtExample> sentences) =>
        [.. new ModelTrainer(new TrainingSet(screen, sentences)).Unseen().Select(u => (u.Example, u.Score.Risk, u.Score.Crisis, TierOf(u.Score)))];

    private static RiskTier TierOf(in ModelScore score) =>
        Fusion.Level(score, lowered: false, afterDisclosure: false) switch { >= 3 => RiskTier.Crisis, 2 => RiskTier.Check, _ => RiskTier.None };
}
