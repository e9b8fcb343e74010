using Microsoft.Bot.Streaming.PayloadTransport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Sends requests and responses with all their streams.</summary>
public class SendOperations
{
    private readonly IPayloadSender _payloadSender;

    public SendOperations(IPayloadSender payloadSender)
    {
        ArgumentNullException.ThrowIfNull(payloadSender);
        _payloadSender = payloadSender;
    }

    public async Task SendRequestAsync(Guid id, StreamingRequest request, CancellationToken cancellationToken = default)
    {
        await new RequestDisassembler(_payloadSender, id, request).DisassembleAsync(cancellationToken);
        await SendStreamsAsync(request.Streams, cancellationToken);
    }

    public async Task SendResponseAsync(Guid id, StreamingResponse response)
    {
        await new ResponseDisassembler(_payloadSender, id, response).DisassembleAsync();
        await SendStreamsAsync(response.Streams, CancellationToken.None);
    }

    /// <summary>Gives up a request or response.</summary>
    public Task SendCancelAllAsync(Guid id) => new CancelDisassembler(_payloadSender, id, PayloadTypes.CancelAll).Disassemble();

    /// <summary>Gives up one stream.</summary>
    public Task SendCancelStreamAsync(Guid id) => new CancelDisassembler(_payloadSender, id, PayloadTypes.CancelStream).Disassemble();

    private async Task SendStreamsAsync(List<ResponseMessageStream>? streams, CancellationToken cancellationToken)
    {
        foreach (var stream in streams ?? [])
        {
            await new ResponseMessageStreamDisassembler(_payloadSender, stream).DisassembleAsync(cancellationToken);
        }
    }
}
