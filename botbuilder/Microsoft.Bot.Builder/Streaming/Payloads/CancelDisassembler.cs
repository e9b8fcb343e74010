using Microsoft.Bot.Streaming.PayloadTransport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Tells the other side that something is given up.</summary>
public class CancelDisassembler
{
    private readonly IPayloadSender _sender;
    private readonly Guid _id;
    private readonly char _type;

    /// <param name="sender">Sends it.</param>
    /// <param name="id">What is given up.</param>
    /// <param name="type"><see cref="PayloadTypes.CancelAll"/> or <see cref="PayloadTypes.CancelStream"/>.</param>
    public CancelDisassembler(IPayloadSender sender, Guid id, char type)
    {
        ArgumentNullException.ThrowIfNull(sender);
        _sender = sender;
        _id = id;
        _type = type;
    }

    /// <summary>Hands it to the sender.</summary>
    public Task Disassemble()
    {
        _sender.SendPayload(new Header { Type = _type, Id = _id, End = true }, null, isLengthKnown: true, null);
        return Task.CompletedTask;
    }
}
