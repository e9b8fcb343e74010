using System.Globalization;
using System.Text.Json;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

/// <summary>Makes one growing answer, on one socket, of the texts so far and the message they become.</summary>
/// <remarks><code>
/// typing, "One"      ─►  streamSequence 1                     begins; its id is the stream's
/// typing, "One two"  ─►  streamSequence 2, streamId           takes the place of the one before
/// message            ─►  streamType final, streamId           stays
/// </code>
/// Each socket counts for itself: it may have been opened in the middle of an answer, and pieces may be lost. What comes late is not shown.
/// </remarks>
internal sealed class StreamedAnswers
{
    private Dictionary<long, Growing>? growing; // Made when it is needed: most sockets are never shown a piece.
    private long answered = -1;

    /// <summary>The place of a piece of an answer in its stream.</summary>
    /// <returns>Null for what is no piece: typing without text, or of a person.</returns>
    public StreamPlace? Next(JsonElement shown)
    {
        if (!IsOfTheAssistant(shown) || Text(shown, "text"u8) is not { Length: > 0 } || Text(shown, "id"u8) is not { } id || Answers(shown) is not { } place)
        {
            return null;
        }

        growing ??= [];
        var before = growing.GetValueOrDefault(place);
        growing[place] = new Growing(before.StreamId ?? id, before.Sequence + 1);
        return new StreamPlace("streaming", before.StreamId, before.Sequence + 1);
    }

    /// <summary>Whether it is a piece of an answer that is there already.</summary>
    public bool IsLate(JsonElement shown) => IsOfTheAssistant(shown) && Answers(shown) <= answered;

    /// <summary>The place of a stored message in the stream that it ends.</summary>
    /// <returns>Null where there is none.</returns>
    public StreamPlace? End(JsonElement stored)
    {
        if (!IsOfTheAssistant(stored) || Text(stored, "type"u8) != "message" || Answers(stored) is not { } place)
        {
            return null;
        }

        answered = Math.Max(answered, place);
        return growing?.Remove(place, out var stream) == true ? new StreamPlace("final", stream.StreamId, null) : null;
    }

    /// <summary>Streams whose message never came, while a later one did.</summary>
    public IReadOnlyList<string> TakeAbandoned()
    {
        if (growing is not { Count: > 0 })
        {
            return [];
        }

        var abandoned = growing.Where(stream => stream.Key < answered).ToList();
        abandoned.ForEach(stream => growing.Remove(stream.Key));
        return [.. abandoned.Select(stream => stream.Value.StreamId!)];
    }

    private static bool IsOfTheAssistant(JsonElement activity) =>
        activity.TryGetProperty("from"u8, out var from) && from.ValueKind == JsonValueKind.Object && Text(from, "role"u8) == "bot";

    /// <summary>The place in the conversation of the activity that is answered.</summary>
    private static long? Answers(JsonElement activity) =>
        Text(activity, "replyToId"u8) is { } id && long.TryParse(id.AsSpan(id.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : null;

    private static string? Text(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private readonly record struct Growing(string? StreamId, int Sequence);
}

/// <summary>Where an activity belongs in a stream.</summary>
/// <param name="Type"><c>streaming</c> or <c>final</c>.</param>
/// <param name="StreamId">The id of the first activity; null in that one.</param>
/// <param name="Sequence">From 1; null in the last.</param>
internal sealed record StreamPlace(string Type, string? StreamId, int? Sequence);
