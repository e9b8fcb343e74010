using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Bot.Commands;

/// <summary>Writes everything that was understood as one line of JSON.</summary>
internal static class UnderstandingJson
{
    private const int IntentsShown = 3;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Understanding understanding, Instant now, DateTimeZone zone, IntentLabels labels)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, understanding, new Frame(now, zone, understanding.Utterance.Locale, labels, 0, null));
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, Understanding understanding, Frame frame)
    {
        json.WriteStartObject();
        json.WriteString("text", understanding.Utterance.Text);
        json.WriteString("language", understanding.Language);
        json.WriteString("intent", understanding.Best is { } best && !understanding.IsOutOfScope ? frame.Labels.Of(best.Name) : "oos");
        json.WriteNumber("outOfScope", Math.Round(understanding.OutOfScope, 4));
        json.WriteStartArray("intents");
        foreach (var intent in understanding.Intents.Take(IntentsShown))
        {
            json.WriteStartObject();
            json.WriteString("name", frame.Labels.Of(intent.Name));
            json.WriteNumber("confidence", Math.Round(intent.Confidence, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("entities");
        foreach (var entity in understanding.Entities)
        {
            EntityJson.Write(json, entity, understanding.Utterance.Text, frame);
        }

        json.WriteEndArray();
        WriteRequest(json, understanding, frame);
        json.WriteStartArray("segments");
        foreach (var segment in understanding.Segments)
        {
            json.WriteStartObject();
            json.WriteNumber("start", segment.Span.Start + frame.Offset);
            json.WriteNumber("end", segment.Span.End + frame.Offset);
            json.WritePropertyName("understanding");
            Write(json, segment.Understanding, frame with { Offset = frame.Offset + segment.Span.Start - segment.Carried, Own = new TextSpan(segment.Carried, segment.Span.Length) });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, Understanding understanding, Frame frame)
    {
        if (!understanding.Subject.IsEmpty)
        {
            json.WriteStartObject("subject");
            json.WriteString("text", understanding.Subject.Text);
            json.WriteStartArray("spans");
            foreach (var span in understanding.Subject.Spans)
            {
                json.WriteStartArray();
                var part = frame.PartOf(span);
                json.WriteNumberValue(part.Start + frame.Offset);
                json.WriteNumberValue(part.End + frame.Offset);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (understanding.When is { } when)
        {
            json.WritePropertyName("when");
            EntityJson.WriteMoment(json, when, frame);
        }

        if (understanding.Repeats is { } repeats)
        {
            json.WritePropertyName("repeats");
            EntityJson.WriteRepetition(json, repeats, frame);
        }
    }

    /// <summary>By what moments are resolved, and where positions begin.</summary>
    /// <param name="Own">What of the text stands where it is said to: a segment goes on with words from elsewhere. Null for all of it.</param>
    internal sealed record Frame(Instant Now, DateTimeZone Zone, string? Locale, IntentLabels Labels, int Offset, TextSpan? Own)
    {
        /// <summary>The part of a span that stands at this place in the text that was given; all of it where none does.</summary>
        public TextSpan PartOf(TextSpan span)
        {
            var (start, end) = Own is { } own ? (Math.Max(span.Start, own.Start), Math.Min(span.End, own.End)) : (span.Start, span.End);
            return end > start ? TextSpan.Between(start, end) : span;
        }
    }
}
