using Microsoft.Bot.Builder.Streaming;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Streaming;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>Runs the turns of channels that keep a connection open instead of posting: Direct Line App Service extension, Direct Line Speech, Emulator.</summary>
/// <remarks><code>
/// what the channel asks               --►  StreamedActivities: turns
/// the bot's calls of the connector    --►  requests the other way, answered in the same connection
/// </code></remarks>
internal sealed class StreamingTurns(
    Func<AuthenticateRequestResult, Activity, BotCallbackHandler, CancellationToken, Task<InvokeResponse?>> run, ILogger logger)
{
    private readonly OpenConversations _open = new();

    /// <summary>How to speak to a conversation whose connection is open, or null.</summary>
    public ConnectorFactory? ConnectorTo(Activity activity) => _open.Find(activity);

    /// <summary>Runs the turns of one connection until it ends.</summary>
    public async Task ListenAsync(StreamingConnection connection, AuthenticateRequestResult caller, IBot bot, CancellationToken cancellationToken)
    {
        var connectors = new StreamingConnectorFactory(connection.SendStreamingRequestAsync, caller.ConnectorFactory);
        var speakingOver = new AuthenticateRequestResult
        {
            Audience = caller.Audience,
            CallerId = caller.CallerId,
            ClaimsIdentity = caller.ClaimsIdentity,
            ConnectorFactory = connectors,
        };
        try
        {
            await connection.ListenAsync(new Requests(this, connectors, speakingOver, bot), cancellationToken);
        }
        finally
        {
            _open.Forget(connectors);
        }
    }

    private Task<StreamingResponse> AnswerAsync(
        ReceiveRequest request, StreamingConnectorFactory connectors, AuthenticateRequestResult caller, IBot bot, CancellationToken cancellationToken) =>
        StreamedActivities.AnswerAsync(
            request,
            (activity, turnEnds) =>
            {
                _open.Remember(activity, connectors);
                return run(caller, activity, bot.OnTurnAsync, turnEnds);
            },
            logger,
            cancellationToken);

    /// <summary>What comes over one connection.</summary>
    private sealed class Requests(StreamingTurns turns, StreamingConnectorFactory connectors, AuthenticateRequestResult caller, IBot bot) : RequestHandler
    {
        public override Task<StreamingResponse> ProcessRequestAsync(
            ReceiveRequest request, ILogger<RequestHandler>? logger, object? context = null, CancellationToken cancellationToken = default) =>
            turns.AnswerAsync(request, connectors, caller, bot, cancellationToken);
    }
}
