using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Rest;
using VirtualAssistant.Channels.Capabilities;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Sends replies to the connector service that a conversation names: the Emulator's, Teams', the Azure Bot Service's.</summary>
internal sealed class ConnectorChannel(BotFrameworkAuthentication authentication, ServiceUrlGuard serviceUrls, IConfiguration configuration, TimeProvider time) : IChannel
{
    /// <summary>However soon a connector asks to be called again.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private readonly ConnectorFactory connectors = authentication.CreateConnectorFactory(BotIdentity(configuration["MicrosoftAppId"]));

    public bool ReadsLog => false;

    public ChannelCapabilities CapabilitiesOf(string channelId) => ConnectorCapabilities.Of(channelId);

    public bool Serves(string channelId) => true;

    public async Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(reply.ServiceUrl))
        {
            return new SendResult.Rejected("The conversation has no service URL.");
        }

        try
        {
            serviceUrls.Check(reply.ServiceUrl, reply.ChannelId);
            using var connector = await connectors.CreateAsync(reply.ServiceUrl, authentication.GetOriginatingAudience(), cancellationToken);
            if (reply.DeliveryMode == DeliveryModes.Ephemeral && reply.Conversation.IsGroup == true)
            {
                return await TellAloneAsync(connector, reply, cancellationToken);
            }

            if (reply is { Type: ActivityTypes.MessageUpdate, Id: { } changed })
            {
                reply.Type = ActivityTypes.Message;
                await connector.Conversations.UpdateActivityAsync(reply.Conversation.Id, changed, reply, cancellationToken);
                return new SendResult.Sent(null); // It was there before, under its own id.
            }

            var response = string.IsNullOrEmpty(reply.ReplyToId)
                ? await connector.Conversations.SendToConversationAsync(reply.Conversation.Id, reply, cancellationToken)
                : await connector.Conversations.ReplyToActivityAsync(reply.Conversation.Id, reply.ReplyToId, reply, cancellationToken);
            return new SendResult.Sent(response?.Id);
        }
        catch (ChannelRefusedException refused)
        {
            return new SendResult.Rejected(refused.Message);
        }
        catch (ErrorResponseException failure)
        {
            return OfAnswer(failure.Response);
        }
        catch (HttpRequestException failure)
        {
            return IsCertainlyUnsent(failure) ? new SendResult.NotSent(failure.Message) : new SendResult.Ambiguous(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendResult.Ambiguous("The connector did not answer in time.");
        }
    }

    /// <summary>What only one person in a room is to know is said in their own conversation with the bot.</summary>
    private static async Task<SendResult> TellAloneAsync(IConnectorClient connector, Activity reply, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = reply.From,
            Members = [reply.Recipient],
            TenantId = reply.Conversation.TenantId,
            Activity = new Activity { Type = reply.Type, Text = reply.Text, TextFormat = reply.TextFormat, From = reply.From, Recipient = reply.Recipient, Locale = reply.Locale },
        };
        var opened = await connector.Conversations.CreateConversationAsync(parameters, cancellationToken);
        return new SendResult.Sent(opened?.ActivityId);
    }

    private SendResult OfAnswer(HttpResponseMessageWrapper? answer) => answer?.StatusCode switch
    {
        null => new SendResult.Ambiguous("The connector's answer could not be read."),
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout or HttpStatusCode.Unauthorized or >= HttpStatusCode.InternalServerError =>
            new SendResult.NotSent($"The connector answered {(int)answer.StatusCode}.", WaitAsked(answer)),
        _ => new SendResult.Rejected($"The connector answered {(int)answer.StatusCode}."),
    };

    /// <summary>Of a <c>Retry-After</c> in seconds or with a date.</summary>
    private TimeSpan? WaitAsked(HttpResponseMessageWrapper answer) =>
        answer.Headers.TryGetValue("Retry-After", out var values) && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var asked)
            ? Max(asked.Delta ?? asked.Date - time.GetUtcNow(), ShortestWait)
            : null;

    private static TimeSpan? Max(TimeSpan? asked, TimeSpan least) => asked > least ? asked : least;

    private static bool IsCertainlyUnsent(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError ||
        failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    private static ClaimsIdentity BotIdentity(string? appId) =>
        string.IsNullOrEmpty(appId)
            ? new ClaimsIdentity()
            : new ClaimsIdentity(
                [new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)]);
}
