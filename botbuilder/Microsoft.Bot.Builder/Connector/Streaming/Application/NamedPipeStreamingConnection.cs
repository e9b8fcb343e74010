using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A streaming connection over two named pipes: <c>NAME.incoming</c> is read, <c>NAME.outgoing</c> is written.</summary>
public class NamedPipeStreamingConnection : StreamingConnection
{
    private readonly string _pipeName;

    public NamedPipeStreamingConnection(string pipeName, ILogger? logger)
        : base(logger)
    {
        _pipeName = !string.IsNullOrWhiteSpace(pipeName) ? pipeName : throw new ArgumentNullException(nameof(pipeName));
    }

    private protected override Task<IPayloadTransport> OpenAsync(CancellationToken cancellationToken) => PipePayloads.OpenAsync(_pipeName, cancellationToken);
}
