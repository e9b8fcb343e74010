using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes one of the choices given in <see cref="PromptOptions.Choices"/>.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults(), validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">By locale, how lists of choices are written.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        Style = ListStyle.Auto;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown, when the options do not say. Default <see cref="ListStyle.Auto"/>.</summary>
    public ListStyle Style { get; set; }

    public string? DefaultLocale { get; set; }

    /// <summary>How the list is written, instead of as the locale has it.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>What choices are recognized by.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

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
        var prompt = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(Culture(activity)),
            activity.Conversation?.ConversationType,
            cancellationToken: cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], RecognizerOptionsFor(activity));
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(result);
    }

    /// <summary>The set options in the locale of the turn; the set ones are shared by all conversations and stay as they are.</summary>
    private FindChoicesOptions RecognizerOptionsFor(Activity activity)
    {
        var set = RecognizerOptions ?? new FindChoicesOptions();
        var locale = string.IsNullOrEmpty(activity.Locale) ? set.Locale ?? DefaultLocale : activity.Locale;
        return new FindChoicesOptions
        {
            AllowPartialMatches = set.AllowPartialMatches,
            Locale = PromptCultureModels.MapToNearestLanguage(locale) is { Length: > 0 } nearest ? nearest : PromptCultureModels.EnglishLocale,
            MaxTokenDistance = set.MaxTokenDistance,
            Tokenizer = set.Tokenizer,
            NoValue = set.NoValue,
            NoAction = set.NoAction,
            RecognizeNumbers = set.RecognizeNumbers,
            RecognizeOrdinals = set.RecognizeOrdinals,
        };
    }

    private string Culture(Activity activity)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(
            string.IsNullOrEmpty(activity.Locale) ? DefaultLocale : activity.Locale);
        return string.IsNullOrEmpty(culture) || !_choiceDefaults.ContainsKey(culture) ? PromptCultureModels.EnglishLocale : culture;
    }

    private static Dictionary<string, ChoiceFactoryOptions> Defaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true));
}
