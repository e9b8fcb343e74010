using System.Text;
using Microsoft.Bot.Streaming.Transport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Writes and reads the 48 bytes of ASCII before every payload.</summary>
/// <remarks><code>
/// A.000168.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n
/// type, length of the payload in bytes, id of the request or stream, whether this is its last payload
/// </code></remarks>
public static class HeaderSerializer
{
    public const byte Delimiter = (byte)'.';

    public const byte Terminator = (byte)'\n';

    public const byte End = (byte)'1';

    public const byte NotEnd = (byte)'0';

    public const int TypeOffset = 0;

    public const int TypeDelimiterOffset = 1;

    public const int LengthOffset = 2;

    public const int LengthLength = 6;

    public const int LengthDelimeterOffset = 8;

    public const int IdOffset = 9;

    public const int IdLength = 36;

    public const int IdDelimeterOffset = 45;

    public const int EndOffset = 46;

    public const int TerminatorOffset = 47;

    /// <summary>Writes a header from <paramref name="offset"/> on.</summary>
    /// <returns>How many bytes were written: 48.</returns>
    public static int Serialize(Header header, byte[] buffer, int offset)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(buffer);
        if (header.PayloadLength is < TransportConstants.MinLength or > TransportConstants.MaxLength)
        {
            throw new ArgumentOutOfRangeException(nameof(header), header.PayloadLength, $"A payload has at most {TransportConstants.MaxLength} bytes.");
        }

        new PayloadHeader((PayloadType)header.Type, header.PayloadLength, header.Id, header.End).Write(buffer.AsSpan(offset, PayloadHeader.Size));
        return TransportConstants.MaxHeaderLength;
    }

    /// <summary>Reads the header that stands at <paramref name="offset"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="count"/> is not the length of a header.</exception>
    /// <exception cref="InvalidDataException">The bytes are no header.</exception>
    public static Header Deserialize(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (count != TransportConstants.MaxHeaderLength)
        {
            throw new ArgumentException($"A header has {TransportConstants.MaxHeaderLength} bytes.", nameof(count));
        }

        try
        {
            var header = PayloadHeader.Read(buffer.AsSpan(offset, count));
            return new Header { Type = (char)header.Type, PayloadLength = header.Length, Id = header.Id, End = header.IsLast };
        }
        catch (StreamingProtocolException exception)
        {
            throw new InvalidDataException($"'{Encoding.ASCII.GetString(buffer, offset, count)}' is no header of a payload.", exception);
        }
    }
}
