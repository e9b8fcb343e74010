using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults(), validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">By locale, the words for yes and no, and how the two are written in a list.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        Style = ListStyle.Auto;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the two choices are shown, when the options do not say. Default <see cref="ListStyle.Auto"/>.</summary>
    public ListStyle Style { get; set; }

    public string? DefaultLocale { get; set; }

    /// <summary>How the list is written, instead of as the locale has it.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no, instead of the words of the locale.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var defaults = DefaultsFor(activity);
        var prompt = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            ChoicesFrom(defaults),
            options.Style ?? Style,
            ChoiceOptions ?? defaults.Options,
            activity.Conversation?.ConversationType,
            cancellationToken: cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text) && Recognize(activity) is { } answer)
        {
            result.Succeeded = true;
            result.Value = answer;
        }

        return Task.FromResult(result);
    }

    private bool? Recognize(Activity activity)
    {
        var defaults = DefaultsFor(activity);
        if (BooleanRecognizer.Recognize(activity.Text!, Culture(activity)) is { } answer)
        {
            return answer;
        }

        // A number is an answer only where the two choices were shown with numbers.
        var recognized = ChoiceRecognizers.RecognizeChoices(activity.Text!, ChoicesFrom(defaults), new FindChoicesOptions
        {
            RecognizeNumbers = (ChoiceOptions ?? defaults.Options)?.IncludeNumbers ?? true,
            RecognizeOrdinals = (ChoiceOptions ?? defaults.Options)?.IncludeNumbers ?? true,
        });
        return recognized.Count == 1 ? recognized[0].Resolution.Index == 0 : null;
    }

    private List<Choice> ChoicesFrom((Choice Yes, Choice No, ChoiceFactoryOptions Options) defaults) =>
        ConfirmChoices == null ? [defaults.Yes, defaults.No] : [ConfirmChoices.Item1, ConfirmChoices.Item2];

    private (Choice Yes, Choice No, ChoiceFactoryOptions Options) DefaultsFor(Activity activity) => _choiceDefaults[Culture(activity)];

    private string Culture(Activity activity)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(
            string.IsNullOrEmpty(activity.Locale) ? DefaultLocale : activity.Locale);
        return string.IsNullOrEmpty(culture) || !_choiceDefaults.ContainsKey(culture) ? PromptCultureModels.EnglishLocale : culture;
    }

    private static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> Defaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (
                new Choice(culture.YesInLanguage),
                new Choice(culture.NoInLanguage),
                new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true)));
}
