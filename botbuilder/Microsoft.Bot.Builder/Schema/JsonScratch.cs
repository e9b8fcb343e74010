using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place to write JSON that is read again at once: kept by the thread and used again, so that it costs no memory.</summary>
/// <remarks>Rented and disposed without awaiting in between. Several may be rented at a time.</remarks>
internal sealed class JsonScratch : IBufferWriter<byte>, IDisposable
{
    private const int KeptSize = 256 * 1024;

    [ThreadStatic]
    private static JsonScratch? _free;

    private readonly Utf8JsonWriter _writer;
    private byte[] _buffer = new byte[4096];
    private int _written;
    private JsonScratch? _next;

    private JsonScratch() => _writer = new Utf8JsonWriter(
        this, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512, SkipValidation = true });

    public Utf8JsonWriter Writer => _writer;

    /// <summary>What was written so far and may still be changed.</summary>
    public Span<byte> Written
    {
        get
        {
            _writer.Flush();
            return _buffer.AsSpan(0, _written);
        }
    }

    public static JsonScratch Rent()
    {
        if (_free is not { } scratch)
        {
            return new JsonScratch();
        }

        _free = scratch._next;
        scratch._next = null;
        return scratch;
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_written);
    }

    public void Dispose()
    {
        _writer.Reset();
        _written = 0;
        if (_buffer.Length <= KeptSize)
        {
            _next = _free;
            _free = this;
        }
    }

    private void Reserve(int size)
    {
        if (_buffer.Length - _written < Math.Max(size, 1))
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _written + size));
        }
    }
}
