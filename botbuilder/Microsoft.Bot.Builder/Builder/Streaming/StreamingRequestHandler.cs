using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>A bot at the end of one streaming connection: what comes becomes turns, what it says goes back the same way.</summary>
public class StreamingRequestHandler : RequestHandler, IDisposable
{
    /// <summary>Conversations a connection is remembered for; with more, the bot can only answer.</summary>
    private const int MaxConversations = 100_000;

    private readonly IBot _bot;
    private readonly IStreamingActivityProcessor _activityProcessor;
    private readonly StreamingConnection _connection;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, DateTime> _conversations = new(StringComparer.Ordinal);

    public StreamingRequestHandler(IBot bot, IStreamingActivityProcessor activityProcessor, StreamingConnection connection, string? audience = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(bot);
        ArgumentNullException.ThrowIfNull(activityProcessor);
        ArgumentNullException.ThrowIfNull(connection);
        _bot = bot;
        _activityProcessor = activityProcessor;
        _connection = connection;
        _logger = logger ?? NullLogger.Instance;
        Audience = audience;
    }

    public StreamingRequestHandler(IBot bot, IStreamingActivityProcessor activityProcessor, WebSocket socket, ILogger? logger = null)
        : this(bot, activityProcessor, socket, null, logger)
    {
    }

    public StreamingRequestHandler(IBot bot, IStreamingActivityProcessor activityProcessor, WebSocket socket, string? audience, ILogger? logger = null)
        : this(bot, activityProcessor, new WebSocketStreamingConnection(socket, logger), audience, logger)
    {
    }

    /// <summary>Over two named pipes, see <see cref="NamedPipeStreamingConnection"/>.</summary>
    public StreamingRequestHandler(IBot bot, IStreamingActivityProcessor activityProcessor, string pipeName, ILogger? logger = null)
        : this(bot, activityProcessor, pipeName, null, logger)
    {
    }

    /// <summary>Over two named pipes, see <see cref="NamedPipeStreamingConnection"/>.</summary>
    public StreamingRequestHandler(IBot bot, IStreamingActivityProcessor activityProcessor, string pipeName, string? audience, ILogger? logger = null)
        : this(bot, activityProcessor, new NamedPipeStreamingConnection(pipeName, logger), audience, logger)
    {
    }

    /// <summary>Whom the bot speaks to.</summary>
    public string? Audience { get; }

    /// <summary>The address of the channel, known once an activity has come.</summary>
    public string? ServiceUrl { get; private set; }

    /// <summary>Opens the connection and runs turns until it ends.</summary>
    public virtual Task ListenAsync() => ListenAsync(CancellationToken.None);

    /// <inheritdoc cref="ListenAsync()"/>
    public virtual async Task ListenAsync(CancellationToken cancellationToken)
    {
        await _connection.ListenAsync(this, cancellationToken);
        ServerDisconnected(this, DisconnectedEventArgs.Empty);
    }

    /// <summary>Whether this conversation came over this connection.</summary>
    public virtual bool HasConversation(string conversationId) => _conversations.ContainsKey(conversationId);

    /// <summary>When a conversation first came over this connection, in UTC; the latest time there is if it never did.</summary>
    public virtual DateTime ConversationAddedTime(string conversationId) => _conversations.GetValueOrDefault(conversationId, DateTime.MaxValue);

    public virtual void ForgetConversation(string conversationId) => _conversations.TryRemove(conversationId, out _);

    public override Task<StreamingResponse> ProcessRequestAsync(
        ReceiveRequest request, ILogger<RequestHandler>? logger = null, object? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamedActivities.AnswerAsync(request, RunAsync, _logger, cancellationToken);
    }

    /// <summary>Sends an activity to its conversation.</summary>
    /// <exception cref="HttpRequestException">The channel refused it, or the connection ended.</exception>
    public virtual async Task<ResourceResponse?> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var path = $"/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities";
        if (!string.IsNullOrWhiteSpace(activity.ReplyToId))
        {
            path += $"/{Uri.EscapeDataString(activity.ReplyToId)}";
        }

        var request = StreamingRequest.CreatePost(path);
        request.SetBody(activity);
        var answer = await SendStreamingRequestAsync(request, cancellationToken);
        return answer is null or { StatusCode: >= 200 and < 300 }
            ? answer?.ReadBodyAsJson<ResourceResponse>()
            : throw new HttpRequestException($"The channel answered {answer.StatusCode} to an activity.");
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    public virtual Task<ReceiveResponse> SendStreamingRequestAsync(StreamingRequest request, CancellationToken cancellationToken = default) =>
        _connection.SendStreamingRequestAsync(request, cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The connection ended.</summary>
    protected virtual void ServerDisconnected(object? sender, DisconnectedEventArgs e)
    {
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _connection.Dispose();
        }
    }

    private Task<InvokeResponse?> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        ServiceUrl = activity.ServiceUrl ?? ServiceUrl;
        if (activity.Conversation?.Id is { } conversation && _conversations.Count < MaxConversations)
        {
            _conversations.TryAdd(conversation, TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        return _activityProcessor.ProcessStreamingActivityAsync(activity, _bot.OnTurnAsync, cancellationToken);
    }
}
