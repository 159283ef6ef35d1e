namespace CompassBot.Host.Channels.BotConnector;

public sealed class BotConnectorOptions
{
    /// <summary>Lets anybody post to /api/messages. Only for trying out: the host refuses to start with it outside Development.</summary>
    public bool AllowAnonymous { get; set; }
}
