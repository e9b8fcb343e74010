using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Who the assistant is to the services of the Bot Framework.</summary>
internal static class BotIdentity
{
    /// <returns>Claims without an app id where none is configured: nothing is then signed.</returns>
    public static ClaimsIdentity Of(IConfiguration configuration) => configuration["MicrosoftAppId"] is { Length: > 0 } appId
        ? new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)])
        : new ClaimsIdentity();
}
