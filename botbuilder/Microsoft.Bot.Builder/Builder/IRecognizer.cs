namespace Microsoft.Bot.Builder;

/// <summary>Tells what an utterance means.</summary>
public interface IRecognizer
{
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>As <see cref="RecognizeAsync(ITurnContext, CancellationToken)"/>, in a type of the bot's own.</summary>
    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}
