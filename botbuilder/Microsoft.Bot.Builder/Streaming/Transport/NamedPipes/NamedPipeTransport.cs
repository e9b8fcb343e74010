using System.IO.Pipes;

namespace Microsoft.Bot.Streaming.Transport.NamedPipes;

/// <summary>Carries bytes over one named pipe, in the direction the pipe has.</summary>
public class NamedPipeTransport : ITransportSender, ITransportReceiver
{
    /// <summary>What the name of the pipe that a server reads ends with.</summary>
    public const string ServerIncomingPath = ".incoming";

    /// <summary>What the name of the pipe that a server writes ends with.</summary>
    public const string ServerOutgoingPath = ".outgoing";

    private readonly PipeStream _stream;

    public NamedPipeTransport(PipeStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <inheritdoc/>
    public bool IsConnected => _stream.IsConnected;

    public void Close() => _stream.Close();

    /// <inheritdoc/>
    public async Task<int> ReceiveAsync(byte[] buffer, int offset, int count)
    {
        try
        {
            return await _stream.ReadAsync(buffer.AsMemory(offset, count));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public async Task<int> SendAsync(byte[] buffer, int offset, int count)
    {
        try
        {
            await _stream.WriteAsync(buffer.AsMemory(offset, count));
            return count;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
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
            _stream.Dispose();
        }
    }
}
