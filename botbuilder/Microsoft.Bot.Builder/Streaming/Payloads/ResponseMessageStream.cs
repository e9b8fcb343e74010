namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>One stream of a request or response to be sent.</summary>
public class ResponseMessageStream
{
    public ResponseMessageStream()
        : this(Guid.NewGuid())
    {
    }

    public ResponseMessageStream(Guid id) => Id = id;

    public Guid Id { get; }

    public HttpContent? Content { get; set; }
}
