namespace CompassBot.Safety.Judging;

/// <summary>What stood around a phrase and changed how it counts.</summary>
[Flags]
internal enum Scope
{
    None = 0,
    Negated = 1,
    Idiom = 2,
    Topic = 4,
    Fiction = 8,
    Now = 16,
    Hypothetical = 32,
    Joke = 64,
    Past = 128,
    Over = 256,
    Reachable = 512,

    /// <summary>The phrase counts only as a whole message.</summary>
    PartOfMore = 1024,

    /// <summary>The phrase counts only where a child is spoken of.</summary>
    NoChild = 2048,
}
