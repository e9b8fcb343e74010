using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Looks at the claims of a caller whose token is valid.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">This caller is not welcome.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
