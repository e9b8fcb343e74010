using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace VirtualAssistant.Channels.BotFramework.SignIn;

/// <summary>The Bot Framework's token service: it signs people in and keeps their tokens, so that nothing here does.</summary>
/// <remarks>
/// What leaves this class is whether somebody is signed in: tokens are neither returned nor logged. A service that refuses, fails or takes
/// too long is the same to the person: they are not signed in, and are told so.
/// </remarks>
internal sealed partial class TokenService(
    BotFrameworkAuthentication authentication, SignInOffer offer, IConfiguration configuration, TimeProvider time, ILogger<TokenService> logger)
{
    /// <summary>The channel gives up on the bot after 15 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly System.Security.Claims.ClaimsIdentity identity = BotIdentity.Of(configuration);

    private string Connection => offer.Connection ?? throw new InvalidOperationException("No SignIn:ConnectionName is configured.");

    /// <summary>Exchanges the token that a channel got for the person without a word.</summary>
    /// <returns>Whether the person is signed in now; they may have to consent first.</returns>
    public async Task<bool> ExchangeAsync(Activity call, string token, CancellationToken cancellationToken) => IsToken(await AskAsync(
        (client, limit) => client.ExchangeTokenAsync(call.From.Id, Connection, call.ChannelId, new TokenExchangeRequest { Token = token }, limit), cancellationToken));

    /// <summary>Whether the person is signed in.</summary>
    /// <param name="code">What they were shown at the end of a sign-in in a browser: it binds the browser to them. Null where the channel has bound it.</param>
    public async Task<bool> HasTokenAsync(Activity call, string? code, CancellationToken cancellationToken) => IsToken(await AskAsync(
        (client, limit) => client.GetUserTokenAsync(call.From.Id, Connection, call.ChannelId, code, limit), cancellationToken));

    /// <summary>A way to sign in, for whom a message is for.</summary>
    /// <returns>Null when the service gives none.</returns>
    public Task<SignInResource?> BeginAsync(Activity message, CancellationToken cancellationToken)
    {
        var spokenTo = new Activity
        {
            Type = ActivityTypes.Message,
            Id = message.ReplyToId,
            ChannelId = message.ChannelId,
            ServiceUrl = message.ServiceUrl,
            Conversation = message.Conversation,
            From = message.Recipient, // The reference in the link is that of the person's own words.
            Recipient = message.From,
            Locale = message.Locale,
        };
        return AskAsync<SignInResource>(async (client, limit) => await client.GetSignInResourceAsync(Connection, spokenTo, null, limit), cancellationToken);
    }

    /// <returns>Whether the service has forgotten the token of whom a message is for.</returns>
    public async Task<bool> SignOutAsync(Activity message, CancellationToken cancellationToken) => await AskAsync<object>(
        async (client, limit) =>
        {
            await client.SignOutUserAsync(message.Recipient.Id, Connection, message.ChannelId, limit);
            return client;
        },
        cancellationToken) is not null;

    private static bool IsToken(TokenResponse? response) => !string.IsNullOrEmpty(response?.Token);

    private async Task<T?> AskAsync<T>(Func<UserTokenClient, CancellationToken, Task<T?>> call, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var client = await authentication.CreateUserTokenClientAsync(identity, either.Token);
            return await call(client, either.Token);
        }
        catch (ErrorResponseException refused)
        {
            LogRefused((int?)refused.Response?.StatusCode ?? 0);
        }
        catch (Exception failure) when (failure is HttpRequestException or UnauthorizedAccessException or RestException)
        {
            LogFailed(failure.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed("Timeout");
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The token service answered {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The token service could not be asked: {Reason}")]
    private partial void LogFailed(string reason);
}
