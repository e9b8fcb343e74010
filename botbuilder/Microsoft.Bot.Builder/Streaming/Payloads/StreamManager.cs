using System.Collections.Concurrent;

namespace Microsoft.Bot.Streaming.Payloads;

/// <inheritdoc/>
public class StreamManager : IStreamManager
{
    private readonly ConcurrentDictionary<Guid, PayloadStreamAssembler> _assemblers = [];
    private readonly Action<PayloadStreamAssembler>? _onCancelStream;

    /// <param name="onCancelStream">Told of each stream that is given up before it is complete.</param>
    public StreamManager(Action<PayloadStreamAssembler>? onCancelStream = null) => _onCancelStream = onCancelStream;

    /// <inheritdoc/>
    public PayloadStreamAssembler GetPayloadAssembler(Guid id) => _assemblers.GetOrAdd(id, _ => new PayloadStreamAssembler(this, id));

    /// <inheritdoc/>
    public Stream GetPayloadStream(Header header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return GetPayloadAssembler(header.Id).GetPayloadAsStream();
    }

    /// <inheritdoc/>
    public void OnReceive(Header header, Stream contentStream, int contentLength)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (_assemblers.TryGetValue(header.Id, out var assembler))
        {
            assembler.OnReceive(header, contentStream, contentLength);
        }
    }

    /// <inheritdoc/>
    public void CloseStream(Guid id)
    {
        if (_assemblers.TryRemove(id, out var assembler) && !assembler.End)
        {
            (assembler.GetPayloadAsStream() as PayloadStream)?.DoneProducing();
            _onCancelStream?.Invoke(assembler);
        }
    }
}
