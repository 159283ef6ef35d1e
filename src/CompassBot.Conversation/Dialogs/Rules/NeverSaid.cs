using System.Text.RegularExpressions;

namespace CompassBot.Dialogs.Rules;

/// <summary>What the bot never says, in any wording (the safety protocol's never-list, as far as words can tell).</summary>
public static partial class NeverSaid
{
    public static IReadOnlyList<NeverRule> Rules { get; } =
    [
        new("calming", "tells a person how to feel",
            "^(please|just|now)? calm down", "you (need|have|must|should) (to)? calm down", "(try to|just|please) relax", "^relax", "cheer up", "dont (be|feel) (sad|scared|upset|angry|so)", "no need to (cry|worry|panic)"),
        new("at-least", "makes it smaller than it is",
            "at least (you|they|it|that)", "could be worse", "others have it worse and", "its (just|only) a (phase|joke|fight|misunderstanding)", "you are overreacting", "youre overreacting", "not a big deal"),
        new("leading", "puts an answer in the person's mouth",
            "youre not (in danger|suicidal|thinking of|going to|scared|afraid)", "you are not (in danger|suicidal|thinking of|going to|scared|afraid)", "you (wouldnt|wont) (hurt|do|harm) ~ (would|will) you", "isnt it just", "surely you"),
        new("why", "asks a person why they did it", "why (did|didnt|do|dont|would|wouldnt|havent|were|werent) you", "what made you (stay|go|do|say|let)", "how could you"),
        new("blame", "blames the person who was harmed",
            "you should have (known|left|said|told|done|seen|gone|fought|stopped|called|been)", "you shouldnt have (done|said|gone|let|worn|drunk|stayed|sent|trusted|been)", "you (let|allowed) (them|this|that|it) (happen|do)?", "(partly|also|maybe|mostly) your (own)? fault", "^(it|this) (is|was) your (own)? fault", "you provoked", "you asked for (it|this|that)", "you brought (it|this)", "your part in (this|it)"),
        new("doubt", "doubts what a person says", "are you (really)? sure (it|that|this|they) (happened|did|was|is)", "if (its|it is|that is|thats) (really)? true", "you (may|might|could) be (imagining|mistaken|wrong about)", "did (that|it) really happen"),
        new("both-sides", "makes one-sided harm look mutual",
            "both sides", "takes two", "both of you (should|need|could|must|are)", "you (each|both) (need|have|share|play)", "mutual (abuse|violence|harm)", "(their|the other) side of (the|it)"),
        new("together", "sends people into a joint session",
            "couples (therapy|counselling|counseling|therapist)", "(marriage|family|relationship) (therapy|counselling|counseling|mediation)", "(mediation|mediator)", "see someone together", "talk (it)? (out|over|through) with (them|your partner)", "sit down (together|with them)"),
        new("label", "puts a label on a person or a verdict on the relationship",
            "(abuser|abusers|narcissist|narcissists|narcissistic|toxic|perpetrator|perpetrators|psycho|psychopath|sociopath|gaslighter|gaslighting|victim|victims)", "(is|was|are|its|thats) (clearly)? (abuse|abusive|rape|assault|gaslighting|coercive control|a crime)", "abusive"),
        new("diagnosis", "makes a diagnosis", "you (have|suffer from|may have|might have|seem to have) (a)? (depression|depressed|anxiety|ptsd|trauma|bipolar|psychosis|disorder|an eating disorder)", "(youre|you are|sounds like|they are|theyre) (depressed|psychotic|paranoid|bipolar|traumatised|traumatized|delusional)"),
        new("confront", "sends a person up against the other",
            "^(please|just|then|now)? (confront|challenge) (them|the person|your partner)", "(should|could|must|need to|try to|just) (confront|challenge) (them|the)?", "stand up to (them|the)", "(warn|threaten) (them|the other)", "tell them (to stop|you know|youre leaving|it is over|its over)", "fight back"),
        new("leave", "tells a person to leave", "you (should|must|need to|have to|ought to) (just)? (leave|get out|go away|break up|move out|divorce)", "just (leave|walk away|break up|get out)", "leave (them|your partner|the relationship) (now|today|tonight|at once|right away)?", "^leave (home|at once|today|tonight|right away|the house)", "(break up|end it) with them"),
        new("weapon", "speaks of arming oneself", "(get|buy|carry|keep|take|find|grab|have) (a|some|your|the) (weapon|gun|knife|bat|pepper spray)"),
        new("block", "tells a person to cut contact or change accounts", "^(please|just|then|now)? block (them|their|the)", "(should|must|could|need to|have to|can|just) block (them|their)", "(go|going) (no contact|no contact)", "cut (off all|all|off) contact", "(should|must|now|need to|just|please) change (your|all your|the) (passwords|password|locks|number|accounts)", "^change (your|all your|the) (passwords|password|locks|number)"),
        new("record", "tells a person to record or post", "(secretly|in secret) (record|film|tape)", "^(please|just|then|now)? record (them|it|the)", "(should|could|must|just|can) (record|film|tape) (them|it|what|the)", "(record|film|tape) (them|it) (in secret|secretly)", "(post|share) (about it|this|it|about them) (online|on social|publicly)", "post about (it|them|this)"),
        new("children", "uses children as messengers", "(ask|tell|let|have|get) (the|your) (kids|children|child|son|daughter) (to)? (pass|tell|ask|give|carry|say|find)"),
        new("forgive", "pushes forgiveness", "forgive (them|and)", "(give|giving) them (another|a second|one more) chance", "forgive and forget"),
        new("private-details", "asks for what is never asked for",
            "(whats|what is|tell me|give me|share|send) (your|their) (name|full name|address|workplace|employer|phone number|number|email|timetable|schedule)", "where (do|does|did) (you|they) (live|work|sleep|go to school)", "which (shelter|refuge|street|company|school)", "(send|show|upload|share) (me|us) (a|the|your|any) (photo|photos|picture|pictures|screenshot|screenshots)", "(whats|what is|tell me) your plan", "whats their name"),
        new("methods", "speaks of how people hurt themselves", "(overdose|noose|slit|lethal|painless|bleach|razor|razors|doses)", "(hang|hanging|cut|cutting|poison) yourself", "(jump|jumping) (off|from)", "(ways|how|methods) to (die|kill|end it|hurt yourself|self harm|self harm)"),
        new("suicide-words", "uses words about suicide that hurt", "(commit|commits|committed|committing) suicide", "(failed|unsuccessful|successful) (attempt|suicide)", "(attention|attention seeker) seeking", "selfish"),
        new("promise", "asks for a promise, or makes one", "promise (me|not to|that|you|us)", "i promise", "we promise", "swear (to me|that)", "i guarantee", "youll be (safe|fine|okay|ok)", "you will be (safe|fine|okay|ok)", "everything will be (fine|okay|ok|alright)"),
        new("secrecy", "promises secrecy", "(stays|stay|keep this|keep it|just|strictly) between us", "only i understand", "keep (it|this|that|your) (a)? secret", "our (little)? secret", "no one will (ever)? know", "nobody will (ever)? know", "only i (can|know|get)", "you can only trust me"),
        new("closing", "refuses the topic or ends the talk", "i (cant|can not|wont) talk about (that|this|it)", "(this|the) (chat|conversation) (is|has) (over|ended|now closed)", "(end|ending|close|closing) (this|the|our) (chat|conversation) (now|here)", "i have to (go|end|stop)", "come back when youre", "goodbye"),
        new("statistics", "quotes statistics", "(one|two|three|1|2|3) (in|out of) (two|three|four|five|six|seven|eight|nine|ten|#)", "# (percent|per cent)", "(most|the majority of) (women|men|victims|couples|relationships)", "studies (show|say|prove)", "(research|statistics) (shows|show|says|say|proves)"),
        new("deleting", "tells a person to delete what may matter as proof", "^(please|just|then|now)? delete (your|the|all|their|his|those|every) (messages|message|chats|chat|texts|photos|history|evidence)", "(should|could|must|just|can|better) delete (your|the|all|their|those|every) (messages|message|chats|chat|texts|photos|history)", "get rid of (the|their|your|those) (messages|texts|photos|letters)"),
        new("telling", "says that the bot tells or calls someone", "(i|we) (will|can|have|am going to|are going to|already) (call|called|tell|told|notify|notified|alert|alerted|report|reported|contact|contacted|inform|informed|warn|warned) (the|your|them|someone|hr|police|a|an|help)", "(ill|weve|ive|well) (call|called|tell|told|notify|notified|alert|alerted|report|reported|contact|contacted|inform|informed) (the|your|them|someone|hr|police|a|an|help|you)", "(help|police|someone|an ambulance) (is|are) on (the|its|their) way", "(your|the) (manager|employer|company|hr) (has been|was|will be) (told|informed|notified)"),
        new("pushing", "offers messages nobody asked for", "(i|we) will (remind|message|text|email|e mail|write to|notify) you", "(ill|well) (remind|message|text|email|e mail|write to|notify|check in on|check on) you", "(send|email|e mail) you (a|the|this) (transcript|copy|reminder|summary)", "(turn on|allow) notifications", "sign up"),
        new("row-only", "says what only the line's own row may say", "free of charge", "(toll free|freephone|free call|free to call|free number)", "(is|are|its|theyre|calls are|completely|always) free", "24 7", "24 hours", "(open|available) (now|24|day and night|all day|round the clock|around the clock|any time|at any hour)", "(wont|will not|doesnt|does not|not) (show|appear) (up)? on (your|the|a) (phone)? bill", "confidential", "anonymous line", "(line|call|number|chat) is (private|secret|anonymous|free|open)"),
        new("law", "states a law", "(illegal|unlawful|legal right|legally|lawful)", "against the law", "(is|its|thats) (a)? (crime|criminal|offence|offense|felony)", "by law", "the law (says|is|gives|protects)", "you can (sue|press charges)", "(they|you) (could|can|will) go to (jail|prison)"),
        new("harmful-agreement", "agrees that there is no way out", "(theres|there is) no (hope|way out|point)", "(nothing|no one|nobody) can help", "theyll never (change|stop)", "they will never (change|stop)", "(its|it is) hopeless"),
        new("their-no", "helps to get past a no", "(how to|ways to|help you) (get|make|convince|persuade|talk) (them|a yes|someone) ~ (yes|agree|into)", "(keep|try) (asking|trying) (until|till)", "change their mind by", "wear them down", "they will come around", "dont take no for an answer"),
    ];

    public static IEnumerable<Fault> NothingHarmfulIsSaid(Content content) =>
        from text in ContentRules.Everywhere(content)
        let said = new SaidWords(text.Text)
        from never in Rules
        let words = never.BrokenBy(said)
        where words is not null
        select new Fault(text.File, text.Line, nameof(NothingHarmfulIsSaid), $"\"{text.Where}\" {never.Why}: \"{words}\" ({never.Name})");

    public static IEnumerable<Fault> NobodysGenderIsGuessed(Content content) =>
        from text in ContentRules.Everywhere(content)
        where Gendered().IsMatch(text.Text)
        select new Fault(text.File, text.Line, nameof(NobodysGenderIsGuessed), $"\"{text.Where}\" says \"{Gendered().Match(text.Text).Value}\"; say they, or the person");

    public static IEnumerable<Fault> NoEmoji(Content content) =>
        from text in ContentRules.Everywhere(content)
        where Emoji().IsMatch(text.Text)
        select new Fault(text.File, text.Line, nameof(NoEmoji), $"\"{text.Where}\" has an emoji");

    [GeneratedRegex(@"\b(he|she|him|his|hers|her|himself|herself|boyfriend|girlfriend|husband|wife)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gendered();

    [GeneratedRegex(@"[\u2600-\u27BF]|\uD83C|\uD83D|\uD83E")]
    private static partial Regex Emoji();
}
