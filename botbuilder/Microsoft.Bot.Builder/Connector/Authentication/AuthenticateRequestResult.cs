using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who called, and how to speak back.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Who the bot's outgoing tokens are for.</summary>
    public string Audience { get; set; } = null!;

    public ClaimsIdentity ClaimsIdentity { get; set; } = null!;

    public string? CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; } = null!;
}
