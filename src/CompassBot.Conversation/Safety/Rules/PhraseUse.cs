namespace CompassBot.Safety.Rules;

/// <summary>What a phrase is for: risk itself, or something that changes how risk beside it counts.</summary>
internal enum PhraseUse
{
    Risk,

    /// <summary>Looks like risk and is not: takes away what it covers.</summary>
    Idiom,

    /// <summary>"on purpose": an idiom or story in the same sentence takes nothing away.</summary>
    Earnest,

    /// <summary>"not", "never": takes away what comes right after it.</summary>
    Negation,

    /// <summary>"never stopped", "not only": the negation inside it takes nothing away.</summary>
    Undone,

    /// <summary>"he", "my husband": a phrase that begins with it is a clause of its own, which "no" or "not" before it does not govern.</summary>
    Subject,

    /// <summary>"but", "and then": a frame on one side of it says nothing about the other.</summary>
    Turn,

    /// <summary>"me", "us", "i was": it was done to the person who writes.</summary>
    Me,

    /// <summary>A story, film, song or game.</summary>
    Fiction,

    /// <summary>"in the game", "at judo": even what happens to "me" there is play.</summary>
    Play,

    /// <summary>A question about a subject, news, work or computers: silences rules marked <c>topic</c>.</summary>
    Topic,

    Hypothetical,

    /// <summary>"just kidding".</summary>
    Joke,

    /// <summary>"lol": lowers what was not said with a wish of one's own.</summary>
    Laugh,

    /// <summary>"i want to", "i am going to": laughing beside it makes it no joke.</summary>
    Wish,
    Past,

    /// <summary>No contact, healed, long since safe.</summary>
    Over,

    /// <summary>"out of prison", "found me": what was past can reach the person again.</summary>
    Reachable,

    /// <summary>"still", "again", "since": what sounds past goes on.</summary>
    Ongoing,
    Now,
    Recent,

    /// <summary>A baby or child is spoken of: wakes rules marked <c>with_child</c>.</summary>
    Child,
    Minor,
    Watched,
    Hurried,
    Arrival,
}
