using System.Text.Json;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Puts the payloads of requests and responses together. Not for use by several threads.</summary>
internal sealed class MessageAssembler
{
    /// <summary>Bytes of all that is begun and not complete: as much as ASP.NET Core takes in one body.</summary>
    private const int MaxPending = 30_000_000;

    private const int MaxMessages = 1_000;
    private const int MaxStreams = 64;

    private readonly Dictionary<Guid, MemoryStream> _descriptions = [];
    private readonly Dictionary<Guid, Pending> _pending = [];
    private readonly Dictionary<Guid, PendingStream> _streams = [];
    private long _bytes;

    /// <summary>Takes one payload in.</summary>
    /// <returns>The message this payload completed, or null.</returns>
    /// <exception cref="StreamingProtocolException">It is no payload, or there is too much of it.</exception>
    public StreamedMessage? Add(PayloadHeader header, ReadOnlySpan<byte> payload)
    {
        switch (header.Type)
        {
            case PayloadType.Request or PayloadType.Response:
                return AddDescription(header, payload);
            case PayloadType.Stream:
                return AddContent(header, payload);
            case PayloadType.CancelAll:
                Forget(header.Id);
                return null;
            case PayloadType.CancelStream:
                if (_streams.TryGetValue(header.Id, out var stream))
                {
                    Forget(stream.Of.Id);
                }

                return null;
            default:
                throw new StreamingProtocolException("A payload of an unknown type came.");
        }
    }

    private StreamedMessage? AddDescription(PayloadHeader header, ReadOnlySpan<byte> payload)
    {
        if (_descriptions.Count + _pending.Count >= MaxMessages)
        {
            throw new StreamingProtocolException("Too many messages were begun and not ended.");
        }

        Reserve(payload.Length);
        if (!_descriptions.TryGetValue(header.Id, out var json))
        {
            _descriptions.Add(header.Id, json = new MemoryStream());
        }

        json.Write(payload);
        if (!header.IsLast)
        {
            return null;
        }

        _descriptions.Remove(header.Id);
        _bytes -= json.Length;
        return Begin(header.Id, Read(json.GetBuffer().AsSpan(0, (int)json.Length)));
    }

    private StreamedMessage? Begin(Guid id, PayloadDescription description)
    {
        var streams = description.Streams ?? [];
        if (streams.Count == 0)
        {
            return new StreamedMessage(id, description, []);
        }

        var pending = new Pending(id, description, [.. streams.Select(stream => new PendingStream(stream?.ContentType))]);
        if (streams.Count > MaxStreams || !_pending.TryAdd(id, pending))
        {
            throw new StreamingProtocolException("A message came twice, or in too many streams.");
        }

        for (var i = 0; i < streams.Count; i++)
        {
            pending.Streams[i].Of = pending;
            if (streams[i] is not { } stream || !_streams.TryAdd(stream.Id, pending.Streams[i]))
            {
                throw new StreamingProtocolException("Two streams have the same id.");
            }
        }

        return null;
    }

    private StreamedMessage? AddContent(PayloadHeader header, ReadOnlySpan<byte> payload)
    {
        // The rest of a stream that was given up.
        if (!_streams.TryGetValue(header.Id, out var stream) || stream.IsComplete)
        {
            return null;
        }

        Reserve(payload.Length);
        stream.Content.Write(payload);
        stream.IsComplete = header.IsLast;
        var pending = stream.Of;
        if (!pending.Streams.TrueForAll(part => part.IsComplete))
        {
            return null;
        }

        Forget(pending.Id);
        return new StreamedMessage(
            pending.Id, pending.Description, [.. pending.Streams.Select(part => new StreamedContent(part.ContentType, part.Content.ToArray()))]);
    }

    private void Forget(Guid id)
    {
        if (_pending.Remove(id, out var pending))
        {
            foreach (var stream in pending.Streams)
            {
                _bytes -= stream.Content.Length;
            }

            foreach (var stream in pending.Description.Streams ?? [])
            {
                _streams.Remove(stream.Id);
            }
        }
    }

    private void Reserve(int bytes)
    {
        _bytes += bytes;
        if (_bytes > MaxPending)
        {
            throw new StreamingProtocolException("More was sent than is taken at a time.");
        }
    }

    private static PayloadDescription Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PayloadJson.Default.PayloadDescription)
                ?? throw new StreamingProtocolException("A message describes nothing.");
        }
        catch (JsonException)
        {
            throw new StreamingProtocolException("The description of a message cannot be read.");
        }
    }

    private sealed record Pending(Guid Id, PayloadDescription Description, List<PendingStream> Streams);

    private sealed class PendingStream(string? contentType)
    {
        public string? ContentType { get; } = contentType;

        public Pending Of { get; set; } = null!;

        public MemoryStream Content { get; } = new();

        public bool IsComplete { get; set; }
    }
}
