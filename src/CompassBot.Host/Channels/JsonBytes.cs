using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CompassBot.Host.Channels;

/// <summary>Answers as UTF-8 JSON bytes: they are stored for duplicates, and activities go out as they were committed.</summary>
public sealed record JsonBytes(ReadOnlyMemory<byte> Body, int Status = 200) : IResult
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object; <paramref name="members"/> writes what is in it.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteActivities(Utf8JsonWriter json, IEnumerable<ReadOnlyMemory<byte>> activities)
    {
        json.WriteStartArray("activities");
        foreach (var activity in activities) json.WriteRawValue(activity.Span, skipInputValidation: true);
        json.WriteEndArray();
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = Body.Length;
        return httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }
}
