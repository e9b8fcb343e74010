using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes a date, a time, or both. What can be read in several ways comes back in all of them.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(
        string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>The locale to read dates in when the activity names none. Default en-us.</summary>
    public string? DefaultLocale { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if ((isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } prompt)
        {
            await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var locale = !string.IsNullOrEmpty(activity.Locale) ? activity.Locale : DefaultLocale ?? PromptCultureModels.EnglishLocale;

            // "Tomorrow" is the sender's, wherever the bot runs.
            var now = activity.LocalTimestamp ?? activity.Timestamp ?? TimeProvider.System.GetLocalNow();
            var resolutions = DateTimeRecognizer.Recognize(activity.Text, locale, now.DateTime);
            if (resolutions.Count > 0)
            {
                result.Succeeded = true;
                result.Value = resolutions;
            }
        }

        return Task.FromResult(result);
    }
}
