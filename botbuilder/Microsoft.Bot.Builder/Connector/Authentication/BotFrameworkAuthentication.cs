using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and the bot's clients for those it calls: everything a cloud is configured by.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The caller is not who it must be.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string? authHeader, string? channelIdHeader, CancellationToken cancellationToken);

    /// <summary>Authenticates a call of the skill endpoint, which carries no activity of a channel.</summary>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw new NotImplementedException();

    /// <summary>Who a channel's tokens are for, when the bot speaks first.</summary>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>What a bot may trust about its caller: another bot, the configured cloud, or null without authentication.</summary>
    protected internal virtual async Task<string?> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string? callerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return null;
        }

        return SkillValidation.IsSkillClaim(claimsIdentity.Claims)
            ? $"{CallerIdConstants.BotToBotPrefix}{JwtTokenValidation.GetAppIdFromClaims(claimsIdentity.Claims)}"
            : callerId;
    }
}
