namespace Microsoft.Bot.Builder;

public static class RecognizerResultExtensions
{
    /// <summary>The intent with the highest score; without intents an empty name and 0.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Intents is null)
        {
            throw new InvalidOperationException("A result without intents has no top scoring one.");
        }

        var top = (Intent: string.Empty, Score: 0.0);
        foreach (var (intent, score) in result.Intents)
        {
            if (score.Score > top.Score)
            {
                top = (intent, score.Score.Value);
            }
        }

        return top;
    }
}
