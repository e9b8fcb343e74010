using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Rest;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.SignIn;
using VirtualAssistant.Channels.BotFramework.SignIn;
using VirtualAssistant.Channels.Capabilities;
using VirtualAssistant.Channels.Rendering;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Sends replies to the connector service that a conversation names: the Emulator's, Teams', the Azure Bot Service's.</summary>
internal sealed class ConnectorChannel(
    BotFrameworkAuthentication authentication, ServiceUrlGuard serviceUrls, TeamsStreams streams, TokenService tokens, SignInCards signInCards,
    IConfiguration configuration, TimeProvider time) : IChannel
{
    /// <summary>However soon a connector asks to be called again.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>What is left of a message that was too big: words, a few at a time.</summary>
    private static readonly ChannelCapabilities SmallParts = new() { Markdown = MarkdownDialect.Basic, Buttons = true, Mentions = true, MaxTextLength = 4000 };

    private readonly ConnectorFactory connectors = authentication.CreateConnectorFactory(BotIdentity.Of(configuration));

    public bool ReadsLog => false;

    public ChannelCapabilities CapabilitiesOf(string channelId) => ConnectorCapabilities.Of(channelId);

    public bool Serves(string channelId) => true;

    public async Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(reply.ServiceUrl))
        {
            return new SendResult.Rejected("The conversation has no service URL.");
        }

        if (reply is { Type: ActivityTypes.Event, Name: SignInOrder.SignOut })
        {
            return Happened(reply, await tokens.SignOutAsync(reply, cancellationToken) ? SignInChange.SignedOut : SignInChange.NotSignedOut);
        }

        if (SignInCards.IsOne(reply) && !await signInCards.TryCompleteAsync(reply, cancellationToken))
        {
            return Happened(reply, SignInChange.NotOffered);
        }

        try
        {
            serviceUrls.Check(reply.ServiceUrl, reply.ChannelId);
            if (CapabilitiesOf(reply.ChannelId).Feedback)
            {
                TeamsFeedback.AskFor(reply);
            }

            using var connector = await connectors.CreateAsync(reply.ServiceUrl, authentication.GetOriginatingAudience(), cancellationToken);
            return reply switch
            {
                { DeliveryMode: DeliveryModes.Ephemeral, Conversation.IsGroup: true } => await TellAloneAsync(connector, reply, cancellationToken),
                { Type: ActivityTypes.MessageUpdate, Id: { } changed } => await ChangeAsync(connector, changed, reply, cancellationToken),
                _ when TeamsStreams.IsPartial(reply) => await ShowAsync(connector, reply, cancellationToken),
                { Type: ActivityTypes.Message } => await streams.TryFinishAsync(connector, reply, cancellationToken) ?? await SendMessageAsync(connector, reply, cancellationToken),
                _ => await SendAsync(connector, reply, cancellationToken),
            };
        }
        catch (ChannelRefusedException refused)
        {
            return new SendResult.Rejected(refused.Message);
        }
        catch (ErrorResponseException failure)
        {
            return OfAnswer(failure.Response);
        }
        catch (UnauthorizedAccessException noToken)
        {
            return new SendResult.NotSent(noToken.Message);
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

    private static SendResult.CarriedOut Happened(Activity reply, SignInChange change) =>
        new(HouseEvent.Write(HouseEvent.SignIn, new SignInNews(change), SignInJson.Default.SignInNews, reply.ReplyToId));

    private static async Task<SendResult> SendAsync(IConnectorClient connector, Activity reply, CancellationToken cancellationToken)
    {
        var response = string.IsNullOrEmpty(reply.ReplyToId)
            ? await connector.Conversations.SendToConversationAsync(reply.Conversation.Id, reply, cancellationToken)
            : await connector.Conversations.ReplyToActivityAsync(reply.Conversation.Id, reply.ReplyToId, reply, cancellationToken);
        return new SendResult.Sent(response?.Id);
    }

    private static async Task<SendResult> SendMessageAsync(IConnectorClient connector, Activity reply, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(connector, reply, cancellationToken);
        }
        catch (ErrorResponseException tooBig) when (tooBig.Response?.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            if (await SendInPartsAsync(connector, reply, cancellationToken) is { } sent)
            {
                return sent;
            }

            throw;
        }
    }

    /// <summary>What is too big at once is said in small parts, and a card in words.</summary>
    /// <returns>Null when it cannot be made smaller.</returns>
    private static async Task<SendResult?> SendInPartsAsync(IConnectorClient connector, Activity reply, CancellationToken cancellationToken)
    {
        var parts = ReplyRenderer.Render(reply, SmallParts);
        if (parts is [{ Text: null or "" }])
        {
            return null;
        }

        SendResult sent = new SendResult.Sent(null);
        for (var i = 0; i < parts.Count; i++)
        {
            try
            {
                sent = await SendAsync(connector, parts[i], cancellationToken);
            }
            catch (ErrorResponseException) when (i > 0)
            {
                return new SendResult.Ambiguous("The message was too big, and of its parts not all were taken.");
            }
        }

        return sent;
    }

    private static async Task<SendResult> ChangeAsync(IConnectorClient connector, string changed, Activity reply, CancellationToken cancellationToken)
    {
        reply.Type = ActivityTypes.Message;
        await connector.Conversations.UpdateActivityAsync(reply.Conversation.Id, changed, reply, cancellationToken);
        return new SendResult.Sent(null); // It was there before, under its own id.
    }

    private async Task<SendResult> ShowAsync(IConnectorClient connector, Activity reply, CancellationToken cancellationToken)
    {
        await streams.ShowAsync(connector, reply, cancellationToken);
        return new SendResult.Sent(null);
    }

    /// <summary>What only one person in a room is to know is said in their own conversation with the bot, also when they have never written there.</summary>
    /// <remarks>Asking for a conversation that exists gives the same one.</remarks>
    private static async Task<SendResult> TellAloneAsync(IConnectorClient connector, Activity reply, CancellationToken cancellationToken)
    {
        var tenant = reply.Conversation.TenantId;
        var opened = await connector.Conversations.CreateConversationAsync(
            new ConversationParameters
            {
                IsGroup = false,
                Bot = reply.From,
                Members = [reply.Recipient],
                TenantId = tenant,
                ChannelData = tenant is null ? null : new Dictionary<string, object> { ["tenant"] = new Dictionary<string, object> { ["id"] = tenant } },
            },
            cancellationToken);
        if (string.IsNullOrEmpty(opened?.Id))
        {
            return new SendResult.Rejected("The connector opened no conversation.");
        }

        reply.Conversation = new ConversationAccount { Id = opened.Id, TenantId = tenant, ConversationType = "personal" };
        (reply.DeliveryMode, reply.ReplyToId) = (null, null);
        return await SendMessageAsync(connector, reply, cancellationToken);
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
}
