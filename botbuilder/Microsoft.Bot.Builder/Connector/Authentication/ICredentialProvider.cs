namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the app ids of this bot, and their passwords.</summary>
public interface ICredentialProvider
{
    Task<bool> IsValidAppIdAsync(string appId);

    /// <summary>The password, or null when the app id is none of this bot's.</summary>
    Task<string?> GetAppPasswordAsync(string appId);

    /// <summary>Whether nobody is authenticated, because the bot has no app id.</summary>
    Task<bool> IsAuthenticationDisabledAsync();
}
