using System.Text.RegularExpressions;

namespace CompassBot.Dialogs.Rules;

/// <summary>What the bot never says, in any wording (the safety protocol's never-list, as far as words can tell).</summary>
public static partial class NeverSaid
{
    private static readonly (Regex Pattern, string Why)[] Harmful =
    [
        (CalmDown(), "tells a person to calm down"),
        (Blame(), "blames, or asks why they did it"),
        (BothSides(), "makes one-sided harm look mutual, or sends people into a joint session"),
        (Leading(), "leads or minimises"),
        (Secrecy(), "promises secrecy or a promise"),
        (Labels(), "puts a label on a person or a verdict on the relationship"),
        (Confront(), "sends a person into danger"),
        (Unsaid(), "says what only the line's own row may say"),
        (Commit(), "uses words about suicide that hurt"),
        (Law(), "states a law"),
    ];

    public static IEnumerable<Fault> NothingHarmfulIsSaid(Content content) =>
        from text in ContentRules.Texts(content)
        from never in Harmful
        where never.Pattern.IsMatch(text.Text)
        select new Fault(text.File, text.Line, nameof(NothingHarmfulIsSaid), $"\"{text.Where}\" {never.Why}: \"{never.Pattern.Match(text.Text).Value}\"");

    public static IEnumerable<Fault> NobodysGenderIsGuessed(Content content) =>
        from text in ContentRules.Texts(content)
        where Gendered().IsMatch(text.Text)
        select new Fault(text.File, text.Line, nameof(NobodysGenderIsGuessed), $"\"{text.Where}\" says \"{Gendered().Match(text.Text).Value}\"; say they, or the person");

    public static IEnumerable<Fault> NoEmoji(Content content) =>
        from text in ContentRules.Texts(content)
        where Emoji().IsMatch(text.Text)
        select new Fault(text.File, text.Line, nameof(NoEmoji), $"\"{text.Where}\" has an emoji");

    [GeneratedRegex(@"(^|[.!?]\s+)(please |just )?calm down\b|\b(you (need|have) to|should|must) calm down\b|\brelax\b|\bcheer up\b|\bat least you\b", RegexOptions.IgnoreCase)]
    private static partial Regex CalmDown();

    [GeneratedRegex(@"\bwhy did(n't| not)? you\b|\bwhy do(n't)? you\b|\byou should have\b|\byou let (them|this)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Blame();

    [GeneratedRegex(@"\bboth sides\b|\bboth of you (should|need|could)\b|\bcouples? (therapy|counsell?ing)\b|\bmediat(e|ion|or)\b|\btalk it (out|through with them)\b|\bforgive them\b", RegexOptions.IgnoreCase)]
    private static partial Regex BothSides();

    [GeneratedRegex(@"\byou('re| are) not (in danger|suicidal|thinking)|\bisn't it just\b|\boverreact", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\bpromise (me|not to)\b|\bI promise\b|\b(stays|keep this) between us\b|\bonly I understand\b|\bkeep (it|this|your) secret\b", RegexOptions.IgnoreCase)]
    private static partial Regex Secrecy();

    [GeneratedRegex(@"\b(abuser|narcissist|toxic|perpetrator|psycho|victims?|is abuse|was abuse|abusive)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Labels();

    [GeneratedRegex(@"\bconfront (them|the person)\b|\bstand up to them\b|\b(you should|you must|you have to|just) leave\b|\bleave (them|right away|tonight)\b|\bblock them\b|\brecord them\b|\bchange your passwords? now\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confront();

    [GeneratedRegex(@"\bfree of charge\b|\btoll-?free\b|\b24/7\b|\bopen now\b|\bon the bill\b|\bconfidential\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\bcommit(ted|ting)? suicide\b|\bfailed attempt\b|\bsuccessful suicide\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commit();

    [GeneratedRegex(@"\b(illegal|against the law|a crime|unlawful|by law)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Law();

    [GeneratedRegex(@"\b(he|she|him|his|hers|her|himself|herself|boyfriend|girlfriend|husband|wife)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gendered();

    [GeneratedRegex(@"[\u2600-\u27BF]|\uD83C|\uD83D|\uD83E")]
    private static partial Regex Emoji();
}
