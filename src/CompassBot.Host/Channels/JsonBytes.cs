using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CompassBot.Host.Channels;

/// <summary>Answers as UTF-8 JSON bytes: they are stored for duplicates, and activities go out as they were committed.</summary>
public sealed record JsonBytes(ReadOnlyMemory<byte> Body, int Status = 200) : IResult
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static Pen? idle;

    /// <summary>One object; <paramref name="members"/> writes what is in it.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        // A pen in use is nobody else's, nor its own writer's.
        var pen = idle ?? new Pen();
        idle = null;
        pen.Json.WriteStartObject();
        members(pen.Json);
        pen.Json.WriteEndObject();
        pen.Json.Flush();
        var written = pen.Paper.WrittenSpan.ToArray();
        // Somebody's words are not left lying about.
        pen.Paper.Clear();
        pen.Json.Reset();
        if (pen.Paper.Capacity <= LargestKept) idle = pen;
        return written;
    }

    public static void WriteActivities(Utf8JsonWriter json, IEnumerable<ReadOnlyMemory<byte>> activities)
    {
        json.WriteStartArray("activities");
        foreach (var activity in activities) json.WriteRawValue(activity.Span, skipInputValidation: true);
        json.WriteEndArray();
    }

    private sealed class Pen
    {
        public Pen() => Json = new Utf8JsonWriter(Paper, Plain);

        public ArrayBufferWriter<byte> Paper { get; } = new(4096);

        public Utf8JsonWriter Json { get; }
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = Body.Length;
        return httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }
}
