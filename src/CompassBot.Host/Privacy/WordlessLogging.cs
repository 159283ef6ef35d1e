using System.Diagnostics;

namespace CompassBot.Host.Privacy;

/// <summary>Stands before every log, whatever the settings: exceptions lose their messages, and the framework, which would
/// print addresses, queries and headers, speaks only from Warning upward and without scopes.</summary>
public sealed class WordlessLogging(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new Wordless(
        inner.CreateLogger(categoryName),
        categoryName.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || categoryName.StartsWith("System.", StringComparison.Ordinal));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    /// <summary>What went wrong and where, without a word of what was said.</summary>
    public static string Describe(Exception error)
    {
        var method = new StackTrace(error).GetFrame(0)?.GetMethod();
        var inside = error.InnerException is { } cause ? $", because of {Describe(cause)}" : "";
        return $"{error.GetType().Name} at {method?.DeclaringType?.Name}.{method?.Name}{inside}";
    }

    private sealed class Wordless(ILogger inner, bool framework) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => framework ? null : inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => (!framework || logLevel >= LogLevel.Warning) && inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            if (exception is null) inner.Log(logLevel, eventId, state, null, formatter);
            else inner.Log(logLevel, eventId, $"{formatter(state, null)} [{Describe(exception)}]", null, (text, _) => text);
        }
    }
}
