using System.Threading.Channels;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>What is written at one end comes out at the other, as soon as it is there.</summary>
public class PayloadStream : Stream
{
    private readonly PayloadStreamAssembler _assembler;
    private readonly Channel<ReadOnlyMemory<byte>> _pieces = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
    private ReadOnlyMemory<byte> _begun;
    private long _position;

    public PayloadStream(PayloadStreamAssembler assembler)
    {
        ArgumentNullException.ThrowIfNull(assembler);
        _assembler = assembler;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <exception cref="NotSupportedException">The length was not known beforehand.</exception>
    public override long Length => _assembler.ContentLength ?? throw new NotSupportedException("How long the stream is was not known beforehand.");

    /// <summary>Bytes that have been read.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException("The stream is read once, from its beginning to its end.");
    }

    /// <summary>Gives the stream up: what is not there yet will not come.</summary>
    public void Cancel()
    {
        _assembler.Close();
        DoneProducing();
    }

    /// <summary>Nothing more comes.</summary>
    public void DoneProducing() => _pieces.Writer.TryComplete();

    public override void Flush()
    {
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_begun.IsEmpty && !_pieces.Reader.TryRead(out _begun))
        {
            if (!await _pieces.Reader.WaitToReadAsync(cancellationToken))
            {
                return 0;
            }
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Reads what is there. No thread is held up for what is not.</summary>
    /// <exception cref="InvalidOperationException">More may come, but nothing is there yet.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_begun.IsEmpty && !_pieces.Reader.TryRead(out _begun))
        {
            return _pieces.Reader.Completion.IsCompleted
                ? 0
                : throw new InvalidOperationException("Nothing more of the stream has come yet: only ReadAsync waits for it.");
        }

        return Take(buffer.AsSpan(offset, count));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!buffer.IsEmpty)
        {
            _pieces.Writer.TryWrite(buffer.ToArray());
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("The stream is read once, from its beginning to its end.");

    /// <exception cref="NotSupportedException">Always.</exception>
    public override void SetLength(long value) => throw new NotSupportedException("The stream is as long as what is written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_assembler.End)
        {
            Cancel();
        }

        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _begun.Length);
        _begun.Span[..count].CopyTo(buffer);
        _begun = _begun[count..];
        _position += count;
        return count;
    }
}
