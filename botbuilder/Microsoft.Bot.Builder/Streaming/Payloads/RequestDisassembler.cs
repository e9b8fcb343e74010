using Microsoft.Bot.Streaming.PayloadTransport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Takes the description of a request apart; its streams go separately.</summary>
public class RequestDisassembler : PayloadDisassembler
{
    public RequestDisassembler(IPayloadSender sender, Guid id, StreamingRequest request)
        : base(sender, id)
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request;
    }

    public StreamingRequest Request { get; }

    /// <inheritdoc/>
    public override char Type => PayloadTypes.Request;

    /// <inheritdoc/>
    public override Task<StreamWrapper> GetStreamAsync() =>
        Task.FromResult(Describe(new PayloadDescription { Verb = Request.Verb, Path = Request.Path }, Request.Streams));
}
