using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Gets a token of the person: the one the token service holds, else by asking the person to sign in.</summary>
/// <remarks><code>
/// begin ── the service has a token ─────────────► ends with it
///   └───── else a sign-in card, and waits for one of
///          tokens/response event    the token itself
///          signin/verifyState       a code from Teams, answered 200, 404 or 500
///          signin/tokenExchange     a token to exchange (single sign-on), answered 200, 400 or 412
///          a message                with a code of six digits in it
///          too late                 ends with null
/// </code>Event and invoke activities must reach the prompt for all of these to work.</remarks>
public class OAuthPrompt : Dialog
{
    internal const string PersistedCaller = "botbuilder-dialogs.caller";

    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string PersistedExpires = "expires";

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(15);

    private readonly OAuthPromptSettings _settings;
    private readonly PromptValidator<TokenResponse>? _validator;

    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse>? validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        _validator = validator;
    }

    /// <summary>Sends the sign-in card the channel can show, unless the prompt carries one already.</summary>
    public static Task SendOAuthCardAsync(
        OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity? prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        BotAssert.ContextNotNull(turnContext);
        return SignInCards.SendAsync(settings, turnContext, prompt, cancellationToken);
    }

    /// <summary>Reads the token out of the turn's activity, and answers the activity if it is an invoke.</summary>
    public static Task<PromptRecognizerResult<TokenResponse>> RecognizeTokenAsync(
        OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(dc);
        return TokenReplies.RecognizeAsync(settings, dc, cancellationToken);
    }

    /// <summary>Remembers the bot that called this one, when it is a skill: a token event does not come from there.</summary>
    public static void SetCallerInfoInDialogState(IDictionary<string, object> state, ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        BotAssert.ContextNotNull(context);
        if (TokenReplies.SkillIdentity(context) is { } identity)
        {
            state[PersistedCaller] = new CallerInfo
            {
                CallerServiceUrl = context.Activity.ServiceUrl,
                Scope = JwtTokenValidation.GetAppIdFromClaims(identity.Claims),
            };
        }
        else
        {
            state[PersistedCaller] = null!;
        }
    }

    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        }

        if (options is not (null or PromptOptions))
        {
            throw new ArgumentException($"Parameter {nameof(options)} should be an instance of {nameof(PromptOptions)} if provided", nameof(options));
        }

        var prompt = (PromptOptions?)options;
        AcceptInput(prompt?.Prompt);
        AcceptInput(prompt?.RetryPrompt);

        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = prompt!;
        state[PersistedState] = new Dictionary<string, object> { [PromptState.AttemptCount] = 0 };
        state[PersistedExpires] = Now + (_settings.Timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : DefaultTimeout);
        SetCallerInfoInDialogState(state, dc.Context);

        var token = await UserTokenAccess.GetUserTokenAsync(dc.Context, _settings, null, cancellationToken).ConfigureAwait(false);
        if (token != null)
        {
            return await dc.EndDialogAsync(token, cancellationToken).ConfigureAwait(false);
        }

        await SendOAuthCardAsync(_settings, dc.Context, prompt?.Prompt, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        var isMessage = dc.Context.Activity.Type == ActivityTypes.Message;
        if (IsTooLate(state) && (isMessage || TokenReplies.IsReply(dc.Context.Activity)))
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        var recognized = await RecognizeTokenAsync(_settings, dc, cancellationToken).ConfigureAwait(false);
        var (promptState, options) = PromptState.Read(dc.ActiveDialog!);
        PromptState.CountAttempt(promptState);

        var isValid = _validator == null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<TokenResponse>(dc.Context, recognized, promptState, options), cancellationToken)
                .ConfigureAwait(false);
        if (isValid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (isMessage && _settings.EndOnInvalidMessage)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        if (isMessage && !dc.Context.Responded && options.RetryPrompt is { } retry)
        {
            await dc.Context.SendActivityAsync(retry, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>The token the service holds for the person of this turn, or null.</summary>
    public Task<TokenResponse?> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return UserTokenAccess.GetUserTokenAsync(turnContext, _settings, null, cancellationToken);
    }

    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return UserTokenAccess.SignOutUserAsync(turnContext, _settings, cancellationToken);
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static bool IsTooLate(IDictionary<string, object> state) =>
        StateValue.Take<DateTime?>(state, PersistedExpires) is { } expires && Now >= expires.ToUniversalTime();

    private static void AcceptInput(Activity? prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.AcceptingInput;
        }
    }

    /// <summary>The bot that called this one as a skill.</summary>
    internal sealed class CallerInfo
    {
        public string? CallerServiceUrl { get; set; }

        /// <summary>The audience of tokens for it.</summary>
        public string? Scope { get; set; }
    }
}
