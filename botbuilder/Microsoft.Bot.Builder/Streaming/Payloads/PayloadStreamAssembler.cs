namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Puts the payloads of one stream together.</summary>
public class PayloadStreamAssembler : IAssembler
{
    private readonly IStreamManager _streamManager;
    private Stream? _stream;

    /// <param name="streamManager">Knows the stream; may be null if it is never given up.</param>
    /// <param name="id">The id of the stream.</param>
    public PayloadStreamAssembler(IStreamManager streamManager, Guid id)
    {
        _streamManager = streamManager;
        Id = id;
    }

    /// <param name="streamManager"><inheritdoc cref="PayloadStreamAssembler(IStreamManager, Guid)"/></param>
    /// <param name="id">The id of the stream.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="length">Its bytes, if they are known beforehand.</param>
    public PayloadStreamAssembler(IStreamManager streamManager, Guid id, string? type, int? length)
        : this(streamManager, id)
    {
        ContentType = type;
        ContentLength = length;
    }

    /// <summary>Bytes of the content, if they are known beforehand.</summary>
    public int? ContentLength { get; set; }

    /// <summary>The media type of the content.</summary>
    public string? ContentType { get; set; }

    /// <inheritdoc/>
    public Guid Id { get; }

    /// <inheritdoc/>
    public bool End { get; private set; }

    /// <inheritdoc/>
    public Stream CreateStreamFromPayload() => new PayloadStream(this);

    /// <inheritdoc/>
    public Stream GetPayloadAsStream() => _stream ??= CreateStreamFromPayload();

    /// <inheritdoc/>
    public void OnReceive(Header header, Stream stream, int contentLength)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.End)
        {
            End = true;
            (stream as PayloadStream)?.DoneProducing();
        }
    }

    /// <inheritdoc/>
    public void Close() => _streamManager?.CloseStream(Id);
}
