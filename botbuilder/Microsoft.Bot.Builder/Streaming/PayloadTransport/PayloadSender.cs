using System.Buffers;
using System.Threading.Channels;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;

namespace Microsoft.Bot.Streaming.PayloadTransport;

/// <inheritdoc cref="IPayloadSender"/>
public class PayloadSender : IPayloadSender, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Channel<Packet> _packets = Channel.CreateUnbounded<Packet>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _disposing = new();
    private ITransportSender? _sender;
    private Task? _sending;

    /// <inheritdoc/>
    public event DisconnectedEventHandler? Disconnected;

    /// <inheritdoc/>
    public bool IsConnected => _sender is not null;

    /// <exception cref="InvalidOperationException">There is a transport already.</exception>
    public void Connect(ITransportSender sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        lock (_lock)
        {
            _sender = _sender is null ? sender : throw new InvalidOperationException("The sender has a transport already.");
            _sending ??= SendAllAsync(_disposing.Token);
        }
    }

    /// <inheritdoc/>
    public void SendPayload(Header header, Stream? payload, bool isLengthKnown, Func<Header, Task>? sentCallback)
    {
        ArgumentNullException.ThrowIfNull(header);
        _packets.Writer.TryWrite(new Packet(header, payload, isLengthKnown, sentCallback));
    }

    /// <inheritdoc/>
    public void Disconnect(DisconnectedEventArgs? e = null)
    {
        ITransportSender? sender;
        lock (_lock)
        {
            (sender, _sender) = (_sender, null);
        }

        if (sender is not null)
        {
            sender.Close();
            sender.Dispose();
            Disconnected?.Invoke(this, e ?? DisconnectedEventArgs.Empty);
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _disposing.Cancel();
            Disconnect();
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var packet in _packets.Reader.ReadAllAsync(cancellationToken))
            {
                try
                {
                    await SendAsync(packet, cancellationToken);
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    Disconnect(new DisconnectedEventArgs { Reason = exception.Message });
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    private async Task SendAsync(Packet packet, CancellationToken cancellationToken)
    {
        var (header, payload, isLengthKnown, sentCallback) = packet;
        if (payload is null || isLengthKnown)
        {
            await SendAsync(header, payload, cancellationToken);
        }
        else
        {
            await SendPiecesAsync(header, payload, cancellationToken);
        }

        if (sentCallback is not null)
        {
            await sentCallback(header);
        }
    }

    /// <summary>Sends a payload of the length its header tells.</summary>
    private async Task SendAsync(Header header, Stream? payload, CancellationToken cancellationToken)
    {
        var length = payload is null ? 0 : header.PayloadLength;
        var buffer = ArrayPool<byte>.Shared.Rent(TransportConstants.MaxHeaderLength + length);
        try
        {
            HeaderSerializer.Serialize(header, buffer, 0);
            await SendAsync(buffer, TransportConstants.MaxHeaderLength);
            if (length > 0)
            {
                await payload!.ReadExactlyAsync(buffer.AsMemory(0, length), cancellationToken);
                await SendAsync(buffer, length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Sends as many payloads as come out of a stream, and an empty one that ends them.</summary>
    private async Task SendPiecesAsync(Header header, Stream payload, CancellationToken cancellationToken)
    {
        var buffer = new byte[TransportConstants.MaxPayloadLength];
        int read;
        do
        {
            read = await payload.ReadAsync(buffer, cancellationToken);
            header.PayloadLength = read;
            header.End = read == 0;
            await SendAsync(header, new MemoryStream(buffer, 0, read), cancellationToken);
        }
        while (read > 0);
    }

    private async Task SendAsync(byte[] buffer, int count)
    {
        var sender = _sender ?? throw new TransportDisconnectedException("The sender has no transport.");
        if (await sender.SendAsync(buffer, 0, count) == 0)
        {
            throw new TransportDisconnectedException("The transport has gone.");
        }
    }

    private sealed record Packet(Header Header, Stream? Payload, bool IsLengthKnown, Func<Header, Task>? SentCallback);
}
