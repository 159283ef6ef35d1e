using CompassBot.Dialogs.Rules;

namespace CompassBot.Tests.Dialogs;

/// <summary>Each thing the bot never says: a bad line is reported under its name, and a good line about the same passes every rule.</summary>
public sealed class NeverSaidTests
{
    public static TheoryData<string, string, string> Lines { get; } = new()
    {
        { "calming", "Please calm down first.", "We can go slowly. There is no rush here." },
        { "calming", "Try to relax for a while.", "Let each breath out be a little longer than the breath in." },
        { "at-least", "At least they didn't hit you.", "It doesn't have to be a big thing to count." },
        { "at-least", "It could be worse.", "You don't need to prove it." },
        { "leading", "You're not in danger, right?", "Are you safe right now?" },
        { "leading", "You wouldn't hurt anyone, would you?", "Are you thinking about hurting them?" },
        { "why", "Why did you stay?", "Would you like to say more?" },
        { "why", "What made you go back there?", "What happened is not your fault." },
        { "blame", "You should have told someone.", "It's not your fault, whatever you did or didn't do." },
        { "blame", "It was partly your fault.", "None of this is your fault." },
        { "blame", "You let this happen.", "You shouldn't have to deal with that." },
        { "doubt", "Are you sure it happened that way?", "I believe you." },
        { "doubt", "You may be imagining it.", "You can trust what you notice." },
        { "both-sides", "There are two people here, and it takes two.", "Are you ever afraid of what they might do?" },
        { "both-sides", "Both of you should listen more.", "For being hurt there is help, and for how you act." },
        { "together", "Couples counselling could help.", "A trained person can talk it through with you." },
        { "together", "Talk it over with them tonight.", "You can talk it through with someone trained." },
        { "label", "Your partner is a narcissist.", "I can't say what your whole relationship is." },
        { "label", "That is clearly abuse.", "I won't put a name on it, but it matters." },
        { "diagnosis", "It sounds like you have depression.", "That sounds heavy." },
        { "diagnosis", "They are paranoid.", "That sounds frightening. I can't tell what is behind it." },
        { "confront", "Confront them about it.", "Don't face them with it." },
        { "confront", "Tell them to stop.", "You don't have to agree to anything to stop them." },
        { "leave", "You should leave tonight.", "It may be safer not to say you are leaving until you have a plan." },
        { "leave", "Just walk away.", "You don't have to decide anything today." },
        { "leave", "Leave them.", "Leave the choice with them." },
        { "weapon", "Keep a knife near the bed.", "Stay away from anything that could be used as a weapon." },
        { "block", "Block them everywhere.", "They may block the door." },
        { "block", "Change your passwords today.", "Ask a trained person before you change accounts." },
        { "record", "Secretly record what they say.", "If it's safe, keep what they sent." },
        { "record", "Post about it so that others know.", "Keep dates at home." },
        { "children", "Ask the kids to tell them.", "You can ask about children and animals too." },
        { "forgive", "Give them another chance.", "No one owes forgiveness." },
        { "private-details", "What is your address?", "Please leave out names and places." },
        { "private-details", "Where do you live?", "Where are you?" },
        { "private-details", "Send me a screenshot.", "Try not to send more." },
        { "methods", "An overdose can do that.", "Call for help now, even if you feel fine." },
        { "methods", "There are many ways to die.", "Asking doesn't put the thought there." },
        { "suicide-words", "Many commit suicide.", "I'm so sorry. Grief after suicide can be very heavy." },
        { "promise", "Promise me you won't do it.", "Being near someone helps." },
        { "promise", "You'll be fine.", "I'm glad you told me." },
        { "secrecy", "This stays between us.", "I contact no one." },
        { "secrecy", "Only I understand you.", "People who know about this can help." },
        { "closing", "I can't talk about that.", "You can say it any time." },
        { "closing", "This chat is over.", "You can come back any time." },
        { "statistics", "One in four people live with this.", "You are not the only one." },
        { "statistics", "80% of women go back.", "Coming back to it is okay." },
        { "deleting", "Delete the messages.", "Delete my data" },
        { "telling", "I will tell your manager.", "I can't report things or tell anyone." },
        { "telling", "We've called the police.", "We don't call anyone for you." },
        { "telling", "Help is on its way.", "Stay where they can find you." },
        { "pushing", "We will remind you tomorrow.", "Come back tomorrow." },
        { "pushing", "I'll email you a copy.", "I can show what you picked, or not." },
        { "row-only", "The call is free of charge.", "You can ask any line first what it costs." },
        { "row-only", "They are open 24/7.", "Lines change." },
        { "row-only", "It won't show on your bill.", "Calls and texts can show up there." },
        { "law", "What they do is illegal.", "You have a right to be safe." },
        { "law", "You can sue them.", "You can get advice first." },
        { "harmful-agreement", "There is no way out.", "There are people who help with this." },
        { "harmful-agreement", "They will never change.", "What they do is theirs." },
        { "their-no", "Here is how to get them to say yes.", "I can't help change someone's no." },
        { "their-no", "Don't take no for an answer.", "Believe the no." },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_bad_line_is_reported_and_a_good_one_passes(string rule, string bad, string good)
    {
        Assert.Contains(rule, Broken(bad));
        Assert.Empty(Broken(good));
    }

    [Fact]
    public void Every_rule_has_a_line_that_breaks_it() =>
        Assert.Equal(NeverSaid.Rules.Select(r => r.Name).Order(), Lines.Select(l => (string)l[0]).Distinct().Order());

    [Theory]
    [InlineData("Don’t Take No For An Answer!")]
    [InlineData("DON'T TAKE NO FOR AN ANSWER")]
    [InlineData("So: \"don't take no for an answer\".")]
    public void Capitals_quotes_and_curly_apostrophes_hide_nothing(string bad) => Assert.Contains("their-no", Broken(bad));

    [Fact]
    public void Words_of_two_sentences_are_not_read_as_one() => Assert.Empty(Broken("It may stop. Asking again is your choice to make. Them too."));

    private static IEnumerable<string> Broken(string text) => NeverSaid.Rules.Where(r => r.BrokenBy(new SaidWords(text)) is not null).Select(r => r.Name);
}
