using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Lets one of the many token offers of Teams through (each client of a person makes one), and that only if it can be exchanged.</summary>
public class TeamsSSOTokenExchangeMiddleware : IMiddleware
{
    private readonly IStorage _storage;
    private readonly string _oAuthConnectionName;

    public TeamsSSOTokenExchangeMiddleware(IStorage storage, string connectionName)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _oAuthConnectionName = !string.IsNullOrEmpty(connectionName) ? connectionName : throw new ArgumentNullException(nameof(connectionName));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is { ChannelId: Channels.Msteams, Name: SignInConstants.TokenExchangeOperationName }
            && !(await IsFirstAsync(turnContext, cancellationToken) && await ExchangesAsync(turnContext, cancellationToken)))
        {
            return;
        }

        await next(cancellationToken);
    }

    private async Task<bool> IsFirstAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // The storage lets the first write of an item pass, and refuses every other whose ETag is not the one it gave.
        var offer = new TokenOffer { ETag = RequestOf(turnContext).Id };
        try
        {
            await _storage.WriteAsync(new Dictionary<string, object> { [StorageKeyOf(turnContext)] = offer }, cancellationToken);
            return true;
        }
        catch (Exception exception) when (
            exception.Message.StartsWith("Etag conflict", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("pre-condition is not met", StringComparison.OrdinalIgnoreCase))
        {
            await AnswerAsync(turnContext, HttpStatusCode.OK, null, cancellationToken);
            return false;
        }
    }

    private async Task<bool> ExchangesAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var request = RequestOf(turnContext);
        TokenResponse? token = null;
        try
        {
            token = await UserTokens.ExchangeAsync(
                turnContext, _oAuthConnectionName, new TokenExchangeRequest { Token = request.Token }, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever is wrong, the person can sign in by hand: that is what the answer below asks for.
        }

        if (!string.IsNullOrEmpty(token?.Token))
        {
            return true;
        }

        await AnswerAsync(
            turnContext,
            HttpStatusCode.PreconditionFailed,
            new TokenExchangeInvokeResponse
            {
                Id = request.Id,
                ConnectionName = _oAuthConnectionName,
                FailureDetail = "The bot is unable to exchange token. Proceed with regular login.",
            },
            cancellationToken);
        return false;
    }

    private static Task<ResourceResponse> AnswerAsync(ITurnContext turnContext, HttpStatusCode status, object? body, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = (int)status, Body = body } }, cancellationToken);

    private static TokenExchangeInvokeRequest RequestOf(ITurnContext turnContext) =>
        SchemaJson.ConvertTo<TokenExchangeInvokeRequest>(turnContext.Activity.Value) is { Id.Length: > 0 } request
            ? request
            : throw new InvalidOperationException("Invalid signin/tokenExchange. Missing activity.Value.Id.");

    private static string StorageKeyOf(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        var channelId = activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var conversationId = activity.Conversation?.Id ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");
        return $"{channelId}/conversations/{conversationId}/{RequestOf(turnContext).Id}";
    }

    private sealed class TokenOffer : IStoreItem
    {
        public string? ETag { get; set; }
    }
}
