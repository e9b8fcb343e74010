namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Puts together what comes in several payloads.</summary>
public interface IAssembler
{
    /// <summary>Whether the last payload has come.</summary>
    bool End { get; }

    Guid Id { get; }

    /// <summary>Gives up what is not complete.</summary>
    void Close();

    /// <summary>A new stream for what comes.</summary>
    Stream CreateStreamFromPayload();

    /// <summary>The stream of what has come.</summary>
    Stream GetPayloadAsStream();

    /// <summary>A payload has been written to the stream.</summary>
    void OnReceive(Header header, Stream stream, int contentLength);
}
