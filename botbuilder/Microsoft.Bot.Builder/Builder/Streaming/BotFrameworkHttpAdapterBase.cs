using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>What the HTTP adapters that came before <c>CloudAdapter</c> have in common: they also run turns that come over streaming connections.</summary>
public class BotFrameworkHttpAdapterBase : BotFrameworkAdapter, IStreamingActivityProcessor, IDisposable
{
    // The connection that is being served, and who is at its other end.
    private readonly AsyncLocal<(StreamingRequestHandler Handler, AuthenticateRequestResult? Caller)> _serving = new();

    public BotFrameworkHttpAdapterBase(
        ICredentialProvider? credentialProvider = null,
        IChannelProvider? channelProvider = null,
        ILogger<BotFrameworkHttpAdapterBase>? logger = null)
        : this(credentialProvider!, channelProvider, null, logger)
    {
    }

    public BotFrameworkHttpAdapterBase(
        ICredentialProvider credentialProvider, IChannelProvider? channelProvider, HttpClient? httpClient, ILogger<BotFrameworkHttpAdapterBase>? logger)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, null, httpClient, null, logger)
    {
    }

    public BotFrameworkHttpAdapterBase(
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : base(credentialProvider ?? new SimpleCredentialProvider(), authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    /// <summary>The bot behind the named pipe.</summary>
    protected IBot? ConnectedBot { get; set; }

    /// <summary>Who is at the other end of a connection that was not authenticated by its request, as a named pipe is not.</summary>
    protected ClaimsIdentity? ClaimsIdentity { get; set; }

    /// <summary>The connections that are open. To be locked by whoever reads or changes it.</summary>
    protected IList<StreamingRequestHandler> RequestHandlers { get; set; } = [];

    /// <summary>Speaks with a channel over two named pipes until it ends the connection.</summary>
    /// <param name="audience">Whom the bot speaks to. Default: the channels of the cloud it is in.</param>
    public Task ConnectNamedPipeAsync(string pipeName, IBot bot, string? audience = null)
    {
        var handler = new StreamingRequestHandler(bot, this, pipeName, audience, Logger);
        ConnectedBot = bot;
        ClaimsIdentity ??= CreateClaimsIdentity(null);
        return ListenAsync(handler, null, CancellationToken.None);
    }

    /// <summary>Runs a turn that came over a streaming connection.</summary>
    /// <returns>The answer for an invoke and for expected replies, null for everything else.</returns>
    public Task<InvokeResponse?> ProcessStreamingActivityAsync(
        Activity activity, BotCallbackHandler callbackHandler, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        ArgumentNullException.ThrowIfNull(callbackHandler);
        var (handler, caller) = _serving.Value;
        handler ??= HandlerOf(activity);
        var identity = caller?.ClaimsIdentity ?? ClaimsIdentity ?? CreateClaimsIdentity(null);
        return ProcessActivityAsync(
            new AuthenticateRequestResult
            {
                ClaimsIdentity = identity,
                CallerId = caller?.CallerId ?? activity.CallerId,
                Audience = handler?.Audience ?? caller?.Audience ?? BotFrameworkAuthentication.GetOriginatingAudience(),
                ConnectorFactory = ConnectorFactoryOver(handler, identity),
            },
            activity,
            callbackHandler,
            cancellationToken);
    }

    /// <summary>Sends an activity over the connection its conversation came over.</summary>
    /// <exception cref="InvalidOperationException">None that knows the conversation is open.</exception>
    public async Task<ResourceResponse?> SendStreamingActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var handler = HandlerOf(activity)
            ?? throw new InvalidOperationException($"No streaming connection of the conversation '{activity.Conversation?.Id}' is open.");
        return await handler.SendActivityAsync(activity, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the turns of one connection until it ends.</summary>
    /// <param name="caller">Who is at its other end; null if nobody said.</param>
    internal async Task ListenAsync(StreamingRequestHandler handler, AuthenticateRequestResult? caller, CancellationToken cancellationToken)
    {
        _serving.Value = (handler, caller);
        var open = RequestHandlers;
        lock (open)
        {
            open.Add(handler);
        }

        try
        {
            await handler.ListenAsync(cancellationToken);
        }
        finally
        {
            lock (open)
            {
                open.Remove(handler);
            }
        }
    }

    protected override ConnectorFactory? GetStreamingConnectorFactory(Activity activity) =>
        HandlerOf(activity) is { } handler ? ConnectorFactoryOver(handler, CreateClaimsIdentity(null)) : null;

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (RequestHandlers)
            {
                foreach (var handler in RequestHandlers)
                {
                    handler.Dispose();
                }
            }
        }
    }

    private ConnectorFactory ConnectorFactoryOver(StreamingRequestHandler? handler, ClaimsIdentity identity)
    {
        var web = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        return handler is null ? web : new StreamingConnectorFactory(handler.SendStreamingRequestAsync, web);
    }

    // A conversation that came over several connections is spoken to over the newest.
    private StreamingRequestHandler? HandlerOf(Activity activity)
    {
        if (activity is not { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation })
        {
            return null;
        }

        lock (RequestHandlers)
        {
            return RequestHandlers.Where(handler => handler.ServiceUrl == serviceUrl && handler.HasConversation(conversation))
                .MaxBy(handler => handler.ConversationAddedTime(conversation));
        }
    }
}
