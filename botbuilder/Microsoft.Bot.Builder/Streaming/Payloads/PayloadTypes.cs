namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>What a payload is; the values are the letters on the wire.</summary>
public static class PayloadTypes
{
    public const char Request = 'A';

    public const char Response = 'B';

    public const char Stream = 'S';

    /// <summary>Gives up a request or response with all its streams.</summary>
    public const char CancelAll = 'X';

    /// <summary>Gives up one stream.</summary>
    public const char CancelStream = 'C';

    /// <summary>Whether the payload behind this header belongs to a stream.</summary>
    public static bool IsStream(Header header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.Type == Stream;
    }
}
