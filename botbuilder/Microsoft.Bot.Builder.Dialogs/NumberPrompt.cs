using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes a number, in digits or words, alone or with a unit.</summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <param name="defaultLocale">The locale to read numbers in when the activity names none. Default en-us.</param>
    /// <exception cref="NotSupportedException">Another type than those was asked for.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (!(typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(float)
            || typeof(T) == typeof(double) || typeof(T) == typeof(decimal)))
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type 'typeof({typeof(T)})' is not supported");
        }
    }

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

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var numbers = NumberRecognizer.RecognizeQuantities(activity.Text, Culture(activity));
            if (numbers.Count > 0 && As(numbers[0].Value) is { } value)
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }

    private string Culture(Activity activity)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(
            string.IsNullOrEmpty(activity.Locale) ? DefaultLocale : activity.Locale);
        return string.IsNullOrEmpty(culture) ? PromptCultureModels.EnglishLocale : culture;
    }

    /// <summary>The number as <typeparamref name="T"/>, unless it has a fraction or a size that the type has not.</summary>
    private static T? As(decimal number)
    {
        if (typeof(T) == typeof(int))
        {
            return IsWhole(number, int.MinValue, int.MaxValue) ? (T)(object)(int)number : null;
        }

        if (typeof(T) == typeof(long))
        {
            return IsWhole(number, long.MinValue, long.MaxValue) ? (T)(object)(long)number : null;
        }

        return (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture);
    }

    private static bool IsWhole(decimal number, decimal least, decimal most) =>
        number >= least && number <= most && decimal.Truncate(number) == number;
}
