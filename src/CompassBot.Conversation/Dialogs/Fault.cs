namespace CompassBot.Dialogs;

/// <summary>One thing a writer should mend. <paramref name="File"/> is relative to dialogs/, <paramref name="Line"/> counts from 1.</summary>
public sealed record Fault(string File, int Line, string Rule, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message} ({Rule})";
}
