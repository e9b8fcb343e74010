namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens, and keeps them until shortly before they expire.</summary>
public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}

public class AuthenticatorResult
{
    public string AccessToken { get; set; } = null!;

    public DateTimeOffset ExpiresOn { get; set; }
}
