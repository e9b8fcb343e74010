using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Lets one of the many token offers of a person through (each of their clients makes one), and that only if it can be exchanged.</summary>
/// <param name="storage">Tells the first offer from its repetitions; shared by all instances of a bot.</param>
/// <param name="connectionName">The connection whose token the offer is exchanged for.</param>
internal sealed class TokenExchangeGate(IStorage storage, string connectionName)
{
    private readonly IStorage _storage = storage ?? throw new ArgumentNullException(nameof(storage));

    private readonly string _connectionName =
        !string.IsNullOrEmpty(connectionName) ? connectionName : throw new ArgumentNullException(nameof(connectionName));

    /// <summary>Whether the bot is to see this offer. If not, it has been answered.</summary>
    /// <exception cref="InvalidOperationException">The offer has no id, channel or conversation.</exception>
    public async Task<bool> LetsThroughAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await IsFirstAsync(turnContext, cancellationToken) && await ExchangesAsync(turnContext, cancellationToken);

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
                turnContext, _connectionName, new TokenExchangeRequest { Token = request.Token }, cancellationToken);
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
                ConnectionName = _connectionName,
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
            : throw new InvalidOperationException($"Invalid {turnContext.Activity.Name}. Missing activity.Value.Id.");

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
