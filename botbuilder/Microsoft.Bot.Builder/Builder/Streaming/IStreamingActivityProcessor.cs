using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>Runs the turns of activities that came over a streaming connection.</summary>
public interface IStreamingActivityProcessor
{
    /// <returns>The answer for an invoke and for expected replies, null for everything else.</returns>
    Task<InvokeResponse?> ProcessStreamingActivityAsync(Activity activity, BotCallbackHandler botCallbackHandler, CancellationToken cancellationToken = default);
}
