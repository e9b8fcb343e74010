using Microsoft.Bot.Streaming.PayloadTransport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Takes the description of a response apart; its streams go separately.</summary>
public class ResponseDisassembler : PayloadDisassembler
{
    public ResponseDisassembler(IPayloadSender sender, Guid id, StreamingResponse response)
        : base(sender, id)
    {
        ArgumentNullException.ThrowIfNull(response);
        Response = response;
    }

    public StreamingResponse Response { get; }

    /// <inheritdoc/>
    public override char Type => PayloadTypes.Response;

    /// <inheritdoc/>
    public override Task<StreamWrapper> GetStreamAsync() =>
        Task.FromResult(Describe(new PayloadDescription { StatusCode = Response.StatusCode }, Response.Streams));
}
