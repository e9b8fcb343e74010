using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets in bots by their app id; <c>*</c> lets in all.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly IList<string> _allowedCallers;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        _allowedCallers = allowedCallers ?? throw new ArgumentNullException(nameof(allowedCallers));
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (SkillValidation.IsSkillClaim(claims)
            && !_allowedCallers.Contains("*")
            && JwtTokenValidation.GetAppIdFromClaims(claims) is var appId
            && !_allowedCallers.Contains(appId!))
        {
            throw new UnauthorizedAccessException($"A bot with app id \"{appId}\" may not call this one.");
        }

        return Task.CompletedTask;
    }
}
