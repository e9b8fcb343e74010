using System.Security.Claims;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.OAuth;

/// <summary>Makes clients that speak to channels.</summary>
public interface IConnectorClientBuilder
{
    /// <param name="serviceUrl">Where the channel is.</param>
    /// <param name="claimsIdentity">Whom the turn was authenticated as: the client speaks for the bot it is for.</param>
    /// <param name="audience">Who the token is for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IConnectorClient> CreateConnectorClientAsync(
        string serviceUrl, ClaimsIdentity claimsIdentity, string audience, CancellationToken cancellationToken);
}
