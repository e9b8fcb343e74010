using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads what comes back after a person was asked to sign in.</summary>
internal static partial class TokenReplies
{
    /// <summary>Whether the activity is one of those that only a sign-in sends.</summary>
    public static bool IsReply(Activity activity) =>
        IsTokenEvent(activity) || IsInvoke(activity, SignInConstants.VerifyStateOperationName) || IsInvoke(activity, SignInConstants.TokenExchangeOperationName);

    /// <summary>The caller, when this bot runs as a skill; else null.</summary>
    public static ClaimsIdentity? SkillIdentity(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity identity && SkillValidation.IsSkillClaim(identity.Claims)
            ? identity
            : null;

    public static async Task<PromptRecognizerResult<TokenResponse>> RecognizeAsync(
        OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        TokenResponse? token = null;
        if (IsTokenEvent(activity))
        {
            token = Read<TokenResponse>(activity.Value);
            await AnswerTheCallerAsync(dc, cancellationToken).ConfigureAwait(false);
        }
        else if (IsInvoke(activity, SignInConstants.VerifyStateOperationName))
        {
            token = await VerifyStateAsync(settings, dc.Context, cancellationToken).ConfigureAwait(false);
        }
        else if (IsInvoke(activity, SignInConstants.TokenExchangeOperationName))
        {
            token = await ExchangeAsync(settings, dc.Context, cancellationToken).ConfigureAwait(false);
        }
        else if (activity.Type == ActivityTypes.Message && activity.Text is { } text && MagicCode().Match(text) is { Success: true } code)
        {
            token = await UserTokenAccess.GetUserTokenAsync(dc.Context, settings, code.Value, cancellationToken).ConfigureAwait(false);
        }

        var result = new PromptRecognizerResult<TokenResponse>();
        if (token != null)
        {
            result.Succeeded = true;
            result.Value = token;
        }

        return result;
    }

    /// <summary>A token event comes from the token service; what is said next must reach the bot that called this one.</summary>
    private static async Task AnswerTheCallerAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not { } active
            || StateValue.Take<OAuthPrompt.CallerInfo>(active.State, OAuthPrompt.PersistedCaller) is not { CallerServiceUrl: { } serviceUrl } caller)
        {
            return;
        }

        dc.Context.Activity.ServiceUrl = serviceUrl;
        if (dc.Context.TurnState.Get<ConnectorFactory>() is { } factory)
        {
            var connector = await factory.CreateAsync(serviceUrl, caller.Scope, cancellationToken).ConfigureAwait(false);
            dc.Context.TurnState.Set<IConnectorClient>(connector);
        }
    }

    private static async Task<TokenResponse?> VerifyStateAsync(
        OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var code = State(turnContext.Activity.Value);
            var token = await UserTokenAccess.GetUserTokenAsync(turnContext, settings, code, cancellationToken).ConfigureAwait(false);
            await AnswerAsync(turnContext, token == null ? HttpStatusCode.NotFound : HttpStatusCode.OK, null, cancellationToken).ConfigureAwait(false);
            return token;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Teams shows its own error and lets the person try again.
            await AnswerAsync(turnContext, HttpStatusCode.InternalServerError, null, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private static async Task<TokenResponse?> ExchangeAsync(
        OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var request = Read<TokenExchangeInvokeRequest>(turnContext.Activity.Value);
        if (request == null)
        {
            await RefuseAsync(
                turnContext, HttpStatusCode.BadRequest, null, settings, "The invoke carries no token exchange request as its value.", cancellationToken)
                .ConfigureAwait(false);
            return null;
        }

        if (request.ConnectionName != settings.ConnectionName)
        {
            await RefuseAsync(
                turnContext,
                HttpStatusCode.BadRequest,
                request.Id,
                settings,
                "The connection name of the token exchange request is not that of the prompt that is waiting.",
                cancellationToken).ConfigureAwait(false);
            return null;
        }

        TokenResponse? token = null;
        try
        {
            token = await UserTokenAccess.ExchangeTokenAsync(
                turnContext, settings, new TokenExchangeRequest { Token = request.Token }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever is wrong, the person can sign in by hand: that is what the answer below asks for.
        }

        if (string.IsNullOrEmpty(token?.Token))
        {
            await RefuseAsync(
                turnContext,
                HttpStatusCode.PreconditionFailed,
                request.Id,
                settings,
                "The bot is unable to exchange the token. Proceed with regular sign-in.",
                cancellationToken).ConfigureAwait(false);
            return null;
        }

        await AnswerAsync(
            turnContext,
            HttpStatusCode.OK,
            new TokenExchangeInvokeResponse { Id = request.Id, ConnectionName = settings.ConnectionName },
            cancellationToken).ConfigureAwait(false);
        return new TokenResponse
        {
            ChannelId = token.ChannelId,
            ConnectionName = token.ConnectionName,
            Token = token.Token,
            Expiration = token.Expiration,
        };
    }

    private static string? State(object? value) =>
        Read<JsonElement?>(value) is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("state", out var state) ? state.ToString() : null;

    /// <summary>What an activity brought, or null when it is not of this shape.</summary>
    private static T? Read<T>(object? value)
    {
        try
        {
            return SchemaJson.ConvertTo<T>(value);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return default;
        }
    }

    private static Task RefuseAsync(
        ITurnContext turnContext, HttpStatusCode status, string? id, OAuthPromptSettings settings, string reason, CancellationToken cancellationToken) =>
        AnswerAsync(
            turnContext,
            status,
            new TokenExchangeInvokeResponse { Id = id, ConnectionName = settings.ConnectionName, FailureDetail = reason },
            cancellationToken);

    private static Task AnswerAsync(ITurnContext turnContext, HttpStatusCode status, object? body, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = (int)status, Body = body } }, cancellationToken);

    private static bool IsTokenEvent(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == SignInConstants.TokenResponseEventName;

    private static bool IsInvoke(Activity activity, string name) => activity.Type == ActivityTypes.Invoke && activity.Name == name;

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MagicCode();
}
