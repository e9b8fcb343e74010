using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Streaming;

/// <summary>Answers the requests that come over a streaming connection.</summary>
public abstract class RequestHandler
{
    /// <summary>Answers one request. Several may be asked for at the same time.</summary>
    public abstract Task<StreamingResponse> ProcessRequestAsync(
        ReceiveRequest request, ILogger<RequestHandler>? logger, object? context = null, CancellationToken cancellationToken = default);
}
