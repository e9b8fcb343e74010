using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>A <see cref="ChannelServiceHandlerBase"/> that knows its callers by a credential provider.</summary>
public class ChannelServiceHandler : ChannelServiceHandlerBase
{
    private readonly ICredentialProvider _credentialProvider;
    private readonly AuthenticationConfiguration _authConfig;

    public ChannelServiceHandler(ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig, IChannelProvider? channelProvider = null)
    {
        _credentialProvider = credentialProvider ?? throw new ArgumentNullException(nameof(credentialProvider));
        _authConfig = authConfig ?? throw new ArgumentNullException(nameof(authConfig));
        ChannelProvider = channelProvider;
    }

    protected IChannelProvider? ChannelProvider { get; }

    protected internal override async Task<ClaimsIdentity> AuthenticateAsync(string? authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await _credentialProvider.IsAuthenticationDisabledAsync()
                ? SkillValidation.CreateAnonymousSkillClaim()
                : throw new UnauthorizedAccessException();
        }

        return await JwtTokenValidation.ValidateAuthHeader(authHeader, _credentialProvider, ChannelProvider, "unknown", _authConfig);
    }
}
