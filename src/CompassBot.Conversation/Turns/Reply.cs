using CompassBot.Dialogs.Steps;
using CompassBot.Support;

namespace CompassBot.Turns;

public enum ReplyKind { Say, Crisis }

/// <summary>One outbound message. <paramref name="Text"/> alone is complete; the rest lets a channel draw it better.</summary>
public sealed record Reply(string Text, ReplyKind Kind, string Language)
{
    /// <summary>The step this message asks at; null when it asks nothing.</summary>
    public Place? Place { get; init; }

    /// <summary>The question that ends <see cref="Text"/>, so that a page can set it beside its answers; empty when the buttons ask.</summary>
    public string Ask { get; init; } = "";

    public IReadOnlyList<ReplyChoice> Choices { get; init; } = [];

    /// <summary>Several choices may be picked before continuing.</summary>
    public bool PickSeveral { get; init; }

    /// <summary>What the ends mean where the choices are the numbers of a scale, from 1 upward; null otherwise.</summary>
    public ScaleEnds? Scale { get; init; }

    /// <summary>The person may also answer in their own words, which are kept nowhere.</summary>
    public bool OwnWords { get; init; }

    /// <summary>Says back what the person chose or composed in this guide; a page may offer to copy or print it.</summary>
    public bool Summary { get; init; }

    public IReadOnlyList<LineCard> Lines { get; init; } = [];

    public IReadOnlyList<string> Emergency { get; init; } = [];

    /// <summary>"Ireland" when numbers in this message are for one country; null otherwise.</summary>
    public string? NumbersFor { get; init; }
}

/// <summary>A button. <paramref name="Id"/> is a choice id of the step, or a global action when <paramref name="IsAction"/>.</summary>
public sealed record ReplyChoice(string Id, string Label, bool IsAction = false);
