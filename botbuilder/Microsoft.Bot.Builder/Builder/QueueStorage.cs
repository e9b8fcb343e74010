using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A queue of activities to be taken up later.</summary>
public abstract class QueueStorage
{
    /// <param name="activity">What is to be taken up.</param>
    /// <param name="visibilityTimeout">When; at once by default.</param>
    /// <param name="timeToLive">How long it is worth taking up.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The receipt of the queue.</returns>
    public abstract Task<string> QueueActivityAsync(
        Activity activity, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default);
}
