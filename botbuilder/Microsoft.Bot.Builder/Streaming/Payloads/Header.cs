namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>What stands before every payload, see <see cref="HeaderSerializer"/>.</summary>
public class Header
{
    /// <summary>One of <see cref="PayloadTypes"/>.</summary>
    public char Type { get; set; }

    /// <summary>Bytes that follow.</summary>
    public int PayloadLength { get; set; }

    /// <summary>The request, response or stream.</summary>
    public Guid Id { get; set; }

    /// <summary>Whether this is the last payload of it.</summary>
    public bool End { get; set; }
}
