using System.Text.RegularExpressions;

namespace CompassBot.Dialogs.Rules;

/// <summary>Rules about how a screen reads.</summary>
internal static partial class WordRules
{
    private const int MostWords = 60;
    private const double HighestGrade = 8;

    public static IEnumerable<Fault> NoScreenOverSixtyWords(Content content) =>
        from text in ContentRules.Texts(content)
        let words = Readability.Words(text.Text)
        where words > MostWords
        select new Fault(text.File, text.Line, nameof(NoScreenOverSixtyWords), $"\"{text.Where}\" has {words} words; {MostWords} is the most a person can take in at once");

    public static IEnumerable<Fault> GradeEightOrLower(Content content) =>
        from text in ContentRules.Texts(content)
        where Readability.Words(text.Text) >= 8
        let grade = Readability.Grade(text.Text)
        where grade > HighestGrade
        select new Fault(text.File, text.Line, nameof(GradeEightOrLower), $"\"{text.Where}\" reads at grade {grade:0.0}: shorter sentences and shorter words, please");

    public static IEnumerable<Fault> OneQuestionAScreen(Content content) =>
        from text in ContentRules.Texts(content)
        let questions = Quoted().Replace(text.Text, "").Count(c => c == '?')
        where questions > 1
        select new Fault(text.File, text.Line, nameof(OneQuestionAScreen), $"\"{text.Where}\" asks {questions} questions at once");

    public static IEnumerable<Fault> EveryQuestionForgivesAnUnclearAnswer(Content content) =>
        from at in ContentRules.Steps(content)
        where at.Step is { Asks: true, Unclear: null } && content.Always.Text("unclear").Length == 0
        select new Fault(at.Guide.File, at.Step.Line, nameof(EveryQuestionForgivesAnUnclearAnswer), $"\"{at.Step.Id}\" has nothing to say to an unclear answer");

    public static IEnumerable<Fault> AnswersAreDistinct(Content content) =>
        from at in ContentRules.Steps(content)
        from shared in at.Step.Choices.SelectMany(c => c.PlainWords.Select(w => (Words: w, Choice: c))).GroupBy(w => w.Words)
        let choices = shared.Select(s => s.Choice).Distinct().ToList()
        where choices.Count > 1 && choices.Any(c => c.If.Count == 0)
        select new Fault(at.Guide.File, choices[1].Line, nameof(AnswersAreDistinct), $"\"{shared.Key}\" would mean both \"{choices[0].Answer}\" and \"{choices[1].Answer}\"");

    public static IEnumerable<Fault> SlotsAreKnown(Content content) =>
        from text in ContentRules.Texts(content)
        from slot in SlotName().Matches(text.Text).Select(m => m.Groups[1].Value)
        where slot is not ("help_lines" or "picked" or "composed" or Always.Between) && !content.Support.Slots.Contains(slot)
        select new Fault(text.File, text.Line, nameof(SlotsAreKnown), $"\"{text.Where}\" has the slot {{{slot}}}, which nothing fills");

    public static IEnumerable<Fault> NoNumbersInWords(Content content) =>
        from text in ContentRules.Texts(content)
        where LongNumber().IsMatch(text.Text)
        select new Fault(text.File, text.Line, nameof(NoNumbersInWords), $"\"{text.Where}\" holds a number; numbers stand in support/ only");

    [GeneratedRegex("\"[^\"]*\"|“[^“”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex SlotName();

    [GeneratedRegex(@"\d{3,}")]
    private static partial Regex LongNumber();
}
