namespace CompassBot.Host.Guides;

public sealed class ContentOptions
{
    /// <summary>Guides whose words nobody has reviewed stay closed; help and the answers to risk never do.</summary>
    public bool RequireReviewed { get; set; }
}
