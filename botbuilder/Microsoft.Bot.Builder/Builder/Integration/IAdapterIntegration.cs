using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>What a web framework needs of an adapter.</summary>
public interface IAdapterIntegration
{
    Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken);

    Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken);
}
