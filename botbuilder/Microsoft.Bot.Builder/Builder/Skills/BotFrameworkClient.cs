using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Calls other bots.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    /// <summary>Posts an activity to another bot.</summary>
    /// <param name="fromBotId">The app id of the calling bot.</param>
    /// <param name="toBotId">The app id of the bot that is called.</param>
    /// <param name="toUrl">Where the other bot listens.</param>
    /// <param name="serviceUrl">Where the other bot sends its answers.</param>
    /// <param name="conversationId">The conversation, as the other bot is to know it.</param>
    /// <param name="activity">What is said.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The status and body of the HTTP answer.</returns>
    public virtual async Task<InvokeResponse> PostActivityAsync(
        string? fromBotId, string? toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken);

    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(
        string? fromBotId, string? toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
