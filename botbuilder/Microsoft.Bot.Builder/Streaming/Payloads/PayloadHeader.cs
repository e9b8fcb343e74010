using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>What a payload of the streaming protocol is; the value is the letter on the wire.</summary>
internal enum PayloadType : byte
{
    Request = (byte)'A',
    Response = (byte)'B',
    CancelStream = (byte)'C',
    Stream = (byte)'S',
    CancelAll = (byte)'X',
}

/// <summary>The 48 bytes of ASCII before every payload, as documented for <c>Microsoft.Bot.Streaming.Payloads.Header</c>.</summary>
/// <remarks><code>
/// A.000168.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n
/// type, length of the payload in bytes, id of the request or stream, whether this is its last payload
/// </code></remarks>
/// <param name="Length">Bytes that follow, at most <see cref="MaxLength"/>.</param>
internal readonly record struct PayloadHeader(PayloadType Type, int Length, Guid Id, bool IsLast)
{
    public const int Size = 48;
    public const int MaxLength = 999_999;

    public void Write(Span<byte> bytes)
    {
        bytes[0] = (byte)Type;
        bytes[1] = bytes[8] = bytes[45] = (byte)'.';
        Length.TryFormat(bytes[2..8], out _, "D6", CultureInfo.InvariantCulture);
        Id.TryFormat(bytes[9..45], out _, "D");
        bytes[46] = IsLast ? (byte)'1' : (byte)'0';
        bytes[47] = (byte)'\n';
    }

    /// <exception cref="StreamingProtocolException">The bytes are no header.</exception>
    public static PayloadHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes[1] != '.' || bytes[8] != '.' || bytes[45] != '.' || bytes[47] != '\n'
            || bytes[46] is not ((byte)'0' or (byte)'1')
            || bytes[2..8].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0
            || !Utf8Parser.TryParse(bytes[9..45], out Guid id, out var read, 'D') || read != 36)
        {
            throw new StreamingProtocolException("What came is no header of a payload.");
        }

        return new PayloadHeader((PayloadType)bytes[0], int.Parse(Encoding.ASCII.GetString(bytes[2..8]), CultureInfo.InvariantCulture), id, bytes[46] == '1');
    }
}
