using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>Opens streaming connections over two named pipes on the same machine, see <see cref="NamedPipeStreamingConnection"/>.</summary>
public class NamedPipeClient : StreamingTransportClient
{
    private readonly string _pipeName;

    /// <param name="pipeName">The name of the pipes, without their endings.</param>
    /// <param name="url">The server's address; the pipes do without it.</param>
    /// <param name="requestHandler"><inheritdoc/></param>
    /// <param name="closeTimeOut"><inheritdoc/></param>
    /// <param name="keepAlive">Pipes are kept open by the machine: not used.</param>
    /// <param name="logger"><inheritdoc/></param>
    public NamedPipeClient(
        string pipeName, string url, RequestHandler requestHandler, TimeSpan? closeTimeOut = null, TimeSpan? keepAlive = null, ILogger? logger = null)
        : base(url, requestHandler, closeTimeOut, keepAlive, logger)
    {
        _pipeName = !string.IsNullOrWhiteSpace(pipeName) ? pipeName : throw new ArgumentNullException(nameof(pipeName));
    }

    private protected override Task<IPayloadTransport> OpenAsync(IDictionary<string, string> requestHeaders, CancellationToken cancellationToken) =>
        PipePayloads.ConnectAsync(_pipeName, cancellationToken);
}
