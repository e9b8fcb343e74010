using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Accepts answers of the skills that are listed, and of no other bot.</summary>
public class AllowedSkillsClaimsValidator : ClaimsValidator
{
    private readonly HashSet<string> _allowed;

    /// <param name="allowedSkillAppIds">The app ids of the skills.</param>
    public AllowedSkillsClaimsValidator(IList<string> allowedSkillAppIds)
    {
        ArgumentNullException.ThrowIfNull(allowedSkillAppIds);
        _allowed = [.. allowedSkillAppIds];
    }

    /// <exception cref="UnauthorizedAccessException">The caller is a bot that is not listed.</exception>
    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (SkillValidation.IsSkillClaim(claims) && !_allowed.Contains(JwtTokenValidation.GetAppIdFromClaims(claims)!))
        {
            throw new UnauthorizedAccessException($"App {JwtTokenValidation.GetAppIdFromClaims(claims)} is none of the skills this bot knows.");
        }

        return Task.CompletedTask;
    }
}
