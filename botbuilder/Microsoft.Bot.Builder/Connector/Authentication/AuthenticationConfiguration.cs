namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of callers beyond a valid token.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements a channel's key must carry besides that of its own channel id.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Decides which bots may call this one; without it none may.</summary>
    public ClaimsValidator? ClaimsValidator { get; set; }

    /// <summary>Issuers of Emulator and bot tokens accepted besides the Bot Framework's own.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
