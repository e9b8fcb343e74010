using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>The tokens users have given the bot.</content>
public partial class BotFrameworkAdapter
{
    public virtual Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string? magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    public virtual async Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, AppCredentials? oAuthAppCredentials, string connectionName, string? magicCode, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var userId = UserOf(turnContext);
        RequireConnection(connectionName);
        using var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
        return await OrNullIfNotFoundAsync(
            client.UserToken.GetTokenAsync(userId, connectionName, turnContext.Activity.ChannelId, magicCode, cancellationToken));
    }

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    public virtual async Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, AppCredentials? oAuthAppCredentials, string connectionName, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireConnection(connectionName);
        using var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
        var state = RestUserTokenClient.StateOf(AppIdIn(turnContext), connectionName, turnContext.Activity);
        return await client.BotSignIn.GetSignInUrlAsync(state, null, null, null, cancellationToken);
    }

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual async Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string userId,
        string? finalRedirect = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireConnection(connectionName);
        if (string.IsNullOrEmpty(userId))
        {
            throw new ArgumentNullException(nameof(userId));
        }

        using var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
        var state = RestUserTokenClient.StateOf(AppIdIn(turnContext), connectionName, OfUser(turnContext.Activity, userId));
        return await client.BotSignIn.GetSignInUrlAsync(state, null, null, finalRedirect, cancellationToken);
    }

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext, string? connectionName = null, string? userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    public virtual async Task SignOutUserAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string? connectionName = null,
        string? userId = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        userId = string.IsNullOrEmpty(userId) ? UserOf(turnContext) : userId;
        using var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
        await client.UserToken.SignOutAsync(userId, connectionName, turnContext.Activity.ChannelId, cancellationToken);
    }

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, string userId, string? includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    public virtual async Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context,
        AppCredentials? oAuthAppCredentials,
        string userId,
        string? includeFilter = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        if (string.IsNullOrWhiteSpace(userId))
        {
            throw new ArgumentNullException(nameof(userId));
        }

        using var client = await CreateOAuthApiClientAsync(context, oAuthAppCredentials);
        return [.. await client.UserToken.GetTokenStatusAsync(userId, context.Activity?.ChannelId, includeFilter, cancellationToken) ?? []];
    }

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, string connectionName, string[] resourceUrls, string? userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    public virtual async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string[] resourceUrls,
        string? userId = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        RequireConnection(connectionName);
        ArgumentNullException.ThrowIfNull(resourceUrls);
        userId = string.IsNullOrEmpty(userId) ? UserOf(context) : userId;
        using var client = await CreateOAuthApiClientAsync(context, oAuthAppCredentials);
        return new(await client.UserToken.GetAadTokensAsync(
            userId, connectionName, new AadResourceUrls(resourceUrls), context.Activity?.ChannelId, cancellationToken) ?? new Dictionary<string, TokenResponse>());
    }

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return GetSignInResourceAsync(turnContext, connectionName, turnContext.Activity?.From?.Id!, null, cancellationToken);
    }

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual async Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string userId,
        string? finalRedirect = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireConnection(connectionName);
        if (string.IsNullOrWhiteSpace(userId))
        {
            throw new ArgumentNullException(nameof(userId));
        }

        using var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
        var state = RestUserTokenClient.StateOf(AppIdIn(turnContext), connectionName, OfUser(turnContext.Activity, userId));
        return await client.BotSignIn.GetSignInResourceAsync(state, null, null, finalRedirect, cancellationToken);
    }

    public virtual Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    /// <exception cref="ArgumentException">The request holds neither a token nor an address to exchange.</exception>
    public virtual async Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireConnection(connectionName);
        if (string.IsNullOrWhiteSpace(userId))
        {
            throw new ArgumentNullException(nameof(userId));
        }

        ArgumentNullException.ThrowIfNull(exchangeRequest);
        if (string.IsNullOrWhiteSpace(exchangeRequest.Token) && string.IsNullOrWhiteSpace(exchangeRequest.Uri))
        {
            throw new ArgumentException("Either a Token or Uri property is required on the TokenExchangeRequest", nameof(exchangeRequest));
        }

        using var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
        return await OrNullIfNotFoundAsync(
            client.UserToken.ExchangeTokenAsync(userId, connectionName, turnContext.Activity.ChannelId, exchangeRequest, cancellationToken));
    }

    /// <summary>A client of the token service with the credentials of the turn.</summary>
    protected virtual Task<OAuthClient> CreateOAuthApiClientAsync(ITurnContext turnContext) => CreateOAuthApiClientAsync(turnContext, null);

    /// <summary>A client of the token service; in the Emulator, of the Emulator when it plays that service.</summary>
    protected virtual async Task<OAuthClient> CreateOAuthApiClientAsync(ITurnContext turnContext, AppCredentials? oAuthAppCredentials)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!OAuthClientConfig.EmulateOAuthCards
            && turnContext.Activity.ChannelId == Channels.Emulator
            && await CredentialProvider.IsAuthenticationDisabledAsync())
        {
            OAuthClientConfig.EmulateOAuthCards = true;
        }

        var credentials = oAuthAppCredentials ?? await CredentialsAsync(AppIdIn(turnContext), null);
        if (OAuthClientConfig.EmulateOAuthCards)
        {
            var emulated = new OAuthClient(new Uri(turnContext.Activity.ServiceUrl), credentials, HttpClient);
            await OAuthClientConfig.SendEmulateOAuthCardsAsync(emulated, OAuthClientConfig.EmulateOAuthCards);
            return emulated;
        }

        var endpoint = ChannelProvider?.IsGovernment() == true && OAuthClientConfig.OAuthEndpoint == AuthenticationConstants.OAuthUrl
            ? GovernmentAuthenticationConstants.OAuthUrlGov
            : OAuthClientConfig.OAuthEndpoint;
        return new OAuthClient(new Uri(endpoint), credentials, HttpClient);
    }

    private static string AppIdIn(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ClaimsIdentity>(BotIdentityKey) is { } identity
            ? JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.AudienceClaim) ?? string.Empty
            : string.Empty;

    private static string UserOf(ITurnContext turnContext) =>
        turnContext.Activity.From is { Id: { } id } && !string.IsNullOrWhiteSpace(id)
            ? id
            : throw new ArgumentNullException(nameof(turnContext), "The activity comes from no user, or one without an id.");

    private static void RequireConnection(string connectionName)
    {
        if (string.IsNullOrWhiteSpace(connectionName))
        {
            throw new ArgumentNullException(nameof(connectionName));
        }
    }

    private static Activity OfUser(Activity activity, string userId) => new()
    {
        Id = activity.Id,
        Type = activity.Type,
        From = new ChannelAccount(userId, role: RoleTypes.User),
        Recipient = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        Locale = activity.Locale,
        ServiceUrl = activity.ServiceUrl,
        RelatesTo = activity.RelatesTo,
    };

    // The service answers 404 for "not signed in".
    private static async Task<TokenResponse?> OrNullIfNotFoundAsync(Task<TokenResponse> call)
    {
        try
        {
            return await call;
        }
        catch (ErrorResponseException exception) when (exception.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
