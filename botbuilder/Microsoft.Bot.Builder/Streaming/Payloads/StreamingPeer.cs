using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>One end of a streaming connection: a handler answers what the other side asks, and this side asks too.</summary>
/// <param name="handler">Without one, whatever the other side asks is answered with 501.</param>
/// <param name="context">Handed to the handler with each request.</param>
internal sealed class StreamingPeer(RequestHandler? handler, ILogger? logger = null, object? context = null)
{
    private static readonly Action<ILogger, string?, Exception?> RequestFailed =
        LoggerMessage.Define<string?>(LogLevel.Error, new EventId(1, nameof(RequestFailed)), "A request for {Path} over a streaming connection failed.");

    private MessageExchange? _exchange;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Speaks over <paramref name="transport"/> until one side ends the connection: this one when <paramref name="cancellationToken"/> says so.</summary>
    public async Task RunAsync(IPayloadTransport transport, CancellationToken cancellationToken)
    {
        using var exchange = new MessageExchange(transport, AnswerAsync);
        _exchange = exchange;
        IsConnected = true;
        try
        {
            await exchange.RunAsync(cancellationToken);
        }
        finally
        {
            IsConnected = false;
        }
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The connection has not been opened.</exception>
    /// <exception cref="HttpRequestException">It ended.</exception>
    public async Task<ReceiveResponse> SendAsync(StreamingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var exchange = _exchange ?? throw new InvalidOperationException("The streaming connection is not open yet: nobody listens.");
        var answer = await exchange.SendRequestAsync(
            request.Verb ?? StreamingRequest.GET, request.Path ?? "/", await ContentsOfAsync(request.Streams, cancellationToken), cancellationToken);
        return new ReceiveResponse { StatusCode = answer.Description.StatusCode!.Value, Streams = StreamsOf(answer) };
    }

    private async Task<StreamedMessage> AnswerAsync(StreamedMessage message, CancellationToken cancellationToken)
    {
        var response = await ProcessAsync(
            new ReceiveRequest { Verb = message.Description.Verb, Path = message.Description.Path, Streams = StreamsOf(message) }, cancellationToken);
        return new StreamedMessage(
            message.Id, new PayloadDescription { StatusCode = response.StatusCode }, await ContentsOfAsync(response.Streams, cancellationToken));
    }

    private async Task<StreamingResponse> ProcessAsync(ReceiveRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return handler is not null
                && await handler.ProcessRequestAsync(request, NullLogger<RequestHandler>.Instance, context, cancellationToken) is { } response
                ? response
                : StreamingResponse.CreateResponse(HttpStatusCode.NotImplemented);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            RequestFailed(logger ?? NullLogger.Instance, request.Path, exception);
            return StreamingResponse.InternalServerError();
        }
    }

    private static List<IContentStream> StreamsOf(StreamedMessage message) =>
        [.. message.Contents.Select((content, i) => new ReceivedContent(message.Description.Streams![i].Id, content))];

    private static async Task<IReadOnlyList<StreamedContent>> ContentsOfAsync(List<ResponseMessageStream>? streams, CancellationToken cancellationToken)
    {
        if (streams is not { Count: > 0 })
        {
            return [];
        }

        var contents = new StreamedContent[streams.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            contents[i] = streams[i].Content is { } content
                ? new StreamedContent(content.Headers.ContentType?.ToString(), await content.ReadAsByteArrayAsync(cancellationToken))
                : new StreamedContent(null, []);
        }

        return contents;
    }
}
