using CompassBot.Safety;

namespace CompassBot.Turns;

/// <summary>One inbound message, free of any channel's wire format.</summary>
/// <param name="Text">What was typed, or the label that was tapped; null or empty for an arrival.</param>
/// <param name="Tap">Set when a button was tapped: the step it belongs to and what was picked there.</param>
/// <param name="Arrived">The person opened the conversation and said nothing yet.</param>
/// <param name="Alone">What <paramref name="Text"/> means by itself, where that was heard already; it is not heard twice.</param>
public sealed record UserMessage(string? Text, Tap? Tap = null, bool Arrived = false, WordsAlone? Alone = null);

/// <summary>A tapped answer. <paramref name="Choices"/> are choice ids; empty with <paramref name="Action"/> set for a fixed button.</summary>
/// <param name="Action">A global action by name ("leave", "human", "menu", "country:IE"), or null.</param>
public sealed record Tap(Place? Place, IReadOnlyList<string> Choices, string? Action = null);
