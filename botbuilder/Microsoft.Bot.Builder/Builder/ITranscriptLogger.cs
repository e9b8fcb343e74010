using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down what is said.</summary>
public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}
