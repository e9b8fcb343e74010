namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>The streams that are coming.</summary>
public interface IStreamManager
{
    /// <summary>What puts a stream together; made when it is first asked for.</summary>
    PayloadStreamAssembler GetPayloadAssembler(Guid id);

    /// <summary>Where the payload behind this header is written to.</summary>
    Stream GetPayloadStream(Header header);

    /// <summary>A payload has been written to its stream.</summary>
    void OnReceive(Header header, Stream contentStream, int contentLength);

    /// <summary>Forgets a stream, and gives it up if it is not complete.</summary>
    void CloseStream(Guid id);
}
