namespace Microsoft.Bot.Streaming.Transport;

/// <summary>Lengths of the streaming protocol, in bytes.</summary>
public class TransportConstants
{
    /// <summary>What is sent as one payload.</summary>
    public const int MaxPayloadLength = 4096;

    /// <summary>The header before each payload.</summary>
    public const int MaxHeaderLength = 48;

    /// <summary>The longest payload a header can tell.</summary>
    public const int MaxLength = 999999;

    /// <summary>The shortest payload.</summary>
    public const int MinLength = 0;
}
