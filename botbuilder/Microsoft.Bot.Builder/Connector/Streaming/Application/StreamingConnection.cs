using System.Net;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A connection over which both sides ask and answer.</summary>
public abstract class StreamingConnection : IDisposable
{
    private static readonly Action<ILogger, string?, Exception?> RequestFailed =
        LoggerMessage.Define<string?>(LogLevel.Error, new EventId(1, nameof(RequestFailed)), "A request for {Path} over a streaming connection failed.");

    private MessageExchange? _exchange;

    protected StreamingConnection(ILogger? logger) => Logger = logger ?? NullLogger.Instance;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected { get; private set; }

    protected ILogger Logger { get; }

    /// <summary>Opens the connection and has what the other side asks answered, until one side ends it.</summary>
    public virtual async Task ListenAsync(RequestHandler requestHandler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestHandler);
        using var transport = await OpenAsync(cancellationToken);
        using var exchange = new MessageExchange(transport, (request, ends) => AnswerAsync(requestHandler, request, ends));
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
    public virtual async Task<ReceiveResponse> SendStreamingRequestAsync(StreamingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var exchange = _exchange ?? throw new InvalidOperationException("The streaming connection is not open yet: nobody listens.");
        var answer = await exchange.SendRequestAsync(
            request.Verb ?? StreamingRequest.GET, request.Path ?? "/", await ContentsOfAsync(request.Streams, cancellationToken), cancellationToken);
        return new ReceiveResponse { StatusCode = answer.Description.StatusCode!.Value, Streams = StreamsOf(answer) };
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private protected virtual Task<IPayloadTransport> OpenAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"A {GetType().Name} must listen and send in ways of its own.");

    private async Task<StreamedMessage> AnswerAsync(RequestHandler handler, StreamedMessage message, CancellationToken cancellationToken)
    {
        var response = await ProcessAsync(
            handler,
            new ReceiveRequest { Verb = message.Description.Verb, Path = message.Description.Path, Streams = StreamsOf(message) },
            cancellationToken);
        return new StreamedMessage(
            message.Id, new PayloadDescription { StatusCode = response.StatusCode }, await ContentsOfAsync(response.Streams, cancellationToken));
    }

    private async Task<StreamingResponse> ProcessAsync(RequestHandler handler, ReceiveRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.ProcessRequestAsync(request, NullLogger<RequestHandler>.Instance, cancellationToken: cancellationToken)
                ?? StreamingResponse.CreateResponse(HttpStatusCode.NotImplemented);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            RequestFailed(Logger, request.Path, exception);
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
