namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>A stream and how long it is.</summary>
public class StreamWrapper
{
    public Stream? Stream { get; set; }

    /// <summary>Bytes, if they are known beforehand.</summary>
    public int? StreamLength { get; set; }
}
