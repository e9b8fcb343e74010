using System.Buffers;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;

namespace Microsoft.Bot.Streaming.PayloadTransport;

/// <inheritdoc cref="IPayloadReceiver"/>
public class PayloadReceiver : IPayloadReceiver, IDisposable
{
    private readonly Lock _lock = new();
    private ITransportReceiver? _receiver;
    private Func<Header, Stream?>? _getStream;
    private Action<Header, Stream?, int>? _receiveAction;

    /// <inheritdoc/>
    public event DisconnectedEventHandler? Disconnected;

    /// <inheritdoc/>
    public bool IsConnected => _receiver is not null;

    /// <exception cref="InvalidOperationException">There is a transport already.</exception>
    public void Connect(ITransportReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        lock (_lock)
        {
            _receiver = _receiver is null ? receiver : throw new InvalidOperationException("The receiver has a transport already.");
        }

        _ = ReceiveAllAsync(receiver);
    }

    /// <inheritdoc/>
    public void Subscribe(Func<Header, Stream?> getStream, Action<Header, Stream?, int> receiveAction)
    {
        ArgumentNullException.ThrowIfNull(getStream);
        ArgumentNullException.ThrowIfNull(receiveAction);
        _getStream = getStream;
        _receiveAction = receiveAction;
    }

    /// <inheritdoc/>
    public void Disconnect(DisconnectedEventArgs? e = null)
    {
        ITransportReceiver? receiver;
        lock (_lock)
        {
            (receiver, _receiver) = (_receiver, null);
        }

        if (receiver is not null)
        {
            receiver.Close();
            receiver.Dispose();
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
            Disconnect();
        }
    }

    private async Task ReceiveAllAsync(ITransportReceiver receiver)
    {
        await Task.Yield();
        var bytes = new byte[TransportConstants.MaxHeaderLength];
        DisconnectedEventArgs? reason = null;
        try
        {
            while (ReferenceEquals(_receiver, receiver))
            {
                await FillAsync(receiver, bytes, bytes.Length);
                await ReceiveAsync(receiver, HeaderSerializer.Deserialize(bytes, 0, bytes.Length));
            }
        }
        catch (Exception exception)
        {
            reason = new DisconnectedEventArgs { Reason = exception.Message };
        }

        if (ReferenceEquals(_receiver, receiver))
        {
            Disconnect(reason);
        }
    }

    private async Task ReceiveAsync(ITransportReceiver receiver, Header header)
    {
        var stream = _getStream?.Invoke(header);
        var left = header.PayloadLength;
        var buffer = ArrayPool<byte>.Shared.Rent(TransportConstants.MaxPayloadLength);
        try
        {
            while (left > 0)
            {
                var count = Math.Min(left, TransportConstants.MaxPayloadLength);
                await FillAsync(receiver, buffer, count);
                left -= count;
                if (stream is not null)
                {
                    await stream.WriteAsync(buffer.AsMemory(0, count));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        _receiveAction?.Invoke(header, stream, header.PayloadLength);
    }

    private static async Task FillAsync(ITransportReceiver receiver, byte[] buffer, int count)
    {
        for (var filled = 0; filled < count;)
        {
            var received = await receiver.ReceiveAsync(buffer, filled, count - filled);
            filled += received > 0 ? received : throw new TransportDisconnectedException("The transport has gone.");
        }
    }
}
