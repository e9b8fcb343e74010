using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>A <see cref="ChannelServiceHandlerBase"/> that knows its callers as a <c>CloudAdapter</c> does.</summary>
public class CloudChannelServiceHandler : ChannelServiceHandlerBase
{
    private readonly BotFrameworkAuthentication _auth;

    public CloudChannelServiceHandler(BotFrameworkAuthentication auth) => _auth = auth ?? throw new ArgumentNullException(nameof(auth));

    protected internal override Task<ClaimsIdentity> AuthenticateAsync(string? authHeader, CancellationToken cancellationToken) =>
        _auth.AuthenticateChannelRequestAsync(authHeader, cancellationToken);
}
