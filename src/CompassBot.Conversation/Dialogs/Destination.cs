namespace CompassBot.Dialogs;

public enum DestinationKind
{
    /// <summary>A step of a guide.</summary>
    Step,

    /// <summary>A guide that is not written yet.</summary>
    Planned,

    /// <summary>The crisis response of a category.</summary>
    Safe,

    Back,

    Leave,

    /// <summary>Leads nowhere: a fault in the content.</summary>
    Nowhere,
}

/// <summary>Where a "go" leads. <paramref name="Name"/> is the code of a planned guide or of a risk category; empty for the risk heard last.</summary>
public readonly record struct Destination(DestinationKind Kind, Guide? Guide = null, GuideStep? Step = null, string Name = "")
{
    public static Destination Of(Content content, Guide from, string go)
    {
        if (go == "back") return new(DestinationKind.Back);
        if (go == "leave") return new(DestinationKind.Leave);
        if (go == "SAFE") return new(DestinationKind.Safe);
        if (go.StartsWith("SAFE ", StringComparison.Ordinal))
            return content.Crisis.Responses.ContainsKey(go[5..]) ? new(DestinationKind.Safe, Name: go[5..]) : new(DestinationKind.Nowhere);
        if (from.Find(go) is { } here) return new(DestinationKind.Step, from, here);
        var slash = go.IndexOf('/');
        var name = slash < 0 ? go : go[..slash];
        if (content.Find(name) is { } guide)
        {
            var step = slash < 0 ? guide.Steps.Count > 0 ? guide.Steps[0] : null : guide.Find(go[(slash + 1)..]);
            return step is null ? new(DestinationKind.Nowhere) : new(DestinationKind.Step, guide, step);
        }
        return content.Always.Planned.ContainsKey(name) ? new(DestinationKind.Planned, Name: name) : new(DestinationKind.Nowhere);
    }
}
