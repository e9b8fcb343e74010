using System.Buffers;
using System.IO.Pipelines;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

/// <summary>A connection as the stream that a WebSocket is made of. Disposing it ends whoever reads; the connection itself is its owner's to close.</summary>
internal sealed class ConnectionStream(IDuplexPipe transport) : Stream
{
    private volatile bool isDisposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <remarks>Into an empty buffer nothing is read: whoever asks for that waits until there is something.</remarks>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!isDisposed)
        {
            var read = await transport.Input.ReadAsync(cancellationToken);
            var isDone = read.IsCompleted || !read.Buffer.IsEmpty;
            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, buffer.Length));
            var length = (int)part.Length;
            part.CopyTo(buffer.Span);
            transport.Input.AdvanceTo(part.End);
            if (isDone)
            {
                return length;
            }
        }

        return 0;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if ((await transport.Output.WriteAsync(buffer, cancellationToken)).IsCompleted)
        {
            throw new IOException("The connection is closed.");
        }
    }

    /// <remarks>Everything that is written is sent at once.</remarks>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        transport.Input.CancelPendingRead();
        base.Dispose(disposing);
    }
}
