namespace CompassBot.Host.Memory;

/// <summary>The host must not start like this; the message is one sentence for the operator that says what to do.</summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
